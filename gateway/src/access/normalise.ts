import type { Veldadres } from '@gezinsbeeld/schema'
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
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
  readonly args: Readonly<Record<string, unknown>>
  readonly kinderen: readonly Knoop[]
}

/** What normalisation reads of a validated operation. */
export interface Genormaliseerd {
  readonly operation: OperationDefinitionNode
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>
  readonly variables: Readonly<Record<string, unknown>>
}

/**
 * Turns a validated operation into a tree of fields without fragments, directives or variables.
 * INVARIANT: the API schema has no interfaces or unions, so every type condition is decided by its name; an abstract
 * type refuses to load in `assertConcrete`.
 */
export function normalise(operation: Genormaliseerd, api: GraphQLSchema): readonly Knoop[] {
  const query = api.getQueryType()
  if (!query) throw new TypeError('schema has no query type')
  const walk = (type: GraphQLObjectType, fields: ReadonlyMap<string, readonly FieldNode[]>): Knoop[] =>
    [...fields].map(([sleutel, nodes], index) => {
      const first = nodes[0] as FieldNode
      const veld = first.name.value
      const adres: Veldadres = `${type.name}.${veld}`
      if (veld === '__typename') {
        return {
          sleutel,
          plek: `k${index}`,
          veld,
          adres,
          uitType: 'String',
          lijst: false,
          blad: true,
          args: {},
          kinderen: [],
        }
      }
      const definition = type.getFields()[veld]
      if (!definition) throw new TypeError(`validated operation has unknown field \`${adres}\``)
      const named = getNamedType(definition.type)
      const bare = isNonNullType(definition.type) ? definition.type.ofType : definition.type
      return {
        sleutel,
        plek: `k${index}`,
        veld,
        adres,
        uitType: named.name,
        lijst: isListType(bare),
        blad: !isObjectType(named),
        args: getArgumentValues(definition, first, operation.variables),
        kinderen: isObjectType(named)
          ? walk(named, collectSubfields(api, operation.fragments, operation.variables, named, nodes))
          : [],
      }
    })
  const root = collectFields(api, operation.fragments, operation.variables, query, operation.operation.selectionSet)
  return walk(query, root)
}

/**
 * Refuses a schema with interfaces or unions of our own: enforcement reasons about concrete types only.
 * @throws TypeError
 */
export function assertConcrete(api: GraphQLSchema): void {
  for (const type of Object.values(api.getTypeMap())) {
    if ('resolveType' in type)
      throw new TypeError(`type \`${type.name}\` is abstract: access is decided on concrete types`)
  }
}
