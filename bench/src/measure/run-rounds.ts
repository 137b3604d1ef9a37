import { setTimeout as wait } from 'node:timers/promises'
import type { Environment } from '../environment/open-environment.js'
import type { Operation, OperationName } from '../operations/operations.js'
import type { Running, VariantName } from '../variants/variants.js'
import { closedLoop } from './closed-loop.js'
import { compareAnswers } from './compare-answers.js'
import { type Measured, measureWindow } from './measure-window.js'

/** How long everything takes, in seconds, and how often. */
export interface Pace {
  readonly rounds: number
  readonly seconds: number
  readonly warmUp: number
  /** How many different requests the load goes round. */
  readonly bodies: number
}

export const FULL: Pace = { rounds: 5, seconds: 3, warmUp: 20, bodies: 200 }
/** Code is hardly compiled in so little time: its ratios say whether something broke, not how fast it is. */
export const SHORT: Pace = { rounds: 2, seconds: 0.8, warmUp: 0.8, bodies: 40 }

/** All rounds of one variant on one operation. */
export interface Result {
  readonly operation: OperationName
  readonly variant: VariantName
  readonly rounds: readonly Measured[]
  readonly bytes: number
  readonly calls: number
}

/**
 * Fewer requests than this and code is not yet compiled, however long it took: slow variants are warmed longer. A gateway runs
 * for weeks; after 1,000 requests ours still cost a third more than after 8,000.
 */
const WARM_REQUESTS = 5000
const WARM_AT_MOST = 3

/**
 * Measures variants on one operation, interleaved: each round all of them, every round beginning with another one, so that
 * what this machine does beside it falls on all alike.
 */
export async function runRounds(
  environment: Environment,
  operation: Operation,
  variants: readonly Running[],
  pace: Pace,
  say: (text: string) => void,
): Promise<readonly Result[]> {
  const compared = await compareAnswers(environment, operation, variants)
  const bodies = operation.bodies.slice(0, pace.bodies)
  for (const variant of variants) {
    say(`${operation.name}: warming up ${variant.name}`)
    const { warmUp } = pace
    const warm = (requests: number, passed: number) =>
      passed >= warmUp && (requests >= Math.min(WARM_REQUESTS, warmUp * 200) || passed >= warmUp * WARM_AT_MOST)
    await again(() => closedLoop({ url: variant.url, headers: environment.headers }, bodies, warm), say)
  }
  for (const variant of variants) variant.startProfile()
  const rounds = new Map<Running, Measured[]>(variants.map((variant) => [variant, []]))
  for (let round = 0; round < pace.rounds; round++) {
    for (let nr = 0; nr < variants.length; nr++) {
      const variant = variants[(nr + round) % variants.length] as Running
      say(`${operation.name}: round ${round + 1} of ${pace.rounds}, ${variant.name}`)
      // Nine tenths: names and dates of another family may be a little shorter.
      const shortest = Math.floor((compared.get(variant)?.bytes ?? 0) * 0.9)
      const measure = () => measureWindow(environment, variant, { bodies, seconds: pace.seconds, shortest })
      rounds.get(variant)?.push(await again(measure, say))
    }
  }
  return variants.map((variant) => {
    const { bytes = 0, calls = 0 } = compared.get(variant) ?? {}
    return { operation: operation.name, variant: variant.name, rounds: rounds.get(variant) ?? [], bytes, calls }
  })
}

const ATTEMPTS = 10
const PAUSE_MS = 1000

/**
 * A measured stretch in which one request failed counts for nothing and is done again: a machine whose disk is busy with
 * something else lets our log refuse, and that is not what a request costs.
 * @throws the last failure
 */
async function again<T>(work: () => Promise<T>, say: (text: string) => void): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt === ATTEMPTS) throw error
      say(`again, because a request failed: ${error instanceof Error ? error.message : String(error)}`)
      await wait(PAUSE_MS)
    }
  }
}
