import { readFileSync } from 'node:fs'
import { InternalError } from '../errors/internal-error.js'

/** What counts as now for tokens and legal periods. Signatures and timeouts use real time instead. */
export interface Klok {
  /** Milliseconds since epoch. */
  nu(): number
}

/** Where the time comes from; `bestand` exists for demos and tests, configuration refuses it in production. */
export type KlokConfiguration = { readonly soort: 'systeem' } | { readonly soort: 'bestand'; readonly pad: string }

/**
 * Opens the clock. A file clock reads its ISO instant again at every call, so a test can move time.
 * @throws InternalError KLOK_ONLEESBAAR from `nu()` when the file holds no instant: an unknown time decides nothing
 */
export function openKlok(config: KlokConfiguration): Klok {
  if (config.soort === 'systeem') return { nu: Date.now }
  return { nu: () => readInstant(config.pad) }
}

function readInstant(pad: string): number {
  let instant: number
  try {
    instant = Date.parse(readFileSync(pad, 'utf8').trim())
  } catch (cause) {
    throw new InternalError('KLOK_ONLEESBAAR', { cause })
  }
  if (Number.isNaN(instant)) {
    throw new InternalError('KLOK_ONLEESBAAR', { cause: new Error(`clock file \`${pad}\` holds no ISO instant`) })
  }
  return instant
}
