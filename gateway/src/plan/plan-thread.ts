/**
 * What runs in the thread that plans (record 0055); `planner-thread.ts` starts it and asks it.
 * @module
 */
import { workerData } from 'piscina'
import { leaveOutTelemetry } from './leave-out-telemetry.js'
import type { Planner } from './open-planner.js'
import type { PlanQuestion } from './planner-thread.js'

// Opened by the first question: what is wrong with the supergraph is then an answer, and does not end the thread.
let planner: Promise<Planner> | undefined

async function open(): Promise<Planner> {
  leaveOutTelemetry()
  const { openPlanner } = await import('./open-planner.js')
  return openPlanner(workerData as string)
}

/** @returns the plan as JSON, the form in which gateways share it; of no question only that the supergraph could be loaded */
module.exports = async (question: PlanQuestion | null): Promise<string> => {
  planner ??= open()
  const opened = await planner
  return question === null ? '' : JSON.stringify(await opened.plan(question.text, question.variables))
}
