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

/** How a thread is used. */
export interface ThreadSetting {
  /** Built JavaScript that answers `PlanQuestion | null` with text. */
  readonly file: string
  /** How long one question may take, the start of a thread included. */
  readonly patience: () => AbortSignal
}

const SETTING: ThreadSetting = {
  // A thread runs what is built, also when it is asked from `src`.
  file: join(__dirname, '..', '..', 'dist', 'plan', 'plan-thread.js'),
  patience: () => AbortSignal.timeout(30_000),
}

/** Above this the thread ends, and not the gateway. Planning our own graph takes 45 MB. */
const MOST = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 4 }

/**
 * Plans in a thread that is there while operations are new (record 0055): planning blocks nobody, an operation that cannot be
 * planned in reasonable time or memory fails alone, and a gateway that knows its operations does not carry the planner.
 * @param supergraphSdl loaded by each thread anew
 * @throws InternalError SUPERGRAPH_ONGELDIG when the supergraph cannot be loaded
 */
export async function openPlannerThread(supergraphSdl: string, setting: ThreadSetting = SETTING): Promise<Planner> {
  const { ask, stop } = openThread(supergraphSdl, setting)
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

function openThread(workerData: string, { file, patience }: ThreadSetting) {
  const pool = new Piscina<PlanQuestion | null, string>({
    filename: file,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: Number.POSITIVE_INFINITY,
    atomics: 'disabled',
    recordTiming: false,
    resourceLimits: MOST,
    workerData,
  })
  // A thread that ends between questions is missed by nobody; one that ends while asked fails that question.
  pool.on('error', () => undefined)
  // One at a time, and never while a thread is being ended: the pool starts none for those that wait then.
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const mine = turn.then(act)
    turn = mine.catch(() => undefined)
    return mine
  }
  let waiting = 0
  const idle = watchIdleThread(() => void inTurn(() => pool.destroy()))
  const ask = async (question: PlanQuestion | null): Promise<string> => {
    waiting++
    idle.asked()
    try {
      return await inTurn(() => pool.run(question, { signal: patience() }))
    } finally {
      if (--waiting === 0) idle.idle()
    }
  }
  const stop = async () => {
    idle.stop()
    await pool.destroy()
  }
  return { ask, stop }
}
