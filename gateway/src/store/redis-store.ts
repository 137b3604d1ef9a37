import { Redis } from 'ioredis'
import { PREFIX, type SharedStore, StoreUnavailable } from './shared-store.js'

const COMMAND_TIMEOUT_MS = 250
const CONNECT_TIMEOUT_MS = 1000

/** One round trip, so that a count can never be left without an end. */
const INCREMENT = `
local count = redis.call('INCR', KEYS[1])
if count == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return count`

/** The store that several gateways share. Connects at the first command and again by itself after a loss. */
export class RedisStore implements SharedStore {
  readonly #redis: Redis

  constructor(url: string) {
    this.#redis = new Redis(url, {
      keyPrefix: PREFIX,
      lazyConnect: true,
      connectTimeout: CONNECT_TIMEOUT_MS,
      commandTimeout: COMMAND_TIMEOUT_MS,
      disconnectTimeout: COMMAND_TIMEOUT_MS,
      maxRetriesPerRequest: 0,
      retryStrategy: (attempt) => Math.min(attempt * 100, 2000),
    })
    // Every command reports its own failure; without a listener ioredis prints each reconnect attempt.
    this.#redis.on('error', () => {})
  }

  get(key: string): Promise<string | null> {
    return attempt(() => this.#redis.get(key))
  }

  getMany(keys: readonly string[]): Promise<readonly (string | null)[]> {
    return attempt(() => this.#redis.mget([...keys]))
  }

  async set(key: string, value: string, ttlMs: number): Promise<void> {
    await attempt(() => this.#redis.set(key, value, 'PX', ttlMs))
  }

  async setIfAbsent(key: string, value: string, ttlMs: number): Promise<boolean> {
    return (await attempt(() => this.#redis.set(key, value, 'PX', ttlMs, 'NX'))) === 'OK'
  }

  async delete(key: string): Promise<void> {
    await attempt(() => this.#redis.del(key))
  }

  async increment(key: string, ttlMs: number): Promise<number> {
    return Number(await attempt(() => this.#redis.eval(INCREMENT, 1, key, ttlMs)))
  }

  async close(): Promise<void> {
    this.#redis.disconnect()
  }
}

async function attempt<T>(command: () => Promise<T>): Promise<T> {
  try {
    return await command()
  } catch (cause) {
    throw new StoreUnavailable({ cause })
  }
}
