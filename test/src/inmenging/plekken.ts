import { SUBGRAPHS, type SubgraphName } from '@gezinsbeeld/launcher'
import { ADMINISTRATIES, type Wereldrijen } from './rijen.js'
import type { Merk, Rij, Tabel } from './tabellen/beschrijving.js'

/** One row of a world with all that does not depend on who asks. */
export interface Plek {
  readonly subgraph: SubgraphName
  readonly tabel: string
  readonly beschrijving: Tabel
  readonly rij: Rij
  /** Pseudonyms that the row is about. */
  readonly personen: readonly string[]
  readonly oin: string
  readonly dossier: string | undefined
  /** Last day on which the file may be shown. */
  readonly einde: string | undefined
  /** A category that the row itself adds. */
  readonly extra: string | undefined
  /** It bears a category that is rare in this world. */
  readonly zeldzaam: boolean
  /** Rows with the same text are seen by the same people. */
  readonly groep: string
}

const bekend = new WeakMap<Wereldrijen, readonly Plek[]>()

/** Every row of a world. */
export function plekken(wereld: Wereldrijen): readonly Plek[] {
  const eerder = bekend.get(wereld)
  if (eerder) return eerder
  const alle = SUBGRAPHS.flatMap((subgraph) => {
    const { tabellen, bewaarEinde } = ADMINISTRATIES[subgraph]
    const rijen = wereld[subgraph]
    return Object.entries(tabellen).flatMap(([tabel, beschrijving]) =>
      (rijen.tabellen[tabel] ?? []).map((rij): Omit<Plek, 'zeldzaam'> => {
        const personen = rijen.personen(beschrijving.over(rij, rijen))
        const oin = beschrijving.oin(rij, rijen)
        const dossier = beschrijving.dossier(rij, rijen)
        const einde = dossier === undefined ? undefined : bewaarEinde(dossier, rijen)
        const extra = beschrijving.extra?.(rij)
        const groep = `${beschrijving.bron} ${oin} ${extra ?? ''} ${personen.join(' ')}`
        return { subgraph, tabel, beschrijving, rij, personen, oin, dossier, einde, extra, groep }
      }),
    )
  })
  const zeldzaam = zeldzameCellen(alle)
  const gemerkt = alle.map((plek) => ({
    ...plek,
    zeldzaam: cellenVan(plek.beschrijving).some((cel) => zeldzaam.has(cel)),
  }))
  bekend.set(wereld, gemerkt)
  return gemerkt
}

/** In so few rows a cell of a source and category is rare. */
const WEINIG = 60

function zeldzameCellen(alle: readonly Pick<Plek, 'beschrijving'>[]): ReadonlySet<string> {
  const rijen = new Map<string, number>()
  for (const { beschrijving } of alle)
    for (const cel of cellenVan(beschrijving)) rijen.set(cel, (rijen.get(cel) ?? 0) + 1)
  return new Set([...rijen].filter(([, aantal]) => aantal < WEINIG).map(([cel]) => cel))
}

/** Source and category of what a table, or one column of it, holds. */
export function cellenVan({ bron, kolommen, bestaan }: Tabel, kolom?: string): string[] {
  const merken = Object.entries(kolommen)
    .filter(([, lijst]) => kolom === undefined || lijst.split(' ').includes(kolom))
    .map(([merk]) => merk)
  return [...new Set([...merken, ...(kolom === undefined ? [bestaan] : [])].flatMap(categorieen))].map(
    (categorie) => `${bron}.${categorie}`,
  )
}

const categorieen = (merk: Merk) => (merk === 'vast' || merk === 'nooit' ? [] : merk.replaceAll('!', '').split(/[|+]/))

const merken = new Map<Merk, readonly (readonly string[])[]>()

/** `PROC+VEIL|BTR` as alternatives of categories. */
export function alternatieven(merk: Merk): readonly (readonly string[])[] {
  const eerder = merken.get(merk)
  if (eerder) return eerder
  const gelezen = merk.split('|').map((deel) => deel.split('+'))
  merken.set(merk, gelezen)
  return gelezen
}
