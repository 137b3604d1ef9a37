import type { QueryPlan } from '@apollo/query-planner'
import { isSubgraph, type Subgraph } from '@gezinsbeeld/schema'
import { type DocumentNode, parse } from 'graphql'
import type { RewrittenOperation } from '../access/rewrite.js'
import type { CompiledPlan, Executed } from '../execute/compile-plan.js'
import type { Ask } from '../execute/execution.js'
import type { Fetched, PlannedFetch } from '../fetch/fetch-data.js'
import type { OwnContext, OwnRoots } from '../graph/query.js'
import { Lru } from '../store/lru.js'
import type { Planner } from './open-planner.js'
import { openOwnPart } from './own-part.js'
import type { PlanStore } from './plan-store.js'

/** What one execution needs from its request. */
export interface Execution extends OwnContext {
  readonly fetch: (subgraph: Subgraph, fetch: PlannedFetch) => Promise<() => Fetched>
}

/** Plans and runs rewritten operations. */
export interface Executor {
  /**
   * @returns the merged data under internal keys (null when nothing came back), and where in it a value of an agency may not be
   * @throws InternalError PLAN_MISLUKT
   */
  run(operation: RewrittenOperation, execution: Execution): Promise<Pick<Executed, 'data' | 'invalid'>>
  stop(): Promise<void>
}

/** What an executor is made of. */
export interface ExecutorParts {
  readonly planner: Planner
  readonly plans: PlanStore
  /** Makes something that runs of a plan. */
  readonly compile: (plan: QueryPlan, operation: DocumentNode) => CompiledPlan
  /** The own part of the graph. */
  readonly own: OwnRoots
}

/** A compiled plan is some forty times its text. */
// Stryker disable next-line ObjectLiteral: bounds the memory that is used; no answer hangs on it
const KEPT = { maxEntries: 1000, maxWeight: 1_000_000 }

/**
 * Opens planning and executing. A plan is made once per rewritten operation, compiled once per process, and shared between
 * requesters: whoever gets the same answers from the policy asks the same text, and nothing else is in its plan.
 */
export function openExecutor({ planner, plans, compile, own }: ExecutorParts): Executor {
  const compiled = new Lru<CompiledPlan>(KEPT)
  // Whoever asks the same while it is being planned waits for that plan.
  const pending = new Map<string, Promise<CompiledPlan>>()
  const ownPart = openOwnPart(own)

  async function make(operation: RewrittenOperation): Promise<CompiledPlan> {
    const { hash, tekst, variables } = operation
    const document = parse(tekst, { noLocation: true })
    const shared = await plans.get(hash)
    const plan = shared ?? (await planner.plan(tekst, variables))
    const made = compile(plan, document)
    compiled.set(hash, made, tekst.length)
    if (!shared) void plans.set(hash, plan)
    return made
  }

  function planOf(operation: RewrittenOperation): CompiledPlan | Promise<CompiledPlan> {
    const { hash } = operation
    const known = compiled.get(hash) ?? pending.get(hash)
    if (known) return known
    const making = make(operation).finally(() => pending.delete(hash))
    pending.set(hash, making)
    return making
  }

  return {
    run: async (operation, execution) => {
      const plan = await planOf(operation)
      const { data, errors, invalid } = await plan(operation.variables, askOf(execution, ownPart))
      // Of an agency `fetch` has noted how it did. What fails of our own part is our mistake, and no outage.
      const own = errors.find(({ subgraph }) => !isSubgraph(subgraph))
      if (own) throw own.cause
      return { data, invalid }
    },
    stop: () => planner.stop(),
  }
}

function askOf(execution: Execution, ownPart: ReturnType<typeof openOwnPart>): Ask {
  const own: Ask = async (request) => {
    const answer = ownPart(request, execution)
    return () => answer
  }
  return (request) => (isSubgraph(request.subgraph) ? execution.fetch(request.subgraph, request) : own(request))
}
