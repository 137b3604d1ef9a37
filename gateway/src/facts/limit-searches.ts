import { createHash } from 'node:crypto'
import { ZOEK_REEKS } from '@gezinsbeeld/log'
import { ClientError } from '../errors/client-error.js'
import type { SharedStore } from '../store/shared-store.js'

/** Searches per employee and minute; more is trawling, not work (docs/architecture.md, search). */
const PER_MINUUT = 30
const MINUUT_MS = 60_000
/** From this many within this time on, a series: an alarm and no refusal (decision 22). */
const { aantal: REEKS, ms: REEKS_MS } = ZOEK_REEKS

/** Who searches. */
export interface Zoeker {
  readonly medewerker: string
  readonly organisatie: string
}

/** Counts the searches of the request with this trace. @throws ClientError TE_VEEL_VERZOEKEN */
export type LimitSearches = (zoeker: Zoeker, trace: string, aantal: number) => Promise<void>

/**
 * Limits `zoekPersoon` per employee. When the store that counts cannot be reached a search is refused: the limit is an
 * access rule, not a convenience.
 * @param alarm told once an hour of a series, by request and organisation; who it is stands in the request log only
 */
export function openLimitSearches(
  store: Pick<SharedStore, 'increment'>,
  alarm: (trace: string, organisatie: string) => void,
): LimitSearches {
  return async ({ medewerker, organisatie }, trace, aantal) => {
    const sleutel = createHash('sha256').update(medewerker).digest('base64url')
    const tel = (soort: string, ms: number) =>
      store.increment(`${soort}:${sleutel}`, ms).catch(() => Number.POSITIVE_INFINITY)
    for (let nummer = 0; nummer < aantal; nummer++) {
      if ((await tel('zoekreeks', REEKS_MS)) === REEKS) alarm(trace, organisatie)
      if ((await tel('zoek', MINUUT_MS)) > PER_MINUUT) {
        throw new ClientError('TE_VEEL_VERZOEKEN', { headers: { 'retry-after': '60' } })
      }
    }
  }
}
