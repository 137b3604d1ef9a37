import type { Aanvraag, Beleid } from '@gezinsbeeld/schema'
import type { Bereik } from '../access/bereik.js'
import type { RewrittenOperation } from '../access/rewrite.js'
import type { Betreft } from '../loket/loket-context.js'
import type { LoketFout, LoketVraag } from '../loket/open-loket.js'
import type { Motivering } from '../purpose/read-motivering.js'
import type { Gevormd } from '../shape/shape.js'
import { Latest } from '../store/latest.js'
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
  over: AboutGezin,
  wat: {
    readonly motivering: Motivering
    /** References of the kept motivations, in the order of `motivering`. */
    readonly kenmerken: readonly string[]
    readonly operatie: Pick<RewrittenOperation, 'hash'> | undefined
    /** Searches in the request (decision 20). */
    readonly zoekvragen?: number
  },
): IntentRecord {
  const { motivering, kenmerken, operatie, zoekvragen } = wat
  return recordOf(over, ofBereiken(over.bereiken), {
    operatie: operatie?.hash ?? null,
    motivering: [...motivering.keys()],
    motiveringKenmerken: [...kenmerken],
    zoekvragen: zoekvragen === 0 ? undefined : zoekvragen,
    systeem: over.systeem,
  })
}

/** The record before the answer: which fields were shown, masked or refused under which rule, and how often. */
export function outcomeOf(
  over: AboutGezin,
  {
    meldingen,
    volledig,
  }: {
    readonly meldingen: Pick<Gevormd['meldingen'], 'tellingen' | 'incidenten'>
    readonly volledig: boolean
  },
  /** With whom the requester's own work began today; absent when a system asked, and nobody looked. */
  nieuw?: ReadonlySet<string>,
): OutcomeRecord {
  const velden = meldingen.tellingen
  const { gezinnen, betrokkenen: gevraagd } = ofBereiken(over.bereiken)
  // Whoever is named in a record without being a member of the family is a data subject as well.
  const betrokkenen = new Set(gevraagd)
  for (const lijst of new Set(velden.map(({ personen }) => personen))) for (const een of lijst) betrokkenen.add(een)
  return recordOf(
    over,
    { gezinnen, betrokkenen: betrokkenen.size === gevraagd.length ? gevraagd : [...betrokkenen] },
    {
      velden,
      status: 200,
      code: null,
      volledig,
      incidenten: meldingen.incidenten.length > 0 ? [...meldingen.incidenten] : undefined,
      nieuweZaak: gevraagd.some((persoon) => nieuw?.has(persoon)) ? (true as const) : undefined,
      systeem: over.systeem,
    },
  )
}

/** The record of a request that failed after its intent: nothing was shown. */
export function failureOf(over: AboutGezin | AboutLoket, hoe: Afloop): OutcomeRecord {
  return recordOf(over, 'bereiken' in over ? ofBereiken(over.bereiken) : ofBetreft(over.betreft), nietGetoond(hoe))
}

/** How a request ended of which nothing was shown. */
interface Afloop {
  readonly status: number
  readonly code: string
}

/** The record in the place of an outcome that could not be kept: nothing was shown. */
export const mislukt = (record: Omit<OutcomeRecord, 'inhoud'>, hoe: Afloop): OutcomeRecord => ({
  ...record,
  inhoud: nietGetoond(hoe),
})

const nietGetoond = ({ status, code }: Afloop) => ({ velden: [], status, code, volledig: false })

/**
 * The record before a loket field runs: which fields, and which families and persons their arguments name.
 * @param kenmerken references of motivations that are about to be read back
 */
export function loketIntentOf(over: AboutLoket, kenmerken: readonly string[] = []): IntentRecord {
  const loket = over.vragen.map(({ veld }) => veld)
  const motiveringKenmerken = [...kenmerken]
  return recordOf(over, ofBetreft(over.betreft), { operatie: null, motivering: [], motiveringKenmerken, loket })
}

/** The record before the answer of a loket leaves: per field whether it was done, or with which code it was refused. */
export function loketOutcomeOf(
  over: AboutLoket,
  fouten: readonly Pick<LoketFout, 'path' | 'extensions'>[],
): OutcomeRecord {
  const codes = new Map(fouten.map(({ path, extensions }) => [path[0], extensions.code]))
  const loket = over.vragen.map(({ sleutel, veld }) => {
    const kenmerken = over.betreft.kenmerken.get(veld)
    return { veld, code: codes.get(sleutel) ?? null, ...(kenmerken ? { kenmerken: [...kenmerken] } : {}) }
  })
  const inhoud = { velden: [], status: 200, code: null, volledig: true, loket }
  return recordOf(over, ofBetreft(over.betreft), inhoud)
}

type Wie = Pick<IntentRecord, 'gezinnen' | 'betrokkenen'>

// Written out and not spread: every request makes two (record 0057).
function recordOf<T>({ trace, span, ouderSpan, aanvraag, beleid }: About, { gezinnen, betrokkenen }: Wie, inhoud: T) {
  const { medewerker, rol, organisatie } = aanvraag.aanvrager
  const { doel } = aanvraag
  const { versie } = beleid
  return { trace, span, ouderSpan, medewerker, rol, organisatie, doel, gezinnen, betrokkenen, beleid: versie, inhoud }
}

/** By the first of them: what is kept of a family goes with it. */
const eerder = new Latest<Bereik, Bereik, Wie>()

/** Who some families and persons are: the very same lists for the very same families, frozen. */
function ofBereiken(bereiken: readonly Bereik[]): Wie {
  const [eerste] = bereiken
  if (eerste === undefined) return wieZijn(bereiken)
  const known = eerder.get(eerste, bereiken)
  if (known) return known
  const wie = wieZijn(bereiken)
  eerder.set(eerste, bereiken, wie)
  return wie
}

function wieZijn(bereiken: readonly Bereik[]): Wie {
  const gezinnen = new Set<string>()
  const betrokkenen = new Set<string>()
  for (const { soort, id, feiten } of bereiken) {
    if (soort === 'gezin') gezinnen.add(id)
    else betrokkenen.add(id)
    for (const lid of feiten.leden) betrokkenen.add(lid)
  }
  return { gezinnen: Object.freeze([...gezinnen]), betrokkenen: Object.freeze([...betrokkenen]) }
}

const ofBetreft = ({ gezinnen, personen }: AboutLoket['betreft']): Wie => ({
  gezinnen: [...gezinnen],
  betrokkenen: [...personen],
})
