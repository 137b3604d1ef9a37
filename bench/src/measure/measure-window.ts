import { writeFileSync } from 'node:fs'
import type { Environment } from '../environment/open-environment.js'
import type { Running } from '../variants/variants.js'
import { closedLoop, percentile, type Seen } from './closed-loop.js'
import { cpuOf, peakOf } from './cpu.js'

/** What one variant did in one round. CPU in seconds per 1,000 requests. */
export interface Measured {
  readonly rps: number
  readonly p50: number
  readonly p99: number
  readonly cpuPer1000: number
  readonly cpuPostgres: number
  readonly cpuSources: number
  /** Bytes. */
  readonly peakRss: number
}

/** How long, and over which bodies. */
export interface Window {
  readonly bodies: readonly string[]
  readonly seconds: number
  /** No answer may be shorter: what is fast because it fails is not measured. */
  readonly shortest: number
}

/**
 * Loads one variant for a while. First every body once, outside the measurement: facts are kept for thirty seconds, and
 * whoever keeps any has them warm, in every round alike.
 */
export async function measureWindow(
  { headers, postgres, sources }: Environment,
  { url, pid }: Running,
  { bodies, seconds, shortest }: Window,
): Promise<Measured> {
  const target = { url, headers }
  await closedLoop(target, bodies, (requests) => requests >= bodies.length, shortest)
  resetPeak(pid)
  const pids = [pid, postgres.pid, sources.pid]
  const before = pids.map(cpuOf)
  const seen = await closedLoop(target, bodies, (_requests, passed) => passed >= seconds, shortest)
  const [own = 0, database = 0, agencies = 0] = pids.map((one, nr) => perThousand(cpuOf(one) - (before[nr] ?? 0), seen))
  return {
    rps: seen.requests / seen.seconds,
    p50: percentile(seen, 0.5),
    p99: percentile(seen, 0.99),
    cpuPer1000: own,
    cpuPostgres: database,
    cpuSources: agencies,
    peakRss: peakOf(pid),
  }
}

const perThousand = (seconds: number, { requests }: Seen): number => (seconds / requests) * 1000

// proc(5): 5 sets the peak of resident memory back to what it is now.
/** From now on the peak is that of what follows. */
export function resetPeak(pid: number): void {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5')
  } catch {
    // Another account's process: then the peak is that since its start.
  }
}
