import type { Veldadres } from '@gezinsbeeld/schema'
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
  visit,
} from 'graphql'
import { collectFields, collectSubfields } from 'graphql/execution/collectFields'

/** One field of the operation, fragments and `@skip`/`@include` resolved, repeated response keys merged. */
export interface Knoop {
  /** Response key that the client asked for. */
  readonly sleutel: string
  /** Key used towards the plan: never the client's, so that no alias can pose as an input or a hidden field. */
  readonly plek: string
  readonly veld: string
  /** `ParentType.field`. */
  readonly adres: Veldadres
  /** Name of the output type without list and non-null. */
  readonly uitType: string
  readonly lijst: boolean
  /** Holds a value, not a record: a record of which every field was skipped has no fields either. */
  readonly blad: boolean
  /** Only roots have any. */
  readonly args: Readonly<Record<string, unknown>>
  readonly kinderen: readonly Knoop[]
}

const WORTELTYPEN: ReadonlySet<string> = new Set(['Query', 'Mutation'])

/** What normalisation reads of a validated operation. */
export interface Genormaliseerd {
  readonly operation: OperationDefinitionNode
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>
  readonly variables: Readonly<Record<string, unknown>>
}

/**
 * Turns a validated operation into a tree of fields without fragments, directives or variables. The tree below the roots
 * is kept per operation and value of the variables that `@skip` and `@include` read; it holds no other variable, so it
 * may be shared between requesters. Only roots have arguments (`assertConcrete`).
 * INVARIANT: the API schema has no interfaces or unions, so every type condition is decided by its name; an abstract
 * type refuses to load in `assertConcrete`.
 */
export function normalise(operation: Genormaliseerd, api: GraphQLSchema): readonly Knoop[] {
  const query = api.getQueryType()
  if (!query) throw new TypeError('schema has no query type')
  return vormVan(operation, api, query).map(({ knoop, definitie, node }) =>
    definitie === undefined ? knoop : metArgs(knoop, getArgumentValues(definitie, node, operation.variables)),
  )
}

function metArgs({ sleutel, plek, veld, adres, uitType, lijst, blad, kinderen }: Knoop, args: Knoop['args']): Knoop {
  return { sleutel, plek, veld, adres, uitType, lijst, blad, args, kinderen }
}

/** A root as the operation writes it, its arguments still to be filled in. */
interface WortelVorm {
  readonly knoop: Knoop
  readonly node: FieldNode
  /** Absent for `__typename`. */
  readonly definitie: GraphQLField<unknown, unknown> | undefined
}

/** What is kept of one operation: which variables decide its form, and the forms met so far. */
interface Vormen {
  readonly namen: readonly string[]
  readonly perWaarde: Map<string, readonly WortelVorm[]>
}

/** Forms of one operation that are kept; a client that plays with more switches only makes itself slower. */
const MEESTE_VORMEN = 64
const vormen = new WeakMap<OperationDefinitionNode, Vormen>()

function vormVan(operation: Genormaliseerd, api: GraphQLSchema, query: GraphQLObjectType): readonly WortelVorm[] {
  const known = vormen.get(operation.operation) ?? { namen: schakelaars(operation), perWaarde: new Map() }
  vormen.set(operation.operation, known)
  const sleutel = known.namen.map((naam) => operation.variables[naam]).join()
  const kept = known.perWaarde.get(sleutel)
  if (kept) return kept
  if (known.perWaarde.size >= MEESTE_VORMEN) known.perWaarde.clear()
  const { fragments, variables, operation: definition } = operation
  const root = collectFields(api, fragments, variables, query, definition.selectionSet)
  const made = [...root].map(([sleutelNaam, nodes], index): WortelVorm => {
    const node = nodes[0] as FieldNode
    return {
      knoop: knoopVan(sleutelNaam, nodes, index, query, operation, api),
      node,
      definitie: query.getFields()[node.name.value],
    }
  })
  known.perWaarde.set(sleutel, made)
  return made
}

/** Names of the variables that decide which fields are there. */
function schakelaars({ operation, fragments }: Genormaliseerd): string[] {
  const namen = new Set<string>()
  for (const node of [operation, ...Object.values(fragments)]) {
    visit(node, { Directive: (directive) => visit(directive, { Variable: ({ name }) => void namen.add(name.value) }) })
  }
  return [...namen]
}

function knoopVan(
  sleutel: string,
  nodes: readonly FieldNode[],
  index: number,
  type: GraphQLObjectType,
  operation: Genormaliseerd,
  api: GraphQLSchema,
): Knoop {
  const veld = (nodes[0] as FieldNode).name.value
  const adres: Veldadres = `${type.name}.${veld}`
  const plek = `k${index}`
  const args = {}
  if (veld === '__typename')
    return { sleutel, plek, veld, adres, uitType: 'String', lijst: false, blad: true, args, kinderen: [] }
  const definition = type.getFields()[veld]
  if (!definition) throw new TypeError(`validated operation has unknown field \`${adres}\``)
  const named = getNamedType(definition.type)
  const bare = isNonNullType(definition.type) ? definition.type.ofType : definition.type
  const { fragments, variables } = operation
  const velden = isObjectType(named) ? [...collectSubfields(api, fragments, variables, named, nodes)] : []
  const kinderen = velden.map(([naam, subNodes], plaats) =>
    knoopVan(naam, subNodes, plaats, named as GraphQLObjectType, operation, api),
  )
  const uitType = named.name
  return { sleutel, plek, veld, adres, uitType, lijst: isListType(bare), blad: !isObjectType(named), args, kinderen }
}

/**
 * Refuses a schema with interfaces or unions of our own, and arguments below the roots: enforcement reasons about
 * concrete types and about fields only.
 * @throws TypeError
 */
export function assertConcrete(api: GraphQLSchema): void {
  for (const type of Object.values(api.getTypeMap())) {
    if ('resolveType' in type)
      throw new TypeError(`type \`${type.name}\` is abstract: access is decided on concrete types`)
    if (!isObjectType(type) || isIntrospectionType(type) || WORTELTYPEN.has(type.name)) continue
    for (const field of Object.values(type.getFields()))
      if (field.args.length > 0)
        throw new TypeError(`field \`${type.name}.${field.name}\` has arguments: only roots may`)
  }
}
