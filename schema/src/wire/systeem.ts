/**
 * The token of an agency's own system (client credentials): the decision point answers it about the employees of its own
 * organisation and its own source, and nothing else does (docs/authzen.md, decision 21).
 * @module
 */
import type { EigenBron } from './feiten.js'

/** An agency's system, as its verified token says it. */
export interface Systeem {
  /** Client id; `sub` and `azp` of the token. */
  readonly client: string
  /** OIN. */
  readonly organisatie: string
  readonly instantie: EigenBron
}

const CLIENT = /^[A-Za-z][\w.:-]{0,63}$/
const OIN = /^\d{20}$/
const INSTANTIES: ReadonlySet<unknown> = new Set(['VT', 'RVDK', 'GI', 'LT'])
/** What only a person has: a token with one of these is not the token of a system. */
const VAN_EEN_MENS = ['rol', 'medewerker', 'handeltNamens', 'betrokkene', 'acr'] as const

/** Whether a token says that it is of a system, in whatever way: then it is never the token of an employee. */
export const noemtSysteem = (claims: Readonly<Record<string, unknown>>): boolean => Object.hasOwn(claims, 'systeem')

/**
 * Reads a system from verified claims. One reader for gateway and subgraphs, so that both see one system.
 * @returns the name of the claim that does not fit: a token that is not understood is not believed
 */
export function leesSysteem(claims: Readonly<Record<string, unknown>>): Systeem | string {
  const { sub, azp, organisatie, instantie, systeem } = claims
  if (systeem !== true) return 'systeem'
  const menselijk = VAN_EEN_MENS.find((claim) => claims[claim] !== undefined)
  if (menselijk) return menselijk
  if (typeof sub !== 'string' || !CLIENT.test(sub)) return 'sub'
  if (azp !== sub) return 'azp'
  if (typeof organisatie !== 'string' || !OIN.test(organisatie)) return 'organisatie'
  if (!INSTANTIES.has(instantie)) return 'instantie'
  return { client: sub, organisatie, instantie: instantie as EigenBron }
}
