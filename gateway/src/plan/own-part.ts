import { type DocumentNode, execute, type GraphQLSchema, parse } from 'graphql'
import type { SubgraphAnswer, SubgraphRequest } from '../execute/execution.js'
import type { OwnContext } from '../graph/query.js'
import { Lru } from '../store/lru.js'

/** A parsed document is about a hundred times its text. */
// Stryker disable next-line ObjectLiteral: bounds the memory that is used; no answer hangs on it
const KEPT = { maxEntries: 500, maxWeight: 500_000 }

/** Answers the part of a plan that the gateway resolves itself, in its own process. */
export function openOwnPart(
  schema: GraphQLSchema,
): (request: Pick<SubgraphRequest, 'query' | 'variables'>, context: OwnContext) => Promise<SubgraphAnswer> {
  const documents = new Lru<DocumentNode>(KEPT)
  return async ({ query, variables }, contextValue) => {
    let document = documents.get(query)
    if (!document) {
      document = parse(query, { noLocation: true })
      documents.set(query, document, query.length)
    }
    const { data } = await execute({ schema, document, contextValue, variableValues: variables })
    return { data: data ?? null }
  }
}
