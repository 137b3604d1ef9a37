import { type Gebeurtenis, type Getallen, openInVorm } from '@gezinsbeeld/log'
import { nieuweSpans } from '../trace/nieuwe-span.js'
import { openKeurRecord } from './keur-record.js'
import { openPseudoniemen } from './pseudonym.js'
import {
  type AfgedaanRecord,
  afgedaanSchema,
  getallenSchema,
  type IntentRecord,
  intentSchema,
  type OutcomeRecord,
  outcomeSchema,
  vormSchema,
} from './record.js'

/** A line of which only the moment is open. */
export type Regel = Omit<Gebeurtenis, 'tijd'>

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

const keurIntent = openKeurRecord(intentSchema)
const keurOutcome = openKeurRecord(outcomeSchema)
const keurGetallen = openKeurRecord(getallenSchema)
const keurVorm = openKeurRecord<unknown>(vormSchema)
const keurAfgedaan = openKeurRecord(afgedaanSchema)

/** @param key of the pseudonyms */
export function openRegels(key: Buffer): Regels {
  const pseudoniemenVan = openPseudoniemen(key)
  const inVorm = openInVorm<string>(keurVorm)
  const gezinnenVan = ({ organisatie, gezinnen }: Wie) => pseudoniemenVan('gezin', organisatie, gezinnen)
  const betrokkenenVan = ({ organisatie, betrokkenen }: Wie) => pseudoniemenVan('persoon', organisatie, betrokkenen)
  return {
    intent: (record) => {
      const { inhoud } = keurIntent(record)
      const regel = {
        span: record.span,
        ouderSpan: record.ouderSpan,
        medewerker: record.medewerker,
        rol: record.rol,
        organisatie: record.organisatie,
        doel: record.doel,
        gezinnen: gezinnenVan(record),
        betrokkenen: betrokkenenVan(record),
        beleid: record.beleid,
        operatie: inhoud.operatie,
        motivering: inhoud.motivering,
        motiveringKenmerken: inhoud.motiveringKenmerken,
        zoekvragen: inhoud.zoekvragen,
        systeem: inhoud.systeem,
        loket: inhoud.loket,
      } satisfies Bewaard<IntentRecord>
      return { soort: 'INTENTIE', trace: record.trace, inhoud: regel }
    },
    outcome: (record) => {
      const { inhoud, betrokkenen } = keurOutcome(record)
      const { vorm, aantallen, personen } = inVorm(inhoud.velden)
      keurGetallen({ aantallen, personen })
      const regel = {
        span: record.span,
        ouderSpan: record.ouderSpan,
        medewerker: record.medewerker,
        rol: record.rol,
        organisatie: record.organisatie,
        doel: record.doel,
        gezinnen: gezinnenVan(record),
        betrokkenen: betrokkenenVan(record),
        beleid: record.beleid,
        spans: nieuweSpans(betrokkenen.length),
        vorm: vorm.hash,
        aantallen,
        personen: personen.map(openPlaatsen(betrokkenen)),
        status: inhoud.status,
        code: inhoud.code,
        volledig: inhoud.volledig,
        systeem: inhoud.systeem,
        loket: inhoud.loket,
        nieuweZaak: inhoud.nieuweZaak,
        incidenten: inhoud.incidenten,
      } satisfies Omit<Bewaard<OutcomeRecord>, 'velden'> & Record<'spans' | 'vorm' | keyof Getallen, unknown>
      return { soort: 'UITKOMST', trace: record.trace, inhoud: regel, vorm }
    },
    afgedaan: (record) => {
      const { trace, ...inhoud } = keurAfgedaan(record)
      return { soort: 'AFGEDAAN', trace, inhoud }
    },
  }
}

type Wie = Pick<IntentRecord, 'organisatie' | 'gezinnen' | 'betrokkenen'>

/** Every key of a record and of its contents: one that is forgotten where a line is written out does not compile. */
type Bewaard<R extends { readonly inhoud: object }> = Readonly<
  Record<Exclude<keyof R | keyof R['inhoud'], 'trace' | 'inhoud'>, unknown>
>

/** People as places in the list of data subjects, each once. */
function openPlaatsen(betrokkenen: readonly string[]): (personen: readonly string[]) => readonly number[] {
  const plaats = new Map(betrokkenen.map((persoon, index) => [persoon, index]))
  return (personen) => [...new Set(personen.map((persoon) => plaats.get(persoon) ?? -1))]
}
