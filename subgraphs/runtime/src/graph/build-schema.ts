import { buildSubgraphSchema } from '@apollo/subgraph'
import { type GraphQLSchema, parse } from 'graphql'
import { createResolversMap } from 'type-graphql'
import type { SubgraphDefinition } from '../definition.js'
import { wrapSchema } from '../enforce/wrap-schema.js'
import { plainSchema, subgraphSdl } from './print-sdl.js'

/**
 * The executable subgraph: classes, federation, and enforcement around every classified field.
 * @throws when a field is not classified
 */
export function buildSchema(definition: SubgraphDefinition): GraphQLSchema {
  const sdl = subgraphSdl(definition)
  const resolvers = createResolversMap(plainSchema(definition)) as Record<string, Record<string, unknown>>
  for (const [naam, klass] of [
    ['Gezin', definition.Gezin],
    ['Persoon', definition.Persoon],
  ] as const) {
    resolvers[naam] = {
      ...resolvers[naam],
      __resolveReference: (reference: object) => Object.assign(new klass(), reference),
    }
  }
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }])
  return wrapSchema(schema, sdl, definition.naam, definition.noemt)
}
