/**
 * The one module that knows @apollo/gateway: it loads the supergraph and plans. Executing is `execute/`.
 * @module
 */
import { ApolloGateway } from '@apollo/gateway'
import type { QueryPlan } from '@apollo/query-planner'
import type { DocumentNode } from 'graphql'
import { InternalError } from '../errors/internal-error.js'

/** Plans operations over one supergraph. */
export interface Planner {
  /**
   * Blocks for 5 to 50 ms: whoever asks keeps the plan.
   * @param document valid against the API schema of the supergraph; one operation
   * @param variables any values that are valid for it: a plan does not hang on them, the stock executor checks them
   * @throws InternalError PLAN_MISLUKT
   */
  plan(document: DocumentNode, text: string, variables: Variables): Promise<QueryPlan>
  stop(): Promise<void>
}

type Variables = Readonly<Record<string, unknown>>
type Loaded = Awaited<ReturnType<ApolloGateway['load']>>

/** Loads the supergraph; nothing is fetched from anywhere, not now and not by planning. */
export async function openPlanner(supergraphSdl: string): Promise<Planner> {
  // Since 2.14 the package probes cloud metadata and reports usage unless this is set before it is constructed.
  process.env.APOLLO_TELEMETRY_DISABLED = '1'
  let planned: QueryPlan | undefined
  const gateway = new ApolloGateway({
    supergraphSdl,
    // The stock executor runs its plan at once, on sources that have nothing: only its plan is wanted.
    buildService: () => ({ process: async () => ({ data: null }) }),
    // The stock cache is keyed on the hash that it is given alone; ours on all that changes a plan.
    queryPlannerConfig: {
      cache: {
        get: async () => undefined,
        set: async (_key, plan) => {
          planned = plan as QueryPlan
        },
        delete: async () => undefined,
        clear: () => undefined,
      },
    },
  })
  const { executor } = await gateway.load()
  // One at a time: the plan of another question is never taken for the plan of this one.
  let turn: Promise<unknown> = Promise.resolve()
  const plan = async (document: DocumentNode, text: string, variables: Variables): Promise<QueryPlan> => {
    planned = undefined
    const result = await executor(contextOf(document, text, variables))
    if (planned) return planned
    throw new InternalError('PLAN_MISLUKT', { cause: result.errors?.[0] })
  }
  return {
    plan: (...question) => {
      const mine = turn.then(() => plan(...question))
      turn = mine.catch(() => undefined)
      return mine
    },
    stop: () => gateway.stop(),
  }
}

type Context = Parameters<Loaded['executor']>[0]

function contextOf(document: DocumentNode, text: string, variables: Variables): Context {
  const request = { query: text, variables: { ...variables } }
  // The hash is the key of the stock cache, which keeps nothing.
  const context = { request, document, queryHash: 'plan', source: text, context: {}, operationName: null }
  return context as unknown as Context
}
