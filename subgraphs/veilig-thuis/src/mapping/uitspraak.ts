import { type Herkomst, metHerkomst } from '@gezinsbeeld/runtime'
import { Uitspraak } from '@gezinsbeeld/schema/graph'
import type { UitspraakRij } from '../loaders/rijen.js'
import { naam } from './naam.js'
import { vul } from './vul.js'

/** A statement; one whose registered reaction has no text is stamped, so that it is withheld (H8). */
export function uitspraak(rij: UitspraakRij, herkomst: Herkomst): Uitspraak {
  const velden = {
    tekst: rij.tekst,
    feitOfMening: naam('FeitOfMening', rij.feit_of_mening),
    bron: rij.bron,
    bronSoort: rij.bron_soort,
    geaccordeerd: rij.geaccordeerd,
    reactieBetrokkene: rij.reactie,
    datum: rij.datum,
  }
  const zonderWeerwoord = rij.reactie_geregistreerd && rij.reactie === null
  return metHerkomst(vul(Uitspraak, velden), { ...herkomst, zonderWeerwoord })
}

/** The statements of one kind in a file. */
export const uitsprakenVan = (rijen: readonly UitspraakRij[], soort: string, herkomst: Herkomst): Uitspraak[] =>
  rijen.filter((rij) => rij.soort === soort).map((rij) => uitspraak(rij, herkomst))
