import { type DocumentNode, Kind, visit } from 'graphql'

/** Directives of the shared link head, and GraphQL's own. */
const BEKEND: ReadonlySet<string> = new Set([
  'key',
  'external',
  'requires',
  'shareable',
  'inaccessible',
  'gegeven',
  'deprecated',
  'specifiedBy',
])

/**
 * What may not occur in a part at all, because access is decided on the fields of object types and nothing else
 * (docs/aanvallen.md, composition): abstract types, a second link head, and every directive beside the shared ones.
 * A directive needs no import: `@federation__requires` does what `@requires` does, under a name no rule looks at.
 * @returns sentences, empty when all is well
 */
export function formRules(name: string, document: DocumentNode): string[] {
  const found = document.definitions.flatMap((node) => {
    switch (node.kind) {
      case Kind.INTERFACE_TYPE_DEFINITION:
      case Kind.INTERFACE_TYPE_EXTENSION:
      case Kind.UNION_TYPE_DEFINITION:
      case Kind.UNION_TYPE_EXTENSION:
        return [`${name}: \`${node.name.value}\` is abstract: access is decided on concrete types`]
      case Kind.DIRECTIVE_DEFINITION:
        return node.name.value === 'gegeven' ? [] : [`${name}: defines a directive \`@${node.name.value}\` of its own`]
      default:
        return []
    }
  })
  const heads = document.definitions.filter(
    ({ kind }) => kind === Kind.SCHEMA_EXTENSION || kind === Kind.SCHEMA_DEFINITION,
  )
  if (heads.length > 1) found.push(`${name}: has a second link head`)
  const used = new Set<string>()
  visit(document, {
    SchemaExtension: () => false,
    SchemaDefinition: () => false,
    Directive: (node) => void used.add(node.name.value),
  })
  return [
    ...found,
    ...[...used]
      .filter((directive) => !BEKEND.has(directive))
      .map((d) => `${name}: uses \`@${d}\`, which no rule knows`),
  ]
}
