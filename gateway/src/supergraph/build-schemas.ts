import {
  buildASTSchema,
  type ConstDirectiveNode,
  type DocumentNode,
  GraphQLDeprecatedDirective,
  type GraphQLSchema,
  GraphQLSpecifiedByDirective,
  isTypeDefinitionNode,
  Kind,
  visit,
} from 'graphql'

/** A supergraph as schemas. */
export interface Schemas {
  /** With what is inaccessible: what plans are about. */
  readonly whole: GraphQLSchema
  /** What clients may ask. */
  readonly api: GraphQLSchema
}

/**
 * The graph in a supergraph, without what federation wrote in it for itself: definitions in the namespace of a linked specification
 * (Apollo's link specification 1.0), directives on definitions, and for clients all that is `@inaccessible` (inaccessible 0.2). Of graphql-js alone: the
 * same out of `@apollo/federation-internals` keeps 18 MB in a gateway (record 0055); the tests hold both side by side.
 * @param supergraph composed, and so valid
 */
export function buildSchemas(supergraph: DocumentNode): Schemas {
  const isMachinery = machineryOf(supergraph)
  const graph = (omit: (node: Defined) => boolean) => buildASTSchema(without(supergraph, omit), { assumeValid: true })
  return {
    whole: graph(({ name }) => isMachinery(name.value)),
    api: graph(({ name, directives }) => isMachinery(name.value) || isInaccessible(directives)),
  }
}

interface Defined {
  readonly name: { readonly value: string }
  readonly directives?: readonly ConstDirectiveNode[]
}

const isInaccessible = (directives: readonly ConstDirectiveNode[] = []): boolean =>
  directives.some(({ name }) => name.value === 'inaccessible')

const STANDARD = new Set([GraphQLDeprecatedDirective.name, GraphQLSpecifiedByDirective.name])

function without(supergraph: DocumentNode, omit: (node: Defined) => boolean): DocumentNode {
  const defined = (node: Defined) => (omit(node) ? null : undefined)
  const gone = new Set(
    supergraph.definitions
      .filter(isTypeDefinitionNode)
      .filter(omit)
      .map(({ name }) => name.value),
  )
  return visit(supergraph, {
    ScalarTypeDefinition: defined,
    ObjectTypeDefinition: defined,
    InterfaceTypeDefinition: defined,
    UnionTypeDefinition: defined,
    EnumTypeDefinition: defined,
    InputObjectTypeDefinition: defined,
    FieldDefinition: defined,
    InputValueDefinition: defined,
    EnumValueDefinition: defined,
    // A hidden member of a union, a hidden interface of a type. No visible field has a hidden type: that does not compose.
    NamedType: ({ name }) => (gone.has(name.value) ? null : undefined),
    // What clients may write in a question stays; what stands on definitions is no part of what they see.
    DirectiveDefinition: ({ locations }) => (locations.some(({ value }) => EXECUTABLE.has(value)) ? undefined : null),
    Directive: ({ name }) => (STANDARD.has(name.value) ? undefined : null),
  })
}

const EXECUTABLE: ReadonlySet<string> = new Set([
  'QUERY',
  'MUTATION',
  'SUBSCRIPTION',
  'FIELD',
  'FRAGMENT_DEFINITION',
  'FRAGMENT_SPREAD',
  'INLINE_FRAGMENT',
  'VARIABLE_DEFINITION',
])

// `@link(url: "https://specs.apollo.dev/join/v0.5")`: `join`, `join__Graph`. Composition links under no other name.
function machineryOf({ definitions }: DocumentNode): (name: string) => boolean {
  const linked = definitions
    .flatMap((node) => (node.kind === Kind.SCHEMA_DEFINITION ? (node.directives ?? []) : []))
    .flatMap(({ arguments: args = [] }) => args.filter(({ name }) => name.value === 'url'))
    .flatMap(({ value }) => (value.kind === Kind.STRING ? (/([^/]+)\/v\d+\.\d+$/.exec(value.value)?.[1] ?? []) : []))
  return (name) => linked.some((namespace) => name === namespace || name.startsWith(`${namespace}__`))
}
