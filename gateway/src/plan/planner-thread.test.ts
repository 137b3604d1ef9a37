import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { supergraph } from '../testing/noor.js'
import type { Planner } from './open-planner.js'
import { openPlannerThread } from './planner-thread.js'

/** Answers which thread it is; `hangt` never, `te groot` asks more memory than a thread may have, `eindigt` ends it. */
const PROBE = join(__dirname, '..', 'testing', 'plan-thread-probe.cjs')

// Threads are real, time is not: nothing else here is faked.
beforeEach(() => {
  jest.useFakeTimers({
    doNotFake: ['nextTick', 'setImmediate', 'clearImmediate', 'queueMicrotask', 'performance', 'setInterval', 'hrtime'],
  })
})

const opened: Planner[] = []
afterEach(async () => {
  jest.useRealTimers()
  await Promise.all(opened.splice(0).map((planner) => planner.stop()))
})

async function open(sdl: string, file?: string): Promise<Planner> {
  const planner = await openPlannerThread(sdl, file)
  opened.push(planner)
  return planner
}

/** A planner of which each plan says which thread made it. */
async function probe() {
  const planner = await open('', PROBE)
  return { planner, thread: async (text = 'wie'): Promise<unknown> => (await planner.plan(text, {})) as unknown }
}

/** When a question of just now is with the thread. */
const asked = () => new Promise((resolve) => setImmediate(resolve))

describe('the thread', () => {
  test('plans with the planner of @apollo/gateway', async () => {
    const planner = await open(supergraph.intern)
    const plan = await planner.plan(
      'query V($p0: [ID!]!) { k0: _gezinnen(ids: $p0) { gezinId vtMeldingen { meldingnummer } } }',
      {
        p0: ['gezin-s01'],
      },
    )
    expect(plan).toMatchObject({ kind: 'QueryPlan', node: { kind: 'Sequence' } })
  }, 30_000)

  test('ends when it was not asked for half a second, and the next question starts another', async () => {
    const { thread } = await probe()
    const first = await thread()
    jest.advanceTimersByTime(499)
    await expect(thread()).resolves.toEqual(first)
    jest.advanceTimersByTime(500)
    await expect(thread()).resolves.not.toEqual(first)
  })

  test('is not ended for idleness while it is asked', async () => {
    const { thread } = await probe()
    const first = await thread()
    const busy = thread()
    jest.advanceTimersByTime(20_000)
    await expect(busy).resolves.toEqual(first)
    await expect(thread()).resolves.toEqual(first)
  })

  test('that was ended too soon is followed by one that stays twice as long, a minute at most', async () => {
    const { thread } = await probe()
    let before = await thread()
    for (const seconds of [0.5, 1, 2, 4, 8, 16, 32, 60, 60]) {
      jest.advanceTimersByTime(seconds * 1000 - 1)
      expect(await thread()).toEqual(before)
      jest.advanceTimersByTime(seconds * 1000)
      const after = await thread()
      expect(after).not.toEqual(before)
      before = after
    }
  })

  test('that was not missed for a minute is followed by one that stays half a second', async () => {
    const { thread } = await probe()
    await thread()
    jest.advanceTimersByTime(500)
    const longer = await thread()
    jest.advanceTimersByTime(1_000)
    jest.advanceTimersByTime(60_000)
    const short = await thread()
    expect(short).not.toEqual(longer)
    jest.advanceTimersByTime(500)
    await expect(thread()).resolves.not.toEqual(short)
  })
})

describe('an operation', () => {
  test.each(['eindigt', 'te groot'])(
    'whose planning goes wrong (%s) fails alone; those that wait get their plan',
    async (text) => {
      const { thread } = await probe()
      const [wrong, right] = await Promise.allSettled([thread(text), thread()])
      expect(wrong).toMatchObject({ status: 'rejected', reason: { code: 'PLAN_MISLUKT' } })
      expect(right).toMatchObject({ status: 'fulfilled' })
    },
  )

  test('that is planned for half a minute fails alone; those that wait get their plan', async () => {
    const { thread } = await probe()
    const hangs = thread('hangt')
    const waits = thread()
    await asked()
    jest.advanceTimersByTime(30_000)
    await expect(hangs).rejects.toMatchObject({ code: 'PLAN_MISLUKT', cause: { name: 'AbortError' } })
    await expect(waits).resolves.toBeDefined()
  })

  test('that waits when the planner stops fails, and starts no thread', async () => {
    const { planner, thread } = await probe()
    const all = Promise.allSettled([thread('hangt'), thread()])
    await asked()
    await planner.stop()
    for (const outcome of await all) expect(outcome).toMatchObject({ reason: { code: 'PLAN_MISLUKT' } })
    await expect(thread()).rejects.toMatchObject({ cause: { message: 'the planner was stopped' } })
  })

  test('that the planner refuses is told as one, and the thread stays', async () => {
    const { thread } = await probe()
    const first = await thread()
    await expect(thread('weigert')).rejects.toMatchObject({ code: 'PLAN_MISLUKT' })
    await expect(thread()).resolves.toEqual(first)
  })
})

test('a supergraph that cannot be loaded is refused at once', async () => {
  await expect(openPlannerThread('type Query { gezin: String }')).rejects.toMatchObject({ code: 'SUPERGRAPH_ONGELDIG' })
}, 30_000)

test('a thread that cannot start is told at once', async () => {
  const missing = join(__dirname, 'no-such-thread.js')
  await expect(openPlannerThread('', missing)).rejects.toMatchObject({
    cause: { cause: { code: 'ERR_MODULE_NOT_FOUND' } },
  })
})
