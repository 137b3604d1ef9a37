import type { Configuration } from '../configuration/read-configuration.js'
import { MemoryStore } from './memory-store.js'
import { RedisStore } from './redis-store.js'
import type { SharedStore } from './shared-store.js'

/** The shared store: Redis when configured, else the memory of this one process. */
export const openStore = ({ redisUrl }: Pick<Configuration, 'redisUrl'>): SharedStore =>
  redisUrl === null ? new MemoryStore() : new RedisStore(redisUrl)
