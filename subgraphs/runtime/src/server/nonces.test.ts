import { randomBytes } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { type Nonces, openNonces } from './nonces.js'

const redisUrl =
  process.env.GEZINSBEELD_TEST_REDIS_URL ?? (process.env.CI === 'true' ? 'redis://127.0.0.1:6379' : undefined)
// Only where there is a Redis; in CI there must be one.
const withRedis = redisUrl === undefined ? test.skip : test

async function met(url: string | null, run: (one: Nonces, two: Nonces) => Promise<void>): Promise<void> {
  const prefix = `test-${randomBytes(6).toString('hex')}`
  const opened = [openNonces(url, prefix, () => undefined), openNonces(url, prefix, () => undefined)] as const
  try {
    await run(...opened)
  } finally {
    await Promise.all(opened.map((nonces) => nonces.close()))
  }
}

describe('an order number (decision 15)', () => {
  const once = async (nonces: Nonces) => {
    expect(await nonces.eenmalig('a', 60_000)).toBe(true)
    expect(await nonces.eenmalig('a', 60_000)).toBe(false)
    expect(await nonces.eenmalig('b', 60_000)).toBe(true)
  }

  test('is used once within one process', () => met(null, once))
  withRedis('is used once within one process that keeps its memory in Redis', () => met(redisUrl ?? null, once))

  withRedis('is used once over several processes that share a Redis', () =>
    met(redisUrl ?? null, async (one, two) => {
      expect(await one.eenmalig('a', 60_000)).toBe(true)
      expect(await two.eenmalig('a', 60_000)).toBe(false)
    }),
  )

  test('is forgotten once its order can no longer be valid', () =>
    met(null, async (nonces) => {
      expect(await nonces.eenmalig('a', 0)).toBe(true)
      expect(await nonces.eenmalig('a', 60_000)).toBe(true)
      expect(await nonces.eenmalig('a', 60_000)).toBe(false)
    }))

  test('is refused when the shared memory cannot be reached', () =>
    met('redis://127.0.0.1:1', async (nonces) => {
      await expect(nonces.eenmalig('a', 60_000)).rejects.toThrow()
    }))
})
