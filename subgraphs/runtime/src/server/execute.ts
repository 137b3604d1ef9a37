import { type DocumentNode, execute, type GraphQLSchema, parse, validate } from 'graphql'
import type { GraphContext } from '../definition.js'
import type { Outgoing } from './handle.js'

const MAX_DOCUMENTS = 500
const documents = new WeakMap<GraphQLSchema, Map<string, DocumentNode>>()

/** Parses, validates and executes one signed GraphQL body; parsed documents are kept (they hold no data). */
export async function executeQuery(body: string, schema: GraphQLSchema, contextValue: GraphContext): Promise<Outgoing> {
  const { query, variables, operationName } = JSON.parse(body) as {
    query: string
    variables?: Record<string, unknown>
    operationName?: string
  }
  const document = prepared(query, schema)
  if (!document)
    return {
      status: 400,
      body: { errors: [{ message: 'query is not valid', extensions: { code: 'QUERY_ONGELDIG' } }] },
    }
  const result = await execute({
    schema,
    document,
    contextValue,
    variableValues: variables ?? null,
    operationName: operationName ?? null,
  })
  // Causes may hold row values: the gateway learns the place and a code, the agency's own log gets the rest.
  const errors = result.errors?.map(({ path }) => ({
    message: 'field failed',
    path,
    extensions: { code: 'BRON_FOUT' },
  }))
  return { status: 200, body: errors ? { data: result.data, errors } : { data: result.data } }
}

function prepared(query: string, schema: GraphQLSchema): DocumentNode | undefined {
  const cache = documents.get(schema) ?? new Map<string, DocumentNode>()
  documents.set(schema, cache)
  const known = cache.get(query)
  if (known) return known
  const document = parse(query, { maxTokens: 20_000 })
  if (validate(schema, document).length > 0) return undefined
  if (cache.size >= MAX_DOCUMENTS) cache.delete(cache.keys().next().value as string)
  cache.set(query, document)
  return document
}
