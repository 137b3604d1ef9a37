import type { Aanvrager, CrisismeldingAntwoord, NoodtoegangBericht, Subgraph } from '@gezinsbeeld/schema'
import { LoketError } from '../errors/loket-error.js'
import { sluit, verleng } from '../noodtoegang/beheren.js'
import type { Bronnen } from '../noodtoegang/bronnen.js'
import { eenNoodtoegang } from '../noodtoegang/lijsten.js'
import { type Noodtoegangen, openNoodtoegangen } from '../noodtoegang/open-noodtoegang.js'
import { type Handeling, open } from '../noodtoegang/openen.js'
import type { Oordeel } from '../noodtoegang/rij.js'
import { toets } from '../noodtoegang/toetsen.js'
import { openOpslag } from '../opslag/open-opslag.js'
import { openTeksten } from '../opslag/open-teksten.js'
import { tempDatabase } from './temp-database.js'

/** The crisis worker of S10, and the moment of it: Tuesday 10 March 2026, 02:14 in the Netherlands. */
export const CRISIS: Aanvrager = { medewerker: 'lt-1-010', rol: 'CRISISDIENST', organisatie: '00000009900000004001' }
export const COLLEGA: Aanvrager = { ...CRISIS, medewerker: 'lt-1-011' }
export const FG: Aanvrager = { ...CRISIS, medewerker: 'lt-1-099', rol: 'FG_PRIVACY' }
export const NACHT = Date.parse('2026-03-10T02:14:00+01:00')
export const UUR = 3_600_000
export const REDEN = 'Melding van geweld, kind in huis, politie onderweg'
const TRACE = 'a'.repeat(32)

/** What a test changes of one opening. */
export interface OpenGeval {
  readonly gezin?: string
  readonly reden?: string
  readonly terPlaatse?: boolean
  readonly aanvraagId?: string
  readonly leden?: readonly string[] | undefined
  readonly melding?: CrisismeldingAntwoord | undefined
}

/** Emergency access on a database of its own; the sources are what the test says. */
export interface NoodWereld {
  readonly nood: Noodtoegangen
  /** What each source was told, in order. */
  readonly verteld: { readonly subgraph: Subgraph; readonly bericht: NoodtoegangBericht }[]
  /** Sources that do not answer. */
  readonly stil: Set<Subgraph>
  open(nu: number, wie?: Aanvrager, geval?: OpenGeval): Promise<string>
  verleng(id: string, nu: number, uren?: number, wie?: Aanvrager): Promise<string>
  sluit(id: string, nu: number, wie?: Aanvrager): Promise<string>
  toets(id: string, nu: number, wie: Aanvrager, oordeel?: Oordeel): Promise<string>
  /** Persons for whom it runs at that moment. */
  loopt(nu: number, wie?: Aanvrager): Promise<string[]>
  rij(id: string): ReturnType<typeof eenNoodtoegang>
  stop(): Promise<void>
}

/** The id or the outcome of an action, or the code with which it was refused. */
export const codeVan = async (werk: Promise<unknown>): Promise<string> => {
  try {
    await werk
    return 'GEDAAN'
  } catch (error) {
    if (error instanceof LoketError) return error.code
    throw error
  }
}

export async function openNoodWereld(): Promise<NoodWereld> {
  const database = await tempDatabase()
  const opslag = openOpslag(database.url)
  const teksten = await openTeksten(
    opslag,
    { tekstSleutel: Buffer.alloc(32, 7), tekstSleutelsEerder: [], tekstBewaarJaren: 5 },
    () => NACHT,
  )
  const verteld: NoodWereld['verteld'] = []
  const stil = new Set<Subgraph>()
  const nood = await openNoodtoegangen({
    opslag,
    teksten,
    post: async () => ({ soort: 'NIET_BEREIKBAAR' }),
    noem: (soort, organisatie, id) => `${soort} ${organisatie} ${id}`,
    stuur: async (subgraph, bericht) => {
      if (stil.has(subgraph)) return false
      verteld.push({ subgraph, bericht })
      return true
    },
  })
  const doe = (wie: Aanvrager, nu: number): Handeling => ({ wie, nu, trace: TRACE, over: [] })
  return {
    nood,
    verteld,
    stil,
    async open(nu, wie = CRISIS, geval = {}) {
      const { gezin = 'gezin-s10', reden = REDEN, terPlaatse = false, aanvraagId } = geval
      const verzoek = {
        gezinId: gezin,
        crisismelding: 'M-2026-1',
        reden,
        terPlaatse,
        ...(aanvraagId ? { aanvraagId } : {}),
      }
      return (await open(verzoek, doe(wie, nu), bronnenVan(geval), nood)).id
    },
    verleng: (id, nu, uren = 4, wie = CRISIS) => verleng({ noodtoegangId: id, uren, reden: REDEN }, doe(wie, nu), nood),
    sluit: (id, nu, wie = CRISIS) => sluit(id, doe(wie, nu), nood),
    toets: (id, nu, wie, oordeel = 'TERECHT') =>
      toets({ noodtoegangId: id, oordeel, toelichting: REDEN }, doe(wie, nu), nood),
    async loopt(nu, wie = CRISIS) {
      const { verdicts } = await nood.feiten(wie, nu)
      return [...new Set(verdicts.map(({ persoon }) => persoon))].sort()
    },
    rij: (id) => eenNoodtoegang(opslag, id),
    async stop() {
      await opslag.sluit()
      await database.verwijder()
    },
  }
}

/** By default the municipality knows child and mother, and Veilig Thuis the mother and her partner. */
const bronnenVan = (geval: OpenGeval): Bronnen => ({
  leden: async () => ('leden' in geval ? geval.leden : ['p-kind', 'p-moeder']),
  crisismelding: async () =>
    'melding' in geval ? geval.melding : { gevonden: true, personen: ['p-moeder', 'p-partner'], eigen: false },
})
