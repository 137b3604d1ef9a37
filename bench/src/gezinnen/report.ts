import { type Spread, spreadOf } from '../report/summarise.js'
import { markdown } from '../report/table.js'

/** Milliseconds of the views of one world, per round. */
export interface WorldTimes {
  readonly families: number
  /** Different ones among those that were asked. */
  readonly asked: number
  readonly databaseBytes: number
  readonly incomplete: number
  readonly rounds: readonly (readonly number[])[]
}

/** What is said of one world, in milliseconds. */
export interface WorldReport {
  readonly families: number
  readonly asked: number
  readonly databaseBytes: number
  readonly incomplete: number
  readonly views: number
  readonly p50: number
  readonly p95: number
}

/** Both worlds, and how much slower the large one is in a round. */
export interface FamiliesReport {
  readonly groot: WorldReport
  readonly klein: WorldReport
  readonly ratioP50: Spread
  readonly ratioP95: Spread
}

export function familiesReport(groot: WorldTimes, klein: WorldTimes): FamiliesReport {
  const against = (share: number) =>
    spreadOf(groot.rounds.map((times, nr) => at(times, share) / at(klein.rounds[nr] ?? [], share)))
  return { groot: one(groot), klein: one(klein), ratioP50: against(0.5), ratioP95: against(0.95) }
}

function one({ rounds, ...world }: WorldTimes): WorldReport {
  const times = rounds.flat()
  return { ...world, views: times.length, p50: at(times, 0.5), p95: at(times, 0.95) }
}

/** The time below which this share stayed. */
function at(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

const HEAD = ['families', 'databases GB', 'views', 'of families', 'incomplete', 'p50 ms', 'p95 ms']

/** The report as text. */
export function familiesTable({ groot, klein, ratioP50, ratioP95 }: FamiliesReport): string {
  const rows = [groot, klein].map((world) => [
    String(world.families),
    (world.databaseBytes / 1e9).toFixed(2),
    String(world.views),
    String(world.asked),
    String(world.incomplete),
    world.p50.toFixed(1),
    world.p95.toFixed(1),
  ])
  const ratio = ({ median, min, max }: Spread) => `${median.toFixed(2)} [${min.toFixed(2)}-${max.toFixed(2)}]`
  return `${markdown([HEAD, ...rows])}\n\nlarge against small, per round: p50 ${ratio(ratioP50)}, p95 ${ratio(ratioP95)}`
}
