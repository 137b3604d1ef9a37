import { type Herkomst, herkomstVan, metHerkomst, type Vrijgave } from '@gezinsbeeld/runtime'
import type { Categorie } from '@gezinsbeeld/schema'
import { Uitspraak } from '@gezinsbeeld/schema/graph'
import type { UitspraakRij } from '../loaders/rijen.js'
import { naam } from './naam.js'
import { vul } from './vul.js'

/**
 * A statement with its own provenance: about the persons it names, or about all of the record (S1: about the brother
 * only as far as the same statement is about the child). A registered reaction without text withholds it (H8).
 */
export function uitspraak(rij: UitspraakRij, stuk: Herkomst): Uitspraak {
  const velden = {
    tekst: rij.tekst,
    feitOfMening: naam('FeitOfMening', rij.feit_of_mening),
    bron: rij.bron,
    bronSoort: rij.bron_soort,
    geaccordeerd: rij.geaccordeerd,
    reactieBetrokkene: rij.reactie_tekst,
    datum: rij.datum,
  }
  const betrokkenen = rij.over.length > 0 ? rij.personen : stuk.betrokkenen
  const zonderWeerwoord = rij.reactie_geregistreerd && rij.reactie_tekst === null
  return metHerkomst(vul(Uitspraak, velden), { ...stuk, betrokkenen, zonderWeerwoord })
}

/** The statements of one part of a record. */
export const uitspraken = (rijen: readonly UitspraakRij[], stuk: Herkomst, onderdeel?: string): Uitspraak[] =>
  rijen.filter((rij) => onderdeel === undefined || rij.onderdeel === onderdeel).map((rij) => uitspraak(rij, stuk))

/** The first statement that may be shown under these categories: a report may hold one per child. */
export function eersteVrije(
  gevonden: readonly Uitspraak[],
  vrijgave: Vrijgave,
  nodig: readonly Categorie[],
): Uitspraak | null {
  const vrij = (een: Uitspraak) => {
    const herkomst = herkomstVan(een)
    return herkomst !== undefined && vrijgave.oordeel('RVDK', nodig, herkomst) === 'TONEN'
  }
  return gevonden.find(vrij) ?? null
}
