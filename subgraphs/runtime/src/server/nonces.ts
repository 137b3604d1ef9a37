import { Redis } from 'ioredis'

/** Remembers used nonces: in Redis when several processes serve one subgraph, else in this process. */
export interface Nonces {
  /** False when the nonce was seen before. @throws when the memory cannot be reached: the call is then refused */
  eenmalig(nonce: string, ms: number): Promise<boolean>
  close(): Promise<void>
}

/** @param prefix keeps subgraphs apart that share one Redis */
export function openNonces(redisUrl: string | null, prefix: string, onError: (error: Error) => void): Nonces {
  if (redisUrl === null) return inProcess()
  // A stop does not wait for a Redis that is not there.
  const redis = new Redis(redisUrl, { maxRetriesPerRequest: 1, commandTimeout: 500, disconnectTimeout: 200 })
  redis.on('error', onError)
  return {
    eenmalig: async (nonce, ms) => (await redis.set(`${prefix}:nonce:${nonce}`, '1', 'PX', ms, 'NX')) === 'OK',
    close: async () => redis.disconnect(),
  }
}

function inProcess(): Nonces {
  const seen = new Map<string, number>()
  return {
    async eenmalig(nonce, ms) {
      const now = Date.now()
      // Insertion order is expiry order as long as every caller passes the same `ms`.
      for (const [old, until] of seen) {
        if (until > now) break
        seen.delete(old)
      }
      if (seen.has(nonce)) return false
      seen.set(nonce, now + ms)
      return true
    },
    close: async () => undefined,
  }
}
