import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { Subgraph } from '@gezinsbeeld/schema'
import type { SharedStore } from '../store/shared-store.js'
import { type Epochs, openEpochs } from './epochs.js'

/** How long a fact may be used, in milliseconds (docs/architecture.md, facts). */
export const FEIT_MS = 30_000

/**
 * Remembers answers of the facts query per requester: encrypted, keyed without content, at most 30 seconds, and not
 * beyond a change that the source announced.
 */
export interface FactCache {
  /**
   * The answer that was kept for exactly this question, or the one that `haal` gets now.
   * @param haal asks the source; what it answers with `undefined` is not kept
   */
  antwoord<T>(subgraph: Subgraph, vraag: unknown, haal: () => Promise<T | undefined>): Promise<T | undefined>
}

interface Bewaard<T> {
  readonly at: number
  readonly epoch: string
  readonly antwoord: T
}

/**
 * @param key at least 32 bytes; the cache key is an HMAC of the whole question, requester included
 * @param nu the clock that decides; an entry of another moment is not used, whatever the store's own expiry says
 */
export function openFactCache(
  store: SharedStore,
  key: Buffer,
  nu: () => number,
  epochs: Epochs = openEpochs(store),
): FactCache {
  const naamVan = (vraag: readonly unknown[]) =>
    `feit:${createHmac('sha256', key).update(JSON.stringify(vraag)).digest('base64url')}`
  const sleutel = createHmac('sha256', key).update('feitencache').digest()
  return {
    async antwoord<T>(subgraph: Subgraph, vraag: unknown, haal: () => Promise<T | undefined>) {
      const naam = naamVan([subgraph, vraag])
      // The epoch of before the question: an answer from before a change is never kept as one of after it.
      const [epoch, text] = await Promise.all([
        epochs.van(subgraph).catch(() => undefined),
        store.get(naam).catch(() => null),
      ])
      const bewaard = text === null ? undefined : open<T>(text, sleutel, naam)
      if (bewaard && bewaard.epoch === epoch && Math.abs(nu() - bewaard.at) < FEIT_MS) return bewaard.antwoord
      const gehaald = await haal()
      if (gehaald === undefined || epoch === undefined) return gehaald
      const entry: Bewaard<T> = { at: nu(), epoch, antwoord: gehaald }
      // Without the store: slower, never wrong.
      await store.set(naam, seal(entry, sleutel, naam), FEIT_MS).catch(() => undefined)
      return gehaald
    },
  }
}

// AES-256-GCM; the entry's name is authenticated too, so that an entry cannot be moved to another requester's key.
function seal(value: unknown, key: Buffer, naam: string): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(naam))
  const body = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64')
}

// A changed entry is no entry.
function open<T>(text: string, key: Buffer, naam: string): Bewaard<T> | undefined {
  try {
    const data = Buffer.from(text, 'base64')
    const decipher = createDecipheriv('aes-256-gcm', key, data.subarray(0, 12)).setAAD(Buffer.from(naam))
    decipher.setAuthTag(data.subarray(12, 28))
    const body = Buffer.concat([decipher.update(data.subarray(28)), decipher.final()])
    return JSON.parse(body.toString('utf8')) as Bewaard<T>
  } catch {
    return undefined
  }
}
