import type { Growth, Sample } from '../measure/memory.js'
import { markdown } from './table.js'

/** Memory over one minute of load, in MB (1,000,000 bytes). */
export interface Minute {
  readonly minute: number
  readonly requests: number
  readonly rssMean: number
  readonly rssMost: number
  /** Least and most that V8 used: just after it collected garbage, and just before. */
  readonly heapLeast: number | null
  readonly heapMost: number | null
  readonly heapTotal: number | null
}

/** What a run says. */
export interface MemoryReport {
  readonly minutes: readonly Minute[]
  readonly peakMb: number
  /** MB a minute by least squares, after the second minute; null when there was no third. */
  readonly slope: number | null
  readonly requests: number
  readonly failures: number
  /** CPU of the gateway in seconds per 1,000 requests, whichever operation. */
  readonly cpuPer1000: number
}

/** What may not be exceeded. */
export interface MemoryLimits {
  readonly mb: number
  readonly slope: number
}

const MB = 1e6
const SETTLED_AFTER = 120

/** @param peak bytes, as the kernel kept it: no sample has to fall on it */
export function memoryReport({ samples, requests, failures, cpu }: Growth, peak: number): MemoryReport {
  // The last answers come in after the time is over: they belong to the last minute.
  const count = Math.max(1, Math.round((samples.at(-1)?.at ?? 0) / 60))
  const minuteAt = ({ at }: Sample) => Math.min(count - 1, Math.floor(at / 60))
  const minutes = Array.from({ length: count }, (_, nr) =>
    minuteOf(
      nr,
      samples.filter((one) => minuteAt(one) === nr),
    ),
  ).filter((one) => one !== undefined)
  const settled = samples.filter(({ at }) => at >= SETTLED_AFTER)
  const slope = settled.length < 3 ? null : slopeOf(settled.map(({ at, rss }) => [at / 60, rss / MB]))
  return { minutes, peakMb: peak / MB, slope, requests, failures, cpuPer1000: (cpu / requests) * 1000 }
}

function minuteOf(nr: number, own: readonly Sample[]): Minute | undefined {
  if (own.length === 0) return undefined
  const rss = own.map((one) => one.rss / MB)
  const heap = own.flatMap(({ heapUsed }) => (heapUsed === undefined ? [] : [heapUsed / MB]))
  const total = own.flatMap(({ heapTotal }) => (heapTotal === undefined ? [] : [heapTotal / MB]))
  const orNull = (values: readonly number[], of: (...all: number[]) => number) =>
    values.length === 0 ? null : of(...values)
  return {
    minute: nr + 1,
    requests: (own.at(-1)?.requests ?? 0) - (own[0]?.requests ?? 0),
    rssMean: rss.reduce((sum, one) => sum + one, 0) / rss.length,
    rssMost: Math.max(...rss),
    heapLeast: orNull(heap, Math.min),
    heapMost: orNull(heap, Math.max),
    heapTotal: orNull(total, Math.max),
  }
}

/** Slope of the straight line with the least squared distance to the points. */
export function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (of: 0 | 1) => points.reduce((sum, point) => sum + point[of], 0) / points.length
  const [x, y] = [mean(0), mean(1)]
  const across = points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0)
  return across / points.reduce((sum, [a]) => sum + (a - x) ** 2, 0)
}

const HEAD = ['minute', 'requests', 'RSS mean MB', 'RSS most MB', 'heap used MB', 'heap MB']

/** The report as text: a Markdown table and the two numbers that have a limit. */
export function memoryTable({ minutes, peakMb, slope, requests, failures, cpuPer1000 }: MemoryReport): string {
  const whole = (value: number | null) => value?.toFixed(0) ?? ''
  const rows = minutes.map((one) => [
    String(one.minute),
    String(one.requests),
    one.rssMean.toFixed(1),
    one.rssMost.toFixed(1),
    one.heapLeast === null ? '' : `${whole(one.heapLeast)}-${whole(one.heapMost)}`,
    whole(one.heapTotal),
  ])
  const line = slope === null ? 'no third minute, so no slope' : `${slope.toFixed(2)} MB a minute after the second`
  const load = `${requests} requests at ${cpuPer1000.toFixed(2)} CPU s per 1,000, ${failures} failures`
  return `${markdown([HEAD, ...rows])}\n\npeak ${peakMb.toFixed(1)} MB; ${line}; ${load}`
}

/** One sentence per limit that was exceeded, or that could not be judged. */
export function memoryExceeded({ peakMb, slope }: MemoryReport, limits: MemoryLimits): readonly string[] {
  const peak = peakMb > limits.mb ? [`peak ${peakMb.toFixed(1)} MB is above ${limits.mb}`] : []
  if (slope === null) return [...peak, 'slope: not measured, ask for three minutes or more']
  return slope > limits.slope ? [...peak, `slope ${slope.toFixed(2)} MB a minute is above ${limits.slope}`] : peak
}
