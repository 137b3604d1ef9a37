import 'reflect-metadata'
import { LINKS } from '@gezinsbeeld/schema'
import { printSchemaWithDirectives } from '@graphql-tools/utils'
import type { GraphQLSchema } from 'graphql'
import { buildSchemaSync } from 'type-graphql'
import type { LoketResolver } from '../loket/loket-deel.js'
import { LOKETTEN } from '../loketten.js'
import { RootQueries } from './query.js'

const build = (more: readonly LoketResolver[]) =>
  buildSchemaSync({ resolvers: [RootQueries, ...more], orphanedTypes: [], validate: false, skipCheck: true })

function sdlOf(schema: GraphQLSchema): string {
  const printed = printSchemaWithDirectives(schema).replace(/^schema \{[^}]*\}\s*/m, '')
  return `${LINKS}\n${printed.trim()}\n`
}

/**
 * SDL of the gateway's own part of the graph, as composition reads it: the roots and the loket. A plan can reach two of the
 * roots only, and no field of the loket.
 */
export const ownSdl = (): string => sdlOf(build(LOKETTEN.flatMap(({ resolvers }) => resolvers)))
