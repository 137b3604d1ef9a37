import type { Aanvraag, Beleid } from '@gezinsbeeld/schema'
import type { Bereik } from '../access/bereik.js'
import type { RewrittenOperation } from '../access/rewrite.js'
import type { Betreft } from '../loket/loket-context.js'
import type { LoketFout, LoketVraag } from '../loket/open-loket.js'
import type { Motivering } from '../purpose/read-motivering.js'
import type { Gevormd } from '../shape/shape.js'
import type { IntentRecord, OutcomeRecord } from './record.js'

export type { Log } from './open-log.js'

interface About {
  /** W3C trace id. */
  readonly trace: string
  /** The same for the intent and the outcome of one decision. */
  readonly span: string
  /** Span of the caller. */
  readonly ouderSpan?: string | undefined
  readonly aanvraag: Aanvraag
  readonly beleid: Pick<Beleid, 'versie'>
}

interface AboutGezin extends About {
  readonly bereiken: readonly Bereik[]
  /** Client id of the system that asked the decision point about this employee (docs/authzen.md). */
  readonly systeem?: string
}

interface AboutLoket extends About {
  readonly betreft: Betreft
  readonly vragen: readonly Pick<LoketVraag, 'sleutel' | 'veld'>[]
}

/** The record before the first fetch: who asks, for what, about whom, and by which operation. */
export function intentOf(
  request: AboutGezin & {
    readonly motivering: Motivering
    /** References of the kept motivations, in the order of `motivering`. */
    readonly kenmerken: readonly string[]
    readonly operatie: Pick<RewrittenOperation, 'hash'> | undefined
    /** Searches in the request (decision 20). */
    readonly zoekvragen?: number
  },
): IntentRecord {
  const { motivering, kenmerken, operatie, zoekvragen = 0 } = request
  const bij = { motivering: [...motivering.keys()], motiveringKenmerken: [...kenmerken] }
  return {
    ...sharedOf(request),
    inhoud: { operatie: operatie?.hash ?? null, ...bij, ...ofZoeken(zoekvragen), ...ofSysteem(request) },
  }
}

/** The record before the answer: which fields were shown, masked or refused under which rule, and how often. */
export function outcomeOf(
  request: AboutGezin & {
    /** With whom the requester's own work began today; absent when a system asked, and nobody looked. */
    readonly nieuw?: ReadonlySet<string>
    readonly gevormd: {
      readonly meldingen: Pick<Gevormd['meldingen'], 'tellingen' | 'incidenten'>
      readonly volledig: boolean
    }
  },
): OutcomeRecord {
  const { meldingen, volledig } = request.gevormd
  const velden = meldingen.tellingen
  const shared = sharedOf(request)
  // Whoever is named in a record without being a member of the family is a data subject as well.
  const lijsten = new Set(velden.map(({ personen }) => personen))
  const betrokkenen = [...new Set([...shared.betrokkenen, ...[...lijsten].flat()])]
  const incidenten = meldingen.incidenten.length > 0 ? { incidenten: [...meldingen.incidenten] } : {}
  const nieuweZaak = shared.betrokkenen.some((persoon) => request.nieuw?.has(persoon))
    ? { nieuweZaak: true as const }
    : {}
  const inhoud = { velden, status: 200, code: null, volledig, ...incidenten, ...nieuweZaak, ...ofSysteem(request) }
  return { ...shared, betrokkenen, inhoud }
}

/** The record of a request that failed after its intent: nothing was shown. */
export function failureOf(
  request: (AboutGezin | AboutLoket) & { readonly status: number; readonly code: string },
): OutcomeRecord {
  return mislukt(sharedOf(request), request)
}

/** The record in the place of an outcome that could not be kept: nothing was shown. */
export const mislukt = (
  record: Omit<OutcomeRecord, 'inhoud'>,
  { status, code }: { readonly status: number; readonly code: string },
): OutcomeRecord => ({ ...record, inhoud: { velden: [], status, code, volledig: false } })

/**
 * The record before a loket field runs: which fields, and which families and persons their arguments name.
 * `kenmerken`: references of motivations that are about to be read back.
 */
export function loketIntentOf(request: AboutLoket & { readonly kenmerken?: readonly string[] }): IntentRecord {
  const loket = request.vragen.map(({ veld }) => veld)
  const motiveringKenmerken = [...(request.kenmerken ?? [])]
  return { ...sharedOf(request), inhoud: { operatie: null, motivering: [], motiveringKenmerken, loket } }
}

/** The record before the answer of a loket leaves: per field whether it was done, or with which code it was refused. */
export function loketOutcomeOf(
  request: AboutLoket & { readonly fouten: readonly Pick<LoketFout, 'path' | 'extensions'>[] },
): OutcomeRecord {
  const codes = new Map(request.fouten.map(({ path, extensions }) => [path[0], extensions.code]))
  const loket = request.vragen.map(({ sleutel, veld }) => {
    const kenmerken = request.betreft.kenmerken.get(veld)
    return { veld, code: codes.get(sleutel) ?? null, ...(kenmerken ? { kenmerken: [...kenmerken] } : {}) }
  })
  return { ...sharedOf(request), inhoud: { velden: [], status: 200, code: null, volledig: true, loket } }
}

const ofZoeken = (zoekvragen: number) => (zoekvragen === 0 ? {} : { zoekvragen })

const ofSysteem = ({ systeem }: Pick<AboutGezin, 'systeem'>) => (systeem === undefined ? {} : { systeem })

function sharedOf(request: AboutGezin | AboutLoket) {
  const { trace, span, ouderSpan, aanvraag, beleid } = request
  const { medewerker, rol, organisatie } = aanvraag.aanvrager
  return {
    trace,
    span,
    ...(ouderSpan === undefined ? {} : { ouderSpan }),
    medewerker,
    rol,
    organisatie,
    doel: aanvraag.doel,
    ...('bereiken' in request ? ofBereiken(request.bereiken) : ofBetreft(request.betreft)),
    beleid: beleid.versie,
  }
}

function ofBereiken(bereiken: readonly Bereik[]) {
  const persons = bereiken.flatMap(({ soort, id, feiten }) =>
    soort === 'persoon' ? [id, ...feiten.leden] : feiten.leden,
  )
  return {
    gezinnen: [...new Set(bereiken.filter(({ soort }) => soort === 'gezin').map(({ id }) => id))],
    betrokkenen: [...new Set(persons)],
  }
}

const ofBetreft = ({ gezinnen, personen }: AboutLoket['betreft']) => ({
  gezinnen: [...gezinnen],
  betrokkenen: [...personen],
})
