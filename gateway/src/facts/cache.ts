import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { SharedStore } from '../store/shared-store.js'

/** How long a fact may be used, in milliseconds (docs/architecture.md, facts). */
export const FEIT_MS = 30_000

/** Remembers answers of the facts query per requester: encrypted, keyed without content, at most 30 seconds. */
export interface FactCache {
  get<T>(vraag: readonly unknown[]): Promise<T | undefined>
  set(vraag: readonly unknown[], antwoord: unknown): Promise<void>
}

/**
 * @param key at least 32 bytes; the cache key is an HMAC of the whole question, requester included
 * @param nu the clock that decides; an entry of another moment is not used, whatever the store's own expiry says
 */
export function openFactCache(store: SharedStore, key: Buffer, nu: () => number): FactCache {
  const naam = (vraag: readonly unknown[]) =>
    `feit:${createHmac('sha256', key).update(JSON.stringify(vraag)).digest('base64url')}`
  const sleutel = createHmac('sha256', key).update('feitencache').digest()
  return {
    async get<T>(vraag: readonly unknown[]): Promise<T | undefined> {
      const text = await store.get(naam(vraag)).catch(() => null)
      if (text === null) return undefined
      const { at, antwoord } = open(text, sleutel, naam(vraag)) as { at: number; antwoord: T }
      return Math.abs(nu() - at) < FEIT_MS ? antwoord : undefined
    },
    async set(vraag, antwoord) {
      const text = seal({ at: nu(), antwoord }, sleutel, naam(vraag))
      // Without the store: slower, never wrong.
      await store.set(naam(vraag), text, FEIT_MS).catch(() => undefined)
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

function open(text: string, key: Buffer, naam: string): unknown {
  try {
    const data = Buffer.from(text, 'base64')
    const decipher = createDecipheriv('aes-256-gcm', key, data.subarray(0, 12)).setAAD(Buffer.from(naam))
    decipher.setAuthTag(data.subarray(12, 28))
    return JSON.parse(Buffer.concat([decipher.update(data.subarray(28)), decipher.final()]).toString('utf8'))
  } catch {
    // A changed entry is no entry.
    return { at: Number.NEGATIVE_INFINITY, antwoord: undefined }
  }
}
