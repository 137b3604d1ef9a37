import { type GraphContext, metHerkomst } from '@gezinsbeeld/runtime'
import type { Bron, Categorie } from '@gezinsbeeld/schema'
import type { Loaders, PerPersoon } from '../loaders/index.js'
import { herkomstBrp, herkomstLt, type Kop } from '../loaders/kop.js'

/**
 * Rows of a table about the members for whom all these categories are released, each row once, in a stable order.
 * Members who are not released are never asked for.
 */
export async function rijenVan<R extends Kop>(
  { vrijgave }: GraphContext<Loaders>,
  ledenIds: readonly string[] | null | undefined,
  bron: Bron,
  categorieen: readonly Categorie[],
  loader: PerPersoon<R>,
): Promise<R[]> {
  const personen = categorieen.reduce<readonly string[]>((uit, c) => vrijgave.personen(bron, c, uit), ledenIds ?? [])
  const gevonden = (await Promise.all(personen.map((persoon) => loader.load(persoon)))).flat()
  const uniek = new Map(gevonden.map((rij) => [rij.sleutel, rij]))
  // Of a file that is not there nothing is made (E4).
  const herkomst = bron === 'BRP' ? herkomstBrp : herkomstLt
  const zichtbaar = [...uniek.values()].filter((rij) => vrijgave.zichtbaar(herkomst(rij)))
  return zichtbaar.sort((a, b) => compare(a.volgorde, b.volgorde) || compare(a.sleutel, b.sleutel))
}

// Code point order, not the locale of the process: the same everywhere.
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Rows of the local team's own files as graph objects with their provenance. */
export async function ltLijst<R extends Kop, T extends object>(
  context: GraphContext<Loaders>,
  ledenIds: readonly string[] | null | undefined,
  categorieen: readonly Categorie[],
  loader: PerPersoon<R>,
  maak: (rij: R) => T,
): Promise<T[]> {
  const rijen = await rijenVan(context, ledenIds, 'LT', categorieen, loader)
  return rijen.map((rij) => metHerkomst(maak(rij), herkomstLt(rij)))
}
