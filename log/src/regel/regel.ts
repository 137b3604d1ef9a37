import { hash } from 'node:crypto'
import { canoniek } from './canoniek.js'
import type { Vorm } from './vorm.js'

/**
 * What a line is: the start of a chain, a request before its first fetch, its outcome, a request that was answered without
 * any fact or fetch (refused, or about the schema itself), or the orderly end of a chain.
 */
export type Soort = 'OPEN' | 'INTENTIE' | 'UITKOMST' | 'AFGEDAAN' | 'SLUIT'

/** JSON contents of a line; never a value of a file, never an id of the graph (design section 7). */
export type Inhoud = Readonly<Record<string, unknown>>

/** What the writer of a line says; place in the chain and hash follow from it. */
export interface Gebeurtenis {
  readonly soort: Soort
  /** Real time in ms since the epoch. */
  readonly tijd: number
  /** W3C trace id (32 hex) of the request; `null` for `OPEN` and `SLUIT`. */
  readonly trace: string | null
  readonly inhoud: Inhoud
  /** The form that `inhoud` names: it must be durable when the line is. */
  readonly vorm?: Vorm | undefined
}

/** One line of a chain. */
export interface Regel extends Omit<Gebeurtenis, 'vorm'> {
  /** UUID of the chain: one per run of one writing process. */
  readonly keten: string
  /** 1, 2, 3 … without a gap. */
  readonly nr: number
  /** Hash of line `nr - 1`, 64 hex; `null` for line 1. */
  readonly vorige: string | null
  /** {@link hashVan} of all of the above, 64 hex. */
  readonly hash: string
}

/** The last line of a chain as far as it goes. */
export interface Stand {
  readonly nr: number
  readonly hash: string
}

/** A line as it is made: with its canonical JSON, so that who stores it does not write that anew. */
export interface NieuweRegel extends Regel {
  readonly json: string
}

/**
 * SHA-256 over the RFC 8785 canonical JSON of a line without its hash, so that it does not depend on how a database or a
 * language writes JSON.
 * @returns 64 hex
 */
export const hashVan = ({ keten, nr, vorige, soort, tijd, trace, inhoud }: Omit<Regel, 'hash'>): string =>
  sha256(canoniek({ keten, nr, vorige, soort, tijd, trace, inhoud }))

/**
 * The line that comes after `stand` (or the first one) in a chain. Its parts are written out and not spread, as everywhere that every
 * request passes (record 0057).
 */
export function volgende(
  keten: string,
  stand: Stand | undefined,
  { soort, tijd, trace, inhoud }: Omit<Gebeurtenis, 'vorm'>,
): NieuweRegel {
  const nr = (stand?.nr ?? 0) + 1
  const vorige = stand?.hash ?? null
  const json = canoniek({ keten, nr, vorige, soort, tijd, trace, inhoud })
  const zegel = sha256(json)
  return { keten, nr, vorige, soort, tijd, trace, inhoud, hash: zegel, json: `{"hash":"${zegel}",${json.slice(1)}` }
}

const sha256 = (tekst: string): string => hash('sha256', tekst, 'hex')
