import type { Summary } from './summarise.js'

/** The list that `--json` writes: one object per operation and variant; more about each follows what is agreed. */
export const toJson = (summaries: readonly Summary[]): string => `${JSON.stringify(summaries.map(row), undefined, 2)}\n`

const row = (one: Summary) => ({
  operation: one.operation,
  variant: one.variant,
  rps: round(one.rps, 1),
  p50: round(one.p50, 2),
  p99: round(one.p99, 2),
  cpuPer1000: round(one.cpuPer1000.median, 4),
  peakRss: one.peakRss,
  ratioToFloor: one.ratio ? round(one.ratio.median, 3) : null,
  ratioMin: one.ratio ? round(one.ratio.min, 3) : null,
  ratioMax: one.ratio ? round(one.ratio.max, 3) : null,
  cpuAllPer1000: round(one.cpuAll, 4),
  cpuGatewayAndDatabasePer1000: round(one.cpuWithDatabase, 4),
  calls: one.calls,
  bytes: one.bytes,
})

const round = (value: number, digits: number): number => Number(value.toFixed(digits))
