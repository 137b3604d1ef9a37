import { type GraphContext, metHerkomst, type Vrijgave } from '@gezinsbeeld/runtime'
import type { Categorie } from '@gezinsbeeld/schema'
import { type Loaders, metGeheim, type PerPersoon } from '../loaders/index.js'
import { herkomst, type Kop, type PlaatsingRij } from '../loaders/rijen.js'

type Context = GraphContext<Loaders>

/** Rows of a table about the members for whom the category is released, each row once, in a stable order. */
export async function rijenVan<R extends Kop>(
  { vrijgave }: Context,
  ledenIds: readonly string[] | null | undefined,
  categorie: Categorie,
  loader: PerPersoon<R>,
): Promise<R[]> {
  const personen = vrijgave.personen('GI', categorie, ledenIds ?? [])
  return uniek((await Promise.all(personen.map((persoon) => loader.load(persoon)))).flat(), vrijgave)
}

/**
 * Rows of the criminal chain: by person where this source joins youth and number, and by the pseudonym that the
 * requester's own source gave for a released person (condition 17). Such a row is then also about that person.
 */
export async function strafRijenVan<R extends Kop>(
  { vrijgave }: Context,
  ledenIds: readonly string[] | null | undefined,
  loader: PerPersoon<R>,
): Promise<R[]> {
  const personen = vrijgave.personen('GI', 'STRAF', ledenIds ?? [])
  const rijen = await Promise.all(
    personen.map(async (persoon) => {
      const opSkn = await Promise.all(vrijgave.sknVan([persoon]).map((skn) => loader.load(skn)))
      const eigen = opSkn.flat().map((rij) => ({ ...rij, betrokkenen: [...new Set([...rij.betrokkenen, persoon])] }))
      return [...eigen, ...(await loader.load(persoon))]
    }),
  )
  return uniek(rijen.flat(), vrijgave)
}

/** Placements of the members for whom a place is released; a secret one only of who is released as GEHEIM too (H2). */
export async function plaatsingenVan(
  { vrijgave, loaders }: Context,
  ledenIds: readonly string[] | null | undefined,
): Promise<PlaatsingRij[]> {
  const personen = vrijgave.personen('GI', 'ADR', ledenIds ?? [])
  const geheim = new Set(vrijgave.personen('GI', 'GEHEIM', personen))
  const sleutels = personen.map((persoon) => (geheim.has(persoon) ? metGeheim(persoon) : persoon))
  return uniek((await Promise.all(sleutels.map((sleutel) => loaders.plaatsing.load(sleutel)))).flat(), vrijgave)
}

/**
 * Leaves out what comes from a file of youth probation unless STRAF is released too: that such a file exists already
 * tells of a criminal case (domain A0), whatever the category of the document in it.
 */
export const zonderStraf = <R extends Kop & { readonly soort: string }>(
  { vrijgave }: Context,
  categorie: Categorie,
  rijen: readonly R[],
): R[] =>
  rijen.filter((rij) => rij.soort !== 'JR' || vrijgave.oordeel('GI', [categorie, 'STRAF'], herkomst(rij)) === 'TONEN')

// Of a file that is not there nothing is made (E4).
function uniek<R extends Kop>(rijen: readonly R[], vrijgave: Vrijgave): R[] {
  const gevonden = new Map<string, R>()
  for (const rij of rijen) if (!gevonden.has(rij.sleutel)) gevonden.set(rij.sleutel, rij)
  const zichtbaar = [...gevonden.values()].filter((rij) => vrijgave.zichtbaar(herkomst(rij)))
  return zichtbaar.sort((a, b) => compare(a.volgorde, b.volgorde) || compare(a.sleutel, b.sleutel))
}

// Code point order, not the locale of the process: the same everywhere.
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Rows as graph objects with their provenance. */
export const gestempeld = <R extends Kop, T extends object>(rijen: readonly R[], maak: (rij: R) => T): T[] =>
  rijen.map((rij) => metHerkomst(maak(rij), herkomst(rij)))
