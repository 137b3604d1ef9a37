import { version as planner } from '@apollo/query-planner/package.json'
import type { Beleid } from '@gezinsbeeld/schema'
import { Datum, DatumOnvolledig, Tijdstip } from '@gezinsbeeld/schema/graph'
import { parse } from 'graphql'
import { compilePlan, type Graph } from './execute/compile-plan.js'
import { scalarsOf } from './execute/leaf.js'
import { openTypeConditions } from './execute/type-conditions.js'
import { OWN_ROOTS } from './graph/query.js'
import { type Executor, openExecutor } from './plan/open-executor.js'
import { openPlanStore } from './plan/plan-store.js'
import { openPlannerThread } from './plan/planner-thread.js'
import type { SharedStore } from './store/shared-store.js'
import { buildApiSchema, buildWholeSchema } from './supergraph/build-schemas.js'
import type { OpenSupergraph } from './supergraph/open-supergraph.js'

/** What plans are made of and kept in. */
export interface ExecutorSetting {
  readonly supergraph: Pick<OpenSupergraph, 'intern' | 'versie'>
  readonly beleid: Pick<Beleid, 'versie'>
  readonly store: SharedStore
  /** At least 32 bytes: signs the plans in the shared store. */
  readonly key: Buffer
}

const SCALARS = scalarsOf([Datum, DatumOnvolledig, Tijdstip])

/** The graph of a supergraph as plans are compiled against it. */
export function graphOf(supergraphSdl: string): Graph {
  const supergraph = parse(supergraphSdl, { noLocation: true })
  return {
    api: buildApiSchema(supergraph),
    satisfies: openTypeConditions(buildWholeSchema(supergraph)),
    scalars: SCALARS,
  }
}

/** Puts together what plans and runs rewritten operations: the planner of @apollo/gateway, and the executor of our own. */
export async function composeExecutor({ supergraph, beleid, store, key }: ExecutorSetting): Promise<Executor> {
  const graph = graphOf(supergraph.intern)
  const versions = { supergraph: supergraph.versie, beleid: beleid.versie, planner }
  return openExecutor({
    planner: await openPlannerThread(supergraph.intern),
    plans: openPlanStore(store, key, versions),
    compile: (plan, operation) => compilePlan(plan, operation, graph),
    own: OWN_ROOTS,
  })
}
