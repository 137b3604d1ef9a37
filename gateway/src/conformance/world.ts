import { createHash } from 'node:crypto'
import { buildSubgraphSchema } from '@apollo/subgraph'
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
} from 'graphql'

type Row = Record<string, unknown>

/** How rough a world is: one value in so many is null, one resolver in so many fails; 0: never. */
export interface Roughness {
  readonly nullEvery: number
  readonly failEvery: number
}

/** How many of each entity there are: few, so that the same one comes back in one answer. */
const POOL = 5

/** One of many worlds: the same operation finds other rows, nulls and failures in another. */
export interface World {
  readonly number: number
}

/** A number that is the same for the same text, everywhere. */
export const numberOf = (text: string): number => createHash('md5').update(text).digest().readUInt32BE(0)

/**
 * An executable subgraph over a world that is computed: a value hangs on its entity, its field and its arguments alone, so that
 * every subgraph that has it gives the same. A field with required inputs gives a value that hangs on those inputs, so that a
 * wrong one shows.
 */
export function subgraphSchema(sdl: string, roughness: Roughness): GraphQLSchema {
  const schema = buildSubgraphSchema(parse(sdl))
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = (value) => (value as Row).__typename as string
    if (!isObjectType(type) || type.name.startsWith('_')) continue
    for (const field of Object.values(type.getFields())) {
      if (!field.name.startsWith('_'))
        field.resolve = (parent, args, context, info) => resolve(type, field, parent, args, context, info, roughness)
    }
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isAbstractType(type)) continue
    // A reference tells who it is; an interface also which of its types.
    type.extensions = {
      ...type.extensions,
      apollo: {
        subgraph: {
          resolveReference: (reference: Row, world: World) => ({
            ...entity(type, idOf(reference), world),
            ...reference,
            ...named(type, reference, schema),
          }),
        },
      },
    }
  }
  return schema
}

function resolve(
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  parent: Row | undefined,
  args: Row,
  world: World,
  { schema }: GraphQLResolveInfo,
  roughness: Roughness,
): unknown {
  const given = parent?.[field.name]
  if (given !== undefined) return given
  const seed = `${parent?._seed ?? `${world.number} ${type.name}`}.${field.name}(${JSON.stringify(args)})${inputsOf(field, parent)}`
  if (hits(`${seed} fails`, roughness.failEvery)) throw new Error('the world says no')
  return valueFor(field.type, seed, { schema, roughness, world })
}

const hits = (text: string, every: number): boolean => every > 0 && numberOf(text) % every === 0

/** What was required for a field is in the reference; it becomes part of the value. */
function inputsOf(field: GraphQLField<unknown, unknown>, parent: Row | undefined): string {
  const directives = field.astNode?.directives ?? []
  const fields = directives.find(({ name }) => name.value === 'requires')?.arguments?.[0]?.value
  if (fields?.kind !== 'StringValue' || !parent) return ''
  const names = fields.value
    .replace(/\{[^}]*\}/g, '')
    .split(/\s+/)
    .filter(Boolean)
  return names.map((name) => `;${name}=${JSON.stringify(parent[name] ?? null)}`).join('')
}

interface Making {
  readonly schema: GraphQLSchema
  readonly roughness: Roughness
  readonly world: World
}

function valueFor(type: GraphQLOutputType, seed: string, making: Making): unknown {
  if (isNonNullType(type)) return present(type.ofType, seed, making)
  return hits(`${seed} null`, making.roughness.nullEvery) ? null : present(type, seed, making)
}

function present(type: Exclude<GraphQLOutputType, { readonly ofType: never }>, seed: string, making: Making): unknown {
  if (isListType(type)) {
    const length = numberOf(`${seed} length`) % 4
    return Array.from({ length }, (_, index) => valueFor(type.ofType, `${seed}[${index}]`, making))
  }
  if (isObjectType(type) || isAbstractType(type)) return composite(type, seed, making)
  if (isEnumType(type)) return type.getValues()[numberOf(seed) % type.getValues().length]?.value
  return leaf(type.name, numberOf(seed))
}

function leaf(name: string, number: number): unknown {
  if (name === 'Int') return number % 1000
  if (name === 'Float') return (number % 1000) / 8
  return name === 'Boolean' ? number % 2 === 0 : `t${number % 97}`
}

function composite(type: GraphQLNamedType, seed: string, { schema, world }: Making): Row {
  const concrete = concreteTypes(type, schema)
  const number = numberOf(seed)
  const chosen = concrete[number % concrete.length] as GraphQLObjectType
  if (keyOf(chosen) === undefined) return { __typename: chosen.name, _seed: seed }
  const ids = candidates(chosen)
  return entity(chosen, ids[numberOf(`${seed} id`) % ids.length] ?? '0', world)
}

const concreteTypes = (type: GraphQLNamedType, schema: GraphQLSchema): readonly GraphQLObjectType[] =>
  isAbstractType(type) ? schema.getPossibleTypes(type) : [type as GraphQLObjectType]

const isInterfaceObject = (type: GraphQLNamedType): boolean =>
  type.astNode?.directives?.some(({ name }) => name.value === 'interfaceObject') ?? false

/** Media with an even number are books, the others films, in every subgraph. */
const PARITY: Readonly<Record<string, number>> = { Book: 0, Film: 1 }

function candidates(type: GraphQLObjectType): string[] {
  const all = Array.from({ length: POOL }, (_, index) => String(index))
  const parity = PARITY[type.name]
  return parity === undefined || isInterfaceObject(type) ? all : all.filter((id) => Number(id) % 2 === parity)
}

/** The first key of a type. */
function keyOf(type: GraphQLNamedType): string | undefined {
  const fields = type.astNode?.directives?.find(({ name }) => name.value === 'key')?.arguments?.[0]?.value
  return fields?.kind === 'StringValue' ? fields.value : undefined
}

const FAMILY: Readonly<Record<string, string>> = { Book: 'Media', Film: 'Media' }

/** An entity with all that its keys may hold; the same in every subgraph. */
function entity(type: GraphQLNamedType, id: string, world: World): Row {
  const seed = `${world.number} ${FAMILY[type.name] ?? type.name}:${id}`
  const keys = { id, upc: id, sku: id, name: `n${id}`, serial: id, brand: { __typename: 'Brand', code: id } }
  const own = isObjectType(type) ? Object.keys(type.getFields()) : []
  const isKey = (name: string) =>
    (keyOf(type) ?? '').split(/\W+/).includes(name) || name === 'serial' || name === 'brand' || name === 'sku'
  return {
    __typename: type.name,
    _seed: seed,
    ...Object.fromEntries(Object.entries(keys).filter(([name]) => own.includes(name) && isKey(name))),
  }
}

function idOf({ id, upc, sku, name, serial, brand }: Row): string {
  return String(
    id ??
      upc ??
      sku ??
      (typeof name === 'string' ? name.slice(1) : undefined) ??
      serial ??
      (brand as Row | undefined)?.code,
  )
}

function named(type: GraphQLNamedType, reference: Row, schema: GraphQLSchema): Row {
  if (!isAbstractType(type)) return { __typename: type.name }
  const number = Number(idOf(reference)) % 2
  const concrete = concreteTypes(type, schema).find(({ name }) => PARITY[name] === number)
  return concrete ? { __typename: concrete.name } : {}
}
