import 'reflect-metadata'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { LINKS } from '@gezinsbeeld/schema'
import { printSchemaWithDirectives } from '@graphql-tools/utils'
import { type GraphQLSchema, parse } from 'graphql'
import { buildSchemaSync, createResolversMap } from 'type-graphql'
import type { LoketResolver } from '../loket/loket-deel.js'
import { LOKETTEN } from '../loketten.js'
import { RootQueries } from './query.js'

const build = (more: readonly LoketResolver[]) =>
  buildSchemaSync({ resolvers: [RootQueries, ...more], orphanedTypes: [], validate: false, skipCheck: true })

function sdlOf(schema: GraphQLSchema): string {
  const printed = printSchemaWithDirectives(schema).replace(/^schema \{[^}]*\}\s*/m, '')
  return `${LINKS}\n${printed.trim()}\n`
}

/** SDL of the gateway's own part of the graph, as composition reads it: the roots and the loket. */
export const ownSdl = (): string => sdlOf(build(LOKETTEN.flatMap(({ resolvers }) => resolvers)))

/** The executable own part that a plan can reach; runs inside the gateway process. No field of the loket is in it. */
export function ownSchema(): GraphQLSchema {
  const planned = build([])
  return buildSubgraphSchema([{ typeDefs: parse(sdlOf(planned)), resolvers: createResolversMap(planned) as never }])
}
