import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { type DocumentNode, execute, type GraphQLSchema, parse } from 'graphql'
import type { SourceName } from './answer-internal.js'
import { familyIds, membersOf } from './families.js'
import { invent } from './invent.js'

/** Answers the GraphQL body of one source as text. */
export type Subgraph = (body: string) => Promise<string>

/** The committed schema of a source, executed over invented values; asks for no signature and no token. */
export function openSubgraph(name: SourceName): Subgraph {
  const schema = buildSubgraphSchema(parse(readFileSync(schemaFile(name), 'utf8')))
  const documents = new Map<string, DocumentNode>()
  return async (body) => {
    const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> }
    const document = documents.get(query) ?? parse(query)
    documents.set(query, document)
    return JSON.stringify(await run(schema, document, variables ?? {}))
  }
}

const run = (schema: GraphQLSchema, document: DocumentNode, variableValues: Record<string, unknown>) =>
  execute({ schema, document, variableValues, fieldResolver: resolve })

// Only our own part has these roots: what a gateway without a facts step asks there.
const resolve: typeof invent = (source, args, context, info) => {
  if (info.parentType.name !== 'Query') return invent(source, args, context, info)
  if (info.fieldName === 'gezin') return family(String(args.gezinId))
  return info.fieldName === 'gezinnen' ? page(Number(args.first), args.after) : null
}

const family = (gezinId: string) => ({ __typename: 'Gezin', gezinId, ledenIds: membersOf(gezinId) })

const cursorOf = (id: string): string => Buffer.from(id).toString('base64url')

// As the gateway cuts a page: after the id in the cursor, in the order of ids.
function page(first: number, after: unknown) {
  const from = typeof after === 'string' ? Buffer.from(after, 'base64url').toString('utf8') : ''
  const rest = familyIds.filter((id) => id > from)
  const ids = rest.slice(0, first)
  return {
    edges: ids.map((id) => ({ cursor: cursorOf(id), node: family(id) })),
    pageInfo: {
      hasNextPage: rest.length > first,
      hasPreviousPage: rest.length < familyIds.length,
      startCursor: ids[0] ? cursorOf(ids[0]) : null,
      endCursor: ids.length > 0 ? cursorOf(ids.at(-1) ?? '') : null,
    },
  }
}

const repository = join(dirname(require.resolve('@gezinsbeeld/schema/package.json')), '..')

/** The committed schema of a source. */
export const schemaFile = (name: SourceName): string =>
  name === 'gezinsbeeld'
    ? join(repository, 'gateway', 'schema.graphql')
    : join(repository, 'subgraphs', name, 'schema.graphql')
