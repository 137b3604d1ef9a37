import type { Measured } from '../measure/measure-window.js'
import type { Result } from '../measure/run-rounds.js'

/** The middle one, with the extremes around it. */
export interface Spread {
  readonly median: number
  readonly min: number
  readonly max: number
}

/** One line of the report. CPU in seconds per 1,000 requests, memory in bytes, times in milliseconds. */
export interface Summary extends Pick<Result, 'operation' | 'variant' | 'bytes' | 'calls'> {
  readonly rps: number
  readonly p50: number
  readonly p99: number
  readonly cpuPer1000: Spread
  /** Of the gateway, the database and the sources together. */
  readonly cpuAll: number
  /** Of the gateway and the database together. */
  readonly cpuWithDatabase: number
  readonly peakRss: number
  /** CPU against the base of the same round; undefined when the base was not measured. */
  readonly ratio: Spread | undefined
  /** The same, gateway and database counted together. */
  readonly ratioWithDatabase: Spread | undefined
}

/** @param base what the others are compared with, round by round */
export function summarise(results: readonly Result[], base: Result['variant']): readonly Summary[] {
  return results.map((result) => {
    const floor = results.find(({ operation, variant }) => operation === result.operation && variant === base)
    const per = (value: (one: Measured) => number) => spreadOf(result.rounds.map(value))
    const against = (value: (one: Measured) => number) =>
      floor && spreadOf(result.rounds.map((one, nr) => value(one) / value(floor.rounds[nr] as Measured)))
    const { operation, variant, bytes, calls } = result
    return {
      operation,
      variant,
      bytes,
      calls,
      rps: per(({ rps }) => rps).median,
      p50: per(({ p50 }) => p50).median,
      p99: per(({ p99 }) => p99).median,
      cpuPer1000: per(gateway),
      cpuAll: per((one) => withDatabase(one) + one.cpuSources).median,
      cpuWithDatabase: per(withDatabase).median,
      peakRss: per(({ peakRss }) => peakRss).max,
      ratio: against(gateway),
      ratioWithDatabase: against(withDatabase),
    }
  })
}

const gateway = ({ cpuPer1000 }: Measured): number => cpuPer1000
const withDatabase = ({ cpuPer1000, cpuPostgres }: Measured): number => cpuPer1000 + cpuPostgres

/** Median, smallest and largest; of nothing it is not a number. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN
  const [low, high] = [at(0.5), sorted[Math.ceil((sorted.length - 1) / 2)] ?? Number.NaN]
  return { median: (low + high) / 2, min: at(0), max: sorted.at(-1) ?? Number.NaN }
}
