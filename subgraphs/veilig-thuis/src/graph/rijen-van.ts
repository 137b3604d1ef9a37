import { type GraphContext, metHerkomst } from '@gezinsbeeld/runtime'
import type { Categorie } from '@gezinsbeeld/schema'
import type { Loaders, PerPersoon } from '../loaders/index.js'
import { herkomst, type Kop } from '../loaders/rijen.js'

type Context = GraphContext<Loaders>

/** Rows of a table about the members for whom the category is released, each row once, in a stable order. */
export async function rijenVan<R extends Kop>(
  { vrijgave }: Context,
  ledenIds: readonly string[] | null | undefined,
  categorie: Categorie,
  loader: PerPersoon<R>,
): Promise<R[]> {
  const personen = vrijgave.personen('VT', categorie, ledenIds ?? [])
  const rijen = (await Promise.all(personen.map((persoon) => loader.load(persoon)))).flat()
  return uniek(rijen.filter((rij) => vrijgave.zichtbaar(herkomst(rij))))
}

function uniek<R extends Kop>(rijen: readonly R[]): R[] {
  const gevonden = new Map<string, R>()
  for (const rij of rijen) if (!gevonden.has(rij.sleutel)) gevonden.set(rij.sleutel, rij)
  return [...gevonden.values()].sort((a, b) => compare(a.volgorde, b.volgorde) || compare(a.sleutel, b.sleutel))
}

// Code point order, not the locale of the process: the same everywhere.
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Rows as graph objects with their provenance. */
export const gestempeld = <R extends Kop, T extends object>(rijen: readonly R[], maak: (rij: R) => T): T[] =>
  rijen.map((rij) => metHerkomst(maak(rij), herkomst(rij)))
