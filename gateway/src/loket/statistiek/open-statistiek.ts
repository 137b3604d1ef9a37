import { randomBytes } from 'node:crypto'
import {
  type Aanvrager,
  BRONNEN_VAN_TABEL,
  leesAntwoord,
  type Maand,
  onderdruk,
  STATISTIEK_DOEL,
  type StatistiekAntwoord,
  type StatistiekRij,
  type StatistiekVraag,
  type Subgraph,
  type Tabel,
  telGezinnen,
  wieVan,
} from '@gezinsbeeld/schema'
import type { Posted } from '../../fetch/post.js'
import type { Publicatie, Publicaties } from './open-publicaties.js'

/** Who asks, and on which request. */
export interface Vrager {
  readonly aanvrager: Aanvrager
  readonly trace: string
  readonly authorization: string
  /** Milliseconds since the epoch. */
  readonly nu: number
}

/** How one table stands. Without a publication nothing is shown, and nothing was kept. */
export interface Stand {
  readonly tabel: Tabel
  readonly maand: string
  readonly verwacht: readonly Subgraph[]
  /** Sources that did not answer, gave no answer that can be used, or closed themselves. */
  readonly ontbreekt: readonly Subgraph[]
  readonly publicatie: Publicatie | undefined
}

/** The tables of the dashboards. */
export interface Statistiek {
  /** The published table, or its state when it cannot be published yet. @throws InternalError OPSLAG_NIET_BESCHIKBAAR */
  stand(tabel: Tabel, maand: Maand, vrager: Vrager): Promise<Stand>
}

/** Sends one signed question for statistics. */
export type StelVraag = (subgraph: Subgraph, body: string, trace: string, authorization: string) => Promise<Posted>

/**
 * Counts once and keeps what was counted (decision 24). The sources that a table needs are asked at the first request
 * after the month; only when every one of them answered is the table published, and from then on it stays as it is.
 * A source that is missing is said to be missing: it never counts as zero.
 */
export function openStatistiek(publicaties: Publicaties, stel: StelVraag): Statistiek {
  return {
    async stand(tabel, maand, vrager) {
      const verwacht = BRONNEN_VAN_TABEL[tabel]
      const basis = { tabel, maand: maand.maand, verwacht }
      const eerder = await publicaties.vind(tabel, maand.maand)
      if (eerder) return { ...basis, ontbreekt: [], publicatie: eerder }
      const antwoorden = await vraagAlle(tabel, maand, vrager, stel)
      const ontbreekt = verwacht.filter((subgraph) => !antwoorden.has(subgraph))
      const rijen = ontbreekt.length === 0 ? rijenVan(antwoorden) : undefined
      if (!rijen) return { ...basis, ontbreekt, publicatie: undefined }
      const nieuw = { gepubliceerdOp: new Date(vrager.nu).toISOString(), rijen }
      return { ...basis, ontbreekt: [], publicatie: await publicaties.publiceer(tabel, maand.maand, nieuw) }
    },
  }
}

type Bruikbaar = Exclude<StatistiekAntwoord, { soort: 'GESLOTEN' }>

/** One run: the tokens of these answers can be joined with each other and with nothing else. */
async function vraagAlle(
  tabel: Tabel,
  { maand }: Maand,
  { aanvrager, trace, authorization }: Vrager,
  stel: StelVraag,
): Promise<ReadonlyMap<Subgraph, Bruikbaar>> {
  const run = randomBytes(32).toString('hex')
  const vraag: StatistiekVraag = { ...wieVan(aanvrager), doel: STATISTIEK_DOEL, tabel, maand, run }
  const body = JSON.stringify(vraag)
  const antwoorden = await Promise.all(
    BRONNEN_VAN_TABEL[tabel].map(async (subgraph): Promise<readonly (readonly [Subgraph, Bruikbaar])[]> => {
      const posted = await stel(subgraph, body, trace, authorization)
      const antwoord = posted.soort === 'OK' ? leesAntwoord(tabel, posted.body) : undefined
      return antwoord === undefined || antwoord.soort === 'GESLOTEN' ? [] : [[subgraph, antwoord]]
    }),
  )
  return new Map(antwoorden.flat())
}

/** The rows of a table of which every source answered; undefined when the answers cannot be joined. */
function rijenVan(antwoorden: ReadonlyMap<Subgraph, Bruikbaar>): readonly StatistiekRij[] | undefined {
  const rijen: StatistiekRij[] = []
  const tokens = new Map<Subgraph, Extract<Bruikbaar, { soort: 'TOKENS' }>>()
  for (const [subgraph, antwoord] of antwoorden) {
    if (antwoord.soort === 'RIJEN') rijen.push(...antwoord.rijen)
    else tokens.set(subgraph, antwoord)
  }
  if (tokens.size === 0) return rijen
  const geteld = telGezinnen(tokens)
  return geteld && onderdruk(geteld)
}
