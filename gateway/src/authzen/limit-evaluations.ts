import { createHash } from 'node:crypto'
import { ClientError } from '../errors/client-error.js'
import type { SharedStore } from '../store/shared-store.js'

/** Evaluations per system and minute. */
const PER_MINUUT = 600
const MINUUT_MS = 60_000

/** Counts one evaluation of a system. @throws ClientError TE_VEEL_VERZOEKEN */
export type LimitEvaluations = (client: string) => Promise<void>

/** Limits the decision point per system; when it cannot be counted, nothing is answered. */
export function openLimitEvaluations(store: SharedStore): LimitEvaluations {
  return async (client) => {
    const sleutel = `authzen:${createHash('sha256').update(client).digest('base64url')}`
    const geteld = await store.increment(sleutel, MINUUT_MS).catch(() => Number.POSITIVE_INFINITY)
    if (geteld > PER_MINUUT) throw new ClientError('TE_VEEL_VERZOEKEN', { headers: { 'retry-after': '60' } })
  }
}
