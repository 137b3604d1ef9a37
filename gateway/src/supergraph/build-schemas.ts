import {
  assertValidSchema,
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

/**
 * What clients may ask of a supergraph: the graph without what federation wrote in it for itself (definitions in the namespace of a linked
 * specification, directives on definitions; Apollo's link specification 1.0), and without all that is `@inaccessible` (inaccessible
 * 0.2). Of graphql-js alone: the tests hold it against `@apollo/federation-internals`, and record 0055 says why that is not used.
 * @throws Error when the supergraph links a specification that this does not know, or is no valid graph
 */
export function buildApiSchema(supergraph: DocumentNode): GraphQLSchema {
  const isMachinery = machineryOf(supergraph)
  return build(supergraph, ({ name, directives }) => isMachinery(name.value) || isInaccessible(directives))
}

/** As `buildApiSchema`, with what is inaccessible: what plans are about. */
export function buildWholeSchema(supergraph: DocumentNode): GraphQLSchema {
  const isMachinery = machineryOf(supergraph)
  return build(supergraph, ({ name }) => isMachinery(name.value))
}

function build(supergraph: DocumentNode, omit: (node: Defined) => boolean): GraphQLSchema {
  const schema = buildASTSchema(without(supergraph, omit))
  assertValidSchema(schema)
  return schema
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

/** The specifications that change what a graph means, as far as this reads them. */
const KNOWN = new Set(['link', 'join', 'inaccessible'])

// `@link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION)`: `join`, `join__Graph`.
function machineryOf({ definitions }: DocumentNode): (name: string) => boolean {
  const namespaces = definitions
    .flatMap((node) => (node.kind === Kind.SCHEMA_DEFINITION ? (node.directives ?? []) : []))
    .flatMap((directive) => (directive.name.value === 'link' ? [namespaceOf(directive)] : []))
  if (!namespaces.includes('join')) throw new Error('this is no supergraph: it does not link `join`')
  return (name) => namespaces.some((namespace) => name === namespace || name.startsWith(`${namespace}__`))
}

// Under another name, or by a specification that is not known here, something could be hidden that would then be shown.
function namespaceOf({ arguments: args = [] }: ConstDirectiveNode): string {
  const url = args.find(({ name }) => name.value === 'url')?.value
  const [, name = ''] = (url?.kind === Kind.STRING && /([^/]+)\/v\d+\.\d+$/.exec(url.value)) || []
  const given = new Set(args.map((arg) => arg.name.value))
  const renamed = given.has('as') || (KNOWN.has(name) && given.has('import'))
  if (name === '' || renamed || (given.has('for') && !KNOWN.has(name)))
    throw new Error(`the supergraph links \`${name}\` in a way that is not known`)
  return name
}
