import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { closedLoop, type Target } from './closed-loop.js'
import { cpuOf, residentOf } from './cpu.js'

/** Memory of the gateway at one moment of the load, in bytes. */
export interface Sample {
  /** Seconds since the load began. */
  readonly at: number
  readonly rss: number
  /** What V8 said last; undefined when the hook did not say. */
  readonly heapUsed: number | undefined
  readonly heapTotal: number | undefined
  /** Answered since the load began. */
  readonly requests: number
}

/** A load and what is watched while it runs. */
export interface Watched {
  readonly target: Target
  readonly pid: number
  readonly bodies: readonly string[]
  readonly seconds: number
  /** Where the hook writes. */
  readonly file: string
}

/** What came of it. */
export interface Growth {
  readonly samples: readonly Sample[]
  readonly requests: number
  /** How often the load began again because an answer was not 200. */
  readonly failures: number
  /** CPU of the gateway over the whole load, in seconds. */
  readonly cpu: number
}

const EVERY_MS = 2000
const PAUSE_MS = 1000
/** As many failures without an answer between them are no busy machine. */
const MOST_FAILURES = 20

/**
 * Loads a gateway for minutes and reads its resident memory every two seconds.
 * @throws when it cannot be read here (no Linux), or when requests keep failing
 */
export async function watchMemory(watched: Watched, say: (text: string) => void): Promise<Growth> {
  const counted = { requests: 0, failures: 0 }
  const before = cpuOf(watched.pid)
  const start = performance.now()
  const passed = () => (performance.now() - start) / 1000
  const samples: Sample[] = []
  const take = () => {
    const sample = { at: passed(), rss: residentOf(watched.pid), requests: counted.requests, ...readHook(watched.file) }
    if (sample.rss === 0) throw new Error('resident memory cannot be read here: this needs /proc of Linux')
    samples.push(sample)
    if (samples.length % 15 === 0) say(progress(sample, watched.seconds))
  }
  take()
  const load = loadUntil(watched, () => passed() >= watched.seconds, counted, say)
  let running = true
  const ended = load.finally(() => {
    running = false
  })
  while (running) {
    await Promise.race([wait(EVERY_MS), ended])
    if (running) take()
  }
  await ended
  return { samples, ...counted, cpu: cpuOf(watched.pid) - before }
}

async function loadUntil(
  { target, bodies }: Watched,
  over: () => boolean,
  counted: { requests: number; failures: number },
  say: (text: string) => void,
): Promise<void> {
  let inRow = 0
  while (!over()) {
    const before = counted.requests
    const until = (requests: number) => {
      counted.requests = before + requests
      return over()
    }
    try {
      await closedLoop(target, bodies, until)
    } catch (error) {
      counted.failures++
      inRow = counted.requests > before ? 1 : inRow + 1
      if (inRow >= MOST_FAILURES) throw error
      say(`again, because a request failed: ${error instanceof Error ? error.message : String(error)}`)
      await wait(PAUSE_MS)
    }
  }
}

function readHook(file: string): Pick<Sample, 'heapUsed' | 'heapTotal'> {
  try {
    const { heapUsed, heapTotal } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>
    return { heapUsed, heapTotal }
  } catch {
    // Not written yet, or half: the next one will do.
    return { heapUsed: undefined, heapTotal: undefined }
  }
}

const progress = ({ at, rss, requests }: Sample, seconds: number): string =>
  `geheugen: ${at.toFixed(0)} of ${seconds} s, ${(rss / 1e6).toFixed(0)} MB, ${requests} requests`
