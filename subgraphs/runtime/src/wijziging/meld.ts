import { randomUUID } from 'node:crypto'
import { epochSleutel, OPDRACHT_HEADER, type Subgraph, signOpdracht, WIJZIGING_PAD } from '@gezinsbeeld/schema'
import { Redis } from 'ioredis'

const GELDIG_MS = 86_400_000
const GEDULD_MS = 2000

/** Tells the gateways that facts of this source changed; not which. */
export interface Melder {
  /** @throws when it could not be told */
  meld(): Promise<void>
  stop(): void
}

/** Over the Redis that all gateways share: a new epoch, so that whatever was kept under the old one is never used. */
export function redisMelder(url: string, naam: Subgraph, onFout: (error: Error) => void): Melder {
  const redis = new Redis(url, { maxRetriesPerRequest: 1, commandTimeout: 500, disconnectTimeout: 200 })
  redis.on('error', onFout)
  return {
    meld: async () => void (await redis.set(epochSleutel(naam), randomUUID(), 'PX', GELDIG_MS)),
    stop: () => redis.disconnect(),
  }
}

/** Without a Redis there is one gateway: it is told by a signed call, with the key that it signs its orders with. */
export function httpMelder(gatewayUrl: string, naam: Subgraph, key: Buffer): Melder {
  return {
    async meld() {
      const body = JSON.stringify({ subgraph: naam })
      const opdracht = { soort: 'vraag', subgraph: naam, trace: '0'.repeat(32), pad: WIJZIGING_PAD } as const
      const response = await fetch(new URL(WIJZIGING_PAD, gatewayUrl), {
        method: 'POST',
        headers: { 'content-type': 'application/json', [OPDRACHT_HEADER]: signOpdracht(opdracht, body, key) },
        body,
        signal: AbortSignal.timeout(GEDULD_MS),
      })
      await response.body?.cancel()
      if (!response.ok) throw new Error(`the gateway answered ${response.status} to a change`)
    },
    stop: () => undefined,
  }
}
