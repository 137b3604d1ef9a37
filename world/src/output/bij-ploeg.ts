import type { TableSet } from '@gezinsbeeld/runtime'
import { inPloeg } from '../organisaties.js'
import type { Rijen } from '../writers/writer.js'

/** Where a column refers to when it names an employee, in the tables of every agency. */
const MEDEWERKER = 'medewerker.medewerkernr'

/**
 * The rows of a family with the employees of its crew: of the first one as they were drawn. A larger world goes on to begin with the
 * families of a smaller one, and they keep who works for them.
 */
export function bijPloeg(tabellen: TableSet, rijen: Rijen, ploeg: number): Rijen {
  if (ploeg === 0) return rijen
  return Object.fromEntries(
    Object.entries(rijen).map(([tabel, lijst]) => {
      const kolommen = Object.entries(tabellen[tabel]?.references ?? {}).filter(([, naar]) => naar === MEDEWERKER)
      const over = (rij: Rij): Rij => kolommen.reduce((zo, [kolom]) => metMedewerker(zo, kolom, ploeg), rij)
      return [tabel, lijst?.map(over)]
    }),
  )
}

type Rij = Readonly<Record<string, unknown>>

function metMedewerker(rij: Rij, kolom: string, ploeg: number): Rij {
  const medewerker = rij[kolom]
  return typeof medewerker === 'string' ? { ...rij, [kolom]: inPloeg(medewerker, ploeg) } : rij
}
