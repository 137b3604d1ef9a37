import { openEnvironment } from './environment/open-environment.js'
import type { Target } from './measure/closed-loop.js'
import { peakOf } from './measure/cpu.js'
import { resetPeak } from './measure/measure-window.js'
import { watchMemory } from './measure/memory.js'
import { bodiesOf, type Distinct, distinctOperations } from './operations/distinct.js'
import type { Options } from './options.js'
import { type MemoryReport, memoryReport } from './report/memory-report.js'
import { type Running, startVariant } from './variants/variants.js'

/** Rounds over all operations before the load meets a body again: every family a few times, every page often. */
const ROUNDS = 20

/** Starts the complete gateway alone, and loads it with distinct operations while its memory is watched. */
export async function measureMemory(
  { minuten, bewerkingen, proef }: Pick<Options, 'minuten' | 'bewerkingen' | 'proef'>,
  say: (text: string) => void,
  closeAtSignal: (close: () => Promise<void>) => void,
): Promise<MemoryReport> {
  const environment = await openEnvironment({ geheugen: true, proef })
  let running: Running | undefined
  const close = async () => {
    await running?.stop()
    await environment.close()
  }
  closeAtSignal(close)
  try {
    const name = proef ? 'proef' : 'volledig'
    say(`starting ${name}`)
    running = await startVariant(name, environment)
    const operations = distinctOperations(bewerkingen)
    const target = { url: running.url, headers: environment.headers }
    await requireData(target, operations)
    say(`geheugen: ${operations.length} distinct operations, ${minuten} minutes`)
    resetPeak(running.pid)
    const load = { target, pid: running.pid, bodies: bodiesOf(operations, ROUNDS), seconds: minuten * 60 }
    const growth = await watchMemory({ ...load, file: environment.geheugen ?? '' }, say)
    return memoryReport(growth, peakOf(running.pid))
  } finally {
    await close()
  }
}

/** @throws when one of the operations is not answered with all that it asks */
async function requireData({ url, headers }: Target, operations: readonly Distinct[]) {
  for (const body of bodiesOf(operations, 1)) {
    const response = await fetch(url, { method: 'POST', headers, body })
    const text = await response.text()
    const { data, errors } = JSON.parse(text) as { data?: Record<string, unknown>; errors?: unknown }
    const root = Object.values(data ?? {})[0]
    if (response.status !== 200 || errors !== undefined || !root)
      throw new Error(`an operation of the load is not answered: ${body.slice(0, 300)} ${text.slice(0, 300)}`)
  }
}
