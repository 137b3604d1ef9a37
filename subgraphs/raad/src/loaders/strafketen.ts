import type { Herkomst, Vrijgave } from '@gezinsbeeld/runtime'
import type { Per } from './index.js'
import type { StrafKop } from './rijen.js'

/** A record of the criminal chain, and the person under whom the requester may see it. */
export interface Gevonden<R> {
  readonly rij: R
  readonly persoonId: string
  readonly herkomst: Herkomst
}

/**
 * Records of the criminal chain about the persons for whom STRAF is released. A requester from that chain brings the
 * SKN pseudonym of the person, and then that alone selects; for others the Raad itself must hold both numbers of this
 * person (beslissing 4, Jw 7.2.1 lid 2).
 */
export async function uitStrafketen<R extends StrafKop>(
  vrijgave: Vrijgave,
  ledenIds: readonly string[],
  loader: Per<R>,
): Promise<Gevonden<R>[]> {
  const perPersoon = await Promise.all(
    vrijgave.personen('RVDK', 'STRAF', ledenIds).map(async (persoonId) => {
      const skn = vrijgave.sknVan([persoonId])
      const rijen = (await Promise.all((skn.length > 0 ? skn : [persoonId]).map((key) => loader.load(key)))).flat()
      const gevonden = rijen.map((rij) => ({ rij, persoonId, herkomst: herkomst(rij, persoonId) }))
      return gevonden.filter((een) => vrijgave.zichtbaar(een.herkomst))
    }),
  )
  const uniek = new Map(perPersoon.flat().map((een) => [een.rij.sleutel, een]))
  return [...uniek.values()].sort(
    (a, b) => compare(a.rij.volgorde, b.rij.volgorde) || compare(a.rij.sleutel, b.rij.sleutel),
  )
}

const herkomst = ({ organisatie, dossier, dossiers }: StrafKop, persoonId: string): Herkomst => ({
  bron: 'RVDK',
  organisatie,
  betrokkenen: [persoonId],
  dossier,
  dossiers,
})

/** Code point order, not the locale of the process: the same everywhere. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
