/**
 * The one module that knows @apollo/gateway: it loads the supergraph and plans. It runs in a thread of its own
 * (`plan-thread.ts`); executing is `execute/`.
 * @module
 */
import { ApolloGateway } from '@apollo/gateway'
import type { QueryPlan } from '@apollo/query-planner'
import { parse } from 'graphql'
import { InternalError } from '../errors/internal-error.js'

/** Plans operations over one supergraph. */
export interface Planner {
  /**
   * Takes 5 to 50 ms: whoever asks keeps the plan.
   * @param text valid against the API schema of the supergraph; one operation
   * @param variables any values that are valid for it: a plan does not hang on them, the stock executor checks them
   * @throws InternalError PLAN_MISLUKT
   */
  plan(text: string, variables: Variables): Promise<QueryPlan>
  stop(): Promise<void>
}

type Variables = Readonly<Record<string, unknown>>
type Loaded = Awaited<ReturnType<ApolloGateway['load']>>

/** Loads the supergraph; nothing is fetched from anywhere, not now and not by planning. */
export async function openPlanner(supergraphSdl: string): Promise<Planner> {
  // Since 2.14 the package probes cloud metadata and reports usage unless this is set before it is constructed.
  process.env.APOLLO_TELEMETRY_DISABLED = '1'
  const planned = new Map<string, QueryPlan>()
  const gateway = new ApolloGateway({
    supergraphSdl,
    // The stock executor runs its plan at once, on sources that have nothing: only its plan is wanted.
    buildService: () => ({ process: async () => ({ data: null }) }),
    // The stock cache is keyed on the hash that it is given alone; ours on all that changes a plan.
    queryPlannerConfig: {
      cache: {
        get: async () => undefined,
        set: async (key, plan) => void planned.set(key, plan as QueryPlan),
        delete: async () => undefined,
        clear: () => undefined,
      },
    },
  })
  const { executor } = await gateway.load()
  let asked = 0
  return {
    plan: async (text, variables) => {
      // The stock cache is handed a plan under the hash of its question: of no other question.
      const key = String(asked++)
      const { errors } = await executor(contextOf(key, text, variables))
      const plan = planned.get(key)
      planned.delete(key)
      if (!plan) throw new InternalError('PLAN_MISLUKT', { cause: errors?.[0] })
      return plan
    },
    stop: () => gateway.stop(),
  }
}

type Context = Parameters<Loaded['executor']>[0]

function contextOf(queryHash: string, text: string, variables: Variables): Context {
  const request = { query: text, variables: { ...variables } }
  const document = parse(text, { noLocation: true })
  const context = { request, document, queryHash, source: text, context: {}, operationName: null }
  return context as unknown as Context
}
