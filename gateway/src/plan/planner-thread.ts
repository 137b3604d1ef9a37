import { join } from 'node:path'
import type { QueryPlan } from '@apollo/query-planner'
import Piscina from 'piscina'
import { InternalError } from '../errors/internal-error.js'
import { watchIdleThread } from './idle-thread.js'
import type { Planner } from './open-planner.js'

/** One operation to plan. */
export interface PlanQuestion {
  readonly text: string
  readonly variables: Readonly<Record<string, unknown>>
}

// A thread runs what is built, also when it is asked from `src`.
const BUILT = join(__dirname, '..', '..', 'dist', 'plan', 'plan-thread.js')

/** How long one question may take, the start of a thread included. */
const PATIENCE_MS = 30_000

/** Above this the thread ends, and not the gateway. Planning our own graph takes 45 MB. */
const MOST = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 4 }

/**
 * Plans in a thread that is there while operations are new (record 0055): planning blocks nobody, an operation that cannot be
 * planned in reasonable time or memory fails alone, and a gateway that knows its operations does not carry the planner.
 * @param supergraphSdl loaded by each thread anew
 * @param file JavaScript that answers `PlanQuestion | null` with text
 * @throws InternalError SUPERGRAPH_ONGELDIG when the supergraph cannot be loaded
 */
export async function openPlannerThread(supergraphSdl: string, file = BUILT): Promise<Planner> {
  const { ask, stop } = openThread(supergraphSdl, file)
  try {
    await ask(null)
  } catch (cause) {
    await stop()
    throw new InternalError('SUPERGRAPH_ONGELDIG', { cause })
  }
  return {
    plan: async (text, variables) => {
      try {
        return JSON.parse(await ask({ text, variables })) as QueryPlan
      } catch (cause) {
        throw new InternalError('PLAN_MISLUKT', { cause })
      }
    },
    stop,
  }
}

/** One question at a time, and never while a thread is being ended: the pool starts none for those that wait then. */
function openThread(workerData: string, file: string) {
  const pool = openPool(workerData, file)
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const mine = turn.then(act)
    turn = mine.catch(() => undefined)
    return mine
  }
  let waiting = 0
  let stopped = false
  const idle = watchIdleThread(() => void inTurn(() => pool.end()))
  const ask = async (question: PlanQuestion | null): Promise<string> => {
    waiting++
    idle.asked()
    try {
      return await inTurn(async () => {
        if (stopped) throw new Error('the planner was stopped')
        return pool.run(question)
      })
    } finally {
      if (--waiting === 0) idle.idle()
    }
  }
  const stop = async () => {
    stopped = true
    idle.stop()
    await pool.end()
  }
  return { ask, stop }
}

function openPool(workerData: string, filename: string) {
  const pool = new Piscina<PlanQuestion | null, string>({
    filename,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: Number.POSITIVE_INFINITY,
    atomics: 'disabled',
    recordTiming: false,
    resourceLimits: MOST,
    workerData,
  })
  let asking = new AbortController()
  // What ends a thread before it has a question: whoever waits for that thread would wait for ever.
  pool.on('error', (cause) => asking.abort(cause))
  const run = async (question: PlanQuestion | null): Promise<string> => {
    asking = new AbortController()
    const { signal } = asking
    const timer = setTimeout((mine) => mine.abort(), PATIENCE_MS, asking)
    try {
      return await pool.run(question, { signal })
    } finally {
      clearTimeout(timer)
    }
  }
  return { run, end: () => pool.destroy() }
}
