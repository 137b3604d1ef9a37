import { LINKS } from '@gezinsbeeld/schema'
import { printSchemaWithDirectives } from '@graphql-tools/utils'
import type { GraphQLSchema } from 'graphql'
import { buildSchemaSync, Query, Resolver } from 'type-graphql'
import type { SubgraphDefinition } from '../definition.js'

// GraphQL wants a query root; federation serves `_entities` and `_service` only. Inaccessible, so no client sees it.
@Resolver()
class RootResolver {
  @Query(() => String, { nullable: true, description: 'Bestaat omdat GraphQL een wortel eist; geeft altijd niets.' })
  _leeg(): string | null {
    return null
  }
}

/** The agency's schema from its classes, with applied directives, before federation. */
export function plainSchema(definition: SubgraphDefinition): GraphQLSchema {
  return buildSchemaSync({
    resolvers: [RootResolver],
    orphanedTypes: [...definition.objectTypes],
    validate: false,
    // buildSubgraphSchema checks the whole; here the federation directives are not yet defined.
    skipCheck: true,
  })
}

/** The subgraph's SDL: link head and types, as the subgraph serves it and as composition reads it. */
export function subgraphSdl(definition: SubgraphDefinition): string {
  const printed = printSchemaWithDirectives(plainSchema(definition))
    .replace(/schema \{\s*query: Query\s*\}\s*/, '')
    .replace('_leeg: String', '_leeg: String @inaccessible @shareable')
  return `${LINKS}\n${printed.trim()}\n`
}
