/**
 * The one module that knows @apollo/gateway: it loads the supergraph, plans, and (for now) executes the plan.
 * @module
 */
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway'
import { isSubgraph, type Subgraph } from '@gezinsbeeld/schema'
import { execute, type GraphQLSchema, parse } from 'graphql'
import type { RewrittenOperation } from '../access/rewrite.js'
import type { Fetched, PlannedFetch } from '../fetch/fetch-data.js'
import type { OwnContext } from '../graph/query.js'

/** What one execution needs from its request. */
export interface Execution extends OwnContext {
  readonly fetch: (subgraph: Subgraph, fetch: PlannedFetch) => Promise<Fetched>
}

/** Plans and runs rewritten operations. */
export interface Executor {
  /** @returns the merged data under internal keys; null when nothing came back */
  run(operation: RewrittenOperation, execution: Execution): Promise<Record<string, unknown> | null>
  stop(): Promise<void>
}

type Process = GraphQLDataSource['process']
type Loaded = Awaited<ReturnType<ApolloGateway['load']>>

/** Loads the internal supergraph; nothing is fetched from anywhere. */
export async function openExecutor(supergraphSdl: string, own: GraphQLSchema): Promise<Executor> {
  // Since 2.14 the package probes cloud metadata and reports usage unless this is set before it is constructed.
  process.env.APOLLO_TELEMETRY_DISABLED = '1'
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => ({ process: isSubgraph(name) ? remote(name) : local(own) }),
  })
  const loaded = await gateway.load()
  return { run: (operation, execution) => run(loaded, operation, execution), stop: () => gateway.stop() }
}

async function run(
  { executor }: Loaded,
  { tekst, document, hash, variables }: RewrittenOperation,
  execution: Execution,
): Promise<Record<string, unknown> | null> {
  const request = { query: tekst, variables: { ...variables } }
  // The stock plan cache is keyed on this hash alone: it is that of the rewritten text, never of the client's.
  const context = { request, document, queryHash: hash, source: tekst, context: execution, operationName: null }
  const { data } = await executor(context as unknown as Parameters<Loaded['executor']>[0])
  return (data as Record<string, unknown> | undefined) ?? null
}

const remote =
  (subgraph: Subgraph): Process =>
  async ({ request, context }) => {
    const execution = context as unknown as Execution
    const { data } = await execution.fetch(subgraph, { query: request.query ?? '', variables: request.variables ?? {} })
    return data === null ? { data: null, errors: [] } : { data }
  }

const local =
  (schema: GraphQLSchema): Process =>
  async ({ request, context }) => {
    const result = await execute({
      schema,
      document: parse(request.query ?? ''),
      variableValues: request.variables ?? {},
      contextValue: context,
    })
    return { data: result.data ?? null } as Awaited<ReturnType<Process>>
  }
