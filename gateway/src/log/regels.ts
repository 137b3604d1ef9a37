import { randomBytes } from 'node:crypto'
import { type Gebeurtenis, openInVorm } from '@gezinsbeeld/log'
import { openKeurRecord } from './keur-record.js'
import { openPseudoniemen } from './pseudonym.js'
import {
  type AfgedaanRecord,
  afgedaanSchema,
  type IntentRecord,
  intentSchema,
  type OutcomeRecord,
  outcomeSchema,
  vormSchema,
} from './record.js'

/** A line of which only the moment is open. */
type Regel = Omit<Gebeurtenis, 'tijd'>

/**
 * Records as they are kept: checked, with pseudonyms of the log for every family and person, and a span per data subject. Each
 * throws InternalError LOG_REGEL_ONGELDIG for a record with a form or key that is not known.
 */
export interface Regels {
  intent(record: IntentRecord): Regel
  /** The fields become a form (record 0056) with numbers and people; what a field holds beside those is not taken. */
  outcome(record: OutcomeRecord): Regel
  afgedaan(record: AfgedaanRecord): Regel
}

const SPAN_HEX = 16

const keurIntent = openKeurRecord(intentSchema)
const keurOutcome = openKeurRecord(outcomeSchema)
const keurVorm = openKeurRecord<unknown>(vormSchema)
const keurAfgedaan = openKeurRecord(afgedaanSchema)

/** @param key of the pseudonyms */
export function openRegels(key: Buffer): Regels {
  const pseudoniemVan = openPseudoniemen(key)
  const inVorm = openInVorm<string>(keurVorm)
  const metNamen = <T extends Pick<IntentRecord, 'organisatie' | 'gezinnen' | 'betrokkenen'>>(over: T): T => ({
    ...over,
    gezinnen: over.gezinnen.map((gezin) => pseudoniemVan('gezin', over.organisatie, gezin)),
    betrokkenen: over.betrokkenen.map((persoon) => pseudoniemVan('persoon', over.organisatie, persoon)),
  })
  return {
    intent: (record) => {
      const { trace, inhoud, ...over } = keurIntent(record)
      return { soort: 'INTENTIE', trace, inhoud: { ...metNamen(over), ...inhoud } }
    },
    outcome: (record) => {
      const { velden, ...rest } = record.inhoud
      const { vorm, ...getallen } = inVorm(velden)
      const { trace, inhoud, ...over } = keurOutcome({ ...record, inhoud: { ...rest, vorm: vorm.hash, ...getallen } })
      const personen = inhoud.personen.map(openPlaatsen(over.betrokkenen))
      const wie = { ...metNamen(over), spans: spans(over.betrokkenen.length) }
      return { soort: 'UITKOMST', trace, inhoud: { ...wie, ...inhoud, personen }, vorm }
    },
    afgedaan: (record) => {
      const { trace, ...inhoud } = keurAfgedaan(record)
      return { soort: 'AFGEDAAN', trace, inhoud }
    },
  }
}

/** People as places in the list of data subjects, each once. */
function openPlaatsen(betrokkenen: readonly string[]): (personen: readonly string[]) => readonly number[] {
  const plaats = new Map(betrokkenen.map((persoon, index) => [persoon, index]))
  return (personen) => [...new Set(personen.map((persoon) => plaats.get(persoon) ?? -1))]
}

function spans(aantal: number): string[] {
  const hex = randomBytes((aantal * SPAN_HEX) / 2).toString('hex')
  return Array.from({ length: aantal }, (_, index) => hex.slice(index * SPAN_HEX, (index + 1) * SPAN_HEX))
}
