import 'reflect-metadata'
import { execute, type GraphQLError, type GraphQLObjectType, type GraphQLSchema, getArgumentValues } from 'graphql'
import { collectFields } from 'graphql/execution/collectFields'
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql'
import { LoketError } from '../errors/loket-error.js'
import type { TrustedOperation } from '../operation/trusted-operation.js'
import type { LoketContext } from './loket-context.js'
import type { Argumenten, LoketDeel, LoketRegel, LoketResolver } from './loket-deel.js'

/** One root field of a loket operation. */
export interface LoketVraag {
  /** Response key. */
  readonly sleutel: string
  readonly veld: string
  readonly regel: LoketRegel
  readonly args: Argumenten
}

/** What a loket operation answers: data, and a refusal with a stable code on each path that was refused. */
export interface LoketAntwoord {
  readonly data: Readonly<Record<string, unknown>>
  readonly fouten: readonly LoketFout[]
}

/** A refusal on a path; the same form as that of a field of a family. */
export interface LoketFout {
  readonly message: string
  readonly path: readonly (string | number)[]
  readonly extensions: { readonly code: string; readonly uitweg: string }
}

/** The executable loket. */
export interface Loket {
  readonly regels: ReadonlyMap<string, LoketRegel>
  /** Its fields of the query type. */
  readonly queries: ReadonlySet<string>
  /** The root fields that really run, directives resolved, with their arguments. */
  vragen(operation: TrustedOperation): readonly LoketVraag[]
  /** Runs the operation. @throws whatever a resolver throws that is not a LoketError */
  execute(operation: TrustedOperation, context: LoketContext): Promise<LoketAntwoord>
}

/**
 * Builds the executable loket of its parts.
 * @throws TypeError when a field has no rule or a rule has no field: what is not stated is not open
 */
export function openLoket(delen: readonly LoketDeel[]): Loket {
  const resolvers = delen.flatMap((deel) => deel.resolvers) as unknown as NonEmptyArray<LoketResolver>
  const schema = buildSchemaSync({ resolvers, orphanedTypes: [], validate: false, skipCheck: true })
  const regels = new Map(delen.flatMap((deel) => Object.entries(deel.regels)))
  requireRegels(schema, regels)
  return {
    regels,
    queries: new Set(fieldsOf(schema.getQueryType())),
    vragen: (operation) => vragenVan(operation, schema, regels),
    execute: (operation, context) => run(operation, context, schema),
  }
}

const fieldsOf = (type: GraphQLObjectType | null | undefined): readonly string[] => Object.keys(type?.getFields() ?? {})

function requireRegels(schema: GraphQLSchema, regels: ReadonlyMap<string, LoketRegel>): void {
  const fields = [...fieldsOf(schema.getQueryType()), ...fieldsOf(schema.getMutationType())]
  const wrong = [
    ...fields.filter((veld) => !regels.has(veld)),
    ...[...regels.keys()].filter((v) => !fields.includes(v)),
  ]
  if (wrong.length > 0 || new Set(fields).size < fields.length) {
    throw new TypeError(
      `every field of the loket has exactly one rule: \`${wrong.join('`, `') || 'a name is double'}\``,
    )
  }
}

function vragenVan(
  { operation, fragments, variables }: TrustedOperation,
  schema: GraphQLSchema,
  regels: ReadonlyMap<string, LoketRegel>,
): readonly LoketVraag[] {
  const root = schema.getRootType(operation.operation)
  if (!root) throw new TypeError('the loket has no such kind of operation')
  const collected = collectFields(schema, fragments, variables, root, operation.selectionSet)
  return [...collected].flatMap(([sleutel, [node]]) => {
    const veld = node?.name.value ?? ''
    if (veld === '__typename') return []
    const definition = root.getFields()[veld]
    const regel = regels.get(veld)
    if (!node || !definition || !regel) throw new TypeError(`validated operation has unknown field \`${veld}\``)
    return [{ sleutel, veld, regel, args: getArgumentValues(definition, node, variables) }]
  })
}

async function run(
  { document, operationName, variables }: TrustedOperation,
  contextValue: LoketContext,
  schema: GraphQLSchema,
): Promise<LoketAntwoord> {
  const result = await execute({
    schema,
    document,
    variableValues: variables,
    operationName: operationName ?? null,
    contextValue,
  })
  const fouten = (result.errors ?? []).map(toFout)
  return { data: { ...result.data }, fouten }
}

// Only a refusal that a resolver meant is told; anything else refuses the request as a whole, without its contents.
function toFout({ originalError, path }: GraphQLError): LoketFout {
  if (!(originalError instanceof LoketError))
    throw originalError ?? new TypeError('the loket could not execute a field')
  const { message, code, uitweg } = originalError
  return { message, path: path ?? [], extensions: { code, uitweg } }
}
