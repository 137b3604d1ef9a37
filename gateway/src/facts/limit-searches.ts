import { createHash } from 'node:crypto'
import { ClientError } from '../errors/client-error.js'
import type { SharedStore } from '../store/shared-store.js'

/** Searches per employee and minute; more is trawling, not work (docs/architecture.md, search). */
const PER_MINUUT = 30
const MINUUT_MS = 60_000

/** Counts the searches of one request. @throws ClientError TE_VEEL_VERZOEKEN */
export type LimitSearches = (medewerker: string, aantal: number) => Promise<void>

/**
 * Limits `zoekPersoon` per employee. When the store that counts cannot be reached a search is refused: the limit is an
 * access rule, not a convenience.
 */
export function openLimitSearches(store: SharedStore): LimitSearches {
  return async (medewerker, aantal) => {
    const sleutel = `zoek:${createHash('sha256').update(medewerker).digest('base64url')}`
    for (let nummer = 0; nummer < aantal; nummer++) {
      const geteld = await store.increment(sleutel, MINUUT_MS).catch(() => Number.POSITIVE_INFINITY)
      if (geteld > PER_MINUUT) throw new ClientError('TE_VEEL_VERZOEKEN', { headers: { 'retry-after': '60' } })
    }
  }
}
