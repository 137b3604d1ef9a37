import 'reflect-metadata'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { LINKS } from '@gezinsbeeld/schema'
import { printSchemaWithDirectives } from '@graphql-tools/utils'
import { type GraphQLSchema, parse } from 'graphql'
import { buildSchemaSync, createResolversMap } from 'type-graphql'
import { RootQueries } from './query.js'

const plain = () => buildSchemaSync({ resolvers: [RootQueries], orphanedTypes: [], validate: false, skipCheck: true })

/** SDL of the gateway's own part of the graph, as composition reads it. */
export function ownSdl(): string {
  const printed = printSchemaWithDirectives(plain()).replace(/schema \{\s*query: Query\s*\}\s*/, '')
  return `${LINKS}\n${printed.trim()}\n`
}

/** The executable own part; runs inside the gateway process. */
export function ownSchema(): GraphQLSchema {
  const resolvers = createResolversMap(plain())
  return buildSubgraphSchema([{ typeDefs: parse(ownSdl()), resolvers: resolvers as never }])
}
