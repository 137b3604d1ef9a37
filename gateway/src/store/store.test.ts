import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Redis } from 'ioredis'
import { MemoryStore } from './memory-store.js'
import { RedisStore } from './redis-store.js'
import { PREFIX, type SharedStore, StoreUnavailable } from './shared-store.js'

/** Before the keys of this run, so that another run on the same Redis is left alone. */
const RUN = `proef:${randomUUID()}:`

/** What any store must do. `pass` lets time go by without waiting for it; the periods are long enough for any machine. */
function contract(open: () => { store: SharedStore; pass: (ms: number) => Promise<void> }) {
  let store: SharedStore
  let pass: (ms: number) => Promise<void>
  beforeAll(() => {
    ;({ store, pass } = open())
  })
  afterAll(() => store.close())
  const fresh = () => `${RUN}${randomUUID()}`

  test('a value comes back until it expires', async () => {
    const key = fresh()
    expect(await store.get(key)).toBeNull()
    await store.set(key, 'waarde', 50_000)
    expect(await store.get(key)).toBe('waarde')
    await pass(80_000)
    expect(await store.get(key)).toBeNull()
  })

  test('several values come back in the order of their keys, absent and expired ones as absent', async () => {
    const [een, twee, drie] = [fresh(), fresh(), fresh()]
    await store.set(een, 'een', 1_000_000)
    await store.set(twee, 'twee', 50_000)
    await store.set(drie, 'drie', 1_000_000)
    expect(await store.getMany([drie, twee, fresh(), een])).toEqual(['drie', 'twee', null, 'een'])
    await pass(80_000)
    expect(await store.getMany([drie, twee, een])).toEqual(['drie', null, 'een'])
  })

  test('a deleted value is gone', async () => {
    const key = fresh()
    await store.set(key, 'waarde', 1_000_000)
    await store.delete(key)
    expect(await store.get(key)).toBeNull()
  })

  test('only the first of two stores a value, until it expires', async () => {
    const key = fresh()
    expect(await store.setIfAbsent(key, 'een', 50_000)).toBe(true)
    expect(await store.setIfAbsent(key, 'twee', 50_000)).toBe(false)
    expect(await store.get(key)).toBe('een')
    await pass(80_000)
    expect(await store.setIfAbsent(key, 'drie', 50_000)).toBe(true)
  })

  test('a count goes up by one and starts again after its period, which later counts do not extend', async () => {
    const key = fresh()
    expect(await store.increment(key, 100_000)).toBe(1)
    await pass(60_000)
    expect(await store.increment(key, 100_000)).toBe(2)
    await pass(60_000)
    expect(await store.increment(key, 100_000)).toBe(1)
  })
}

describe('in memory', () => {
  contract(() => {
    let now = 0
    const pass = async (ms: number) => {
      now += ms
    }
    return { store: new MemoryStore({ now: () => now }), pass }
  })

  test('the least recently used value makes room', async () => {
    const store = new MemoryStore({ max: 2, now: () => 0 })
    await store.set('a', '1', 10)
    await store.set('b', '2', 10)
    await store.get('a')
    await store.set('c', '3', 10)
    expect([await store.get('a'), await store.get('b'), await store.get('c')]).toEqual(['1', null, '3'])
  })

  test('names of object members are ordinary keys', async () => {
    expect(await new MemoryStore().get('__proto__')).toBeNull()
    expect(await new MemoryStore().get('constructor')).toBeNull()
  })
})

const redisUrl = process.env.GEZINSBEELD_TEST_REDIS_URL ?? (process.env.CI === 'true' ? 'redis://127.0.0.1:6379' : null)

;(redisUrl ? describe : describe.skip)('in Redis', () => {
  const redis = new Redis(redisUrl ?? '', { lazyConnect: true })
  afterAll(() => redis.disconnect())

  // Redis' own clock cannot be moved: what a key has left of its period is made that much less.
  const pass = async (ms: number) => {
    for (const key of await redis.keys(`${PREFIX}${RUN}*`)) {
      const left = await redis.pttl(key)
      if (left > ms) await redis.pexpire(key, left - ms)
      else if (left >= 0) await redis.del(key)
    }
  }
  contract(() => ({ store: new RedisStore(redisUrl ?? ''), pass }))
})

test('a Redis that is not there is an error of its own, never an absent value', async () => {
  const store = new RedisStore('redis://127.0.0.1:1')
  await expect(store.get('x')).rejects.toThrow(StoreUnavailable)
  await expect(store.getMany(['x', 'y'])).rejects.toThrow(StoreUnavailable)
  await expect(store.setIfAbsent('x', 'y', 10)).rejects.toThrow(StoreUnavailable)
  await expect(store.increment('x', 10)).rejects.toThrow(StoreUnavailable)
  await store.close()
})
