import { metHerkomst } from '@gezinsbeeld/runtime'
import { codelijst } from '@gezinsbeeld/schema/graph'
import { Kader } from '../graph/kader.js'
import { herkomst, type Kop, type MaatregelRij, type MachtigingRij } from '../loaders/rijen.js'
import { eindVan } from './maatregel.js'
import { naam } from './naam.js'
import { personen } from './persoon.js'
import { vandaag } from './vandaag.js'
import { vul } from './vul.js'

const VOLGENS = 'Gedwongen kader: de rechter heeft dit uitgesproken.'

/**
 * The frames of the children under a measure that runs now, each measure and each authorisation to place out of home
 * as a row of its own. A measure ends at the same moment as for condition 2, but for the employee's own assignment:
 * the frame of a child does not end when a colleague takes over.
 * @param nu ms since epoch
 */
export function kaders(maatregelen: readonly MaatregelRij[], machtigingen: readonly MachtigingRij[], nu: number) {
  const lopend = maatregelen.filter((rij) => loopt(eersteDag(rij), laatsteDag(rij, nu), nu))
  return lopend.flatMap((rij): Kader[] => [
    kader(rij, rij, codelijst('MaatregelType').omschrijvingVan(rij.type), eersteDag(rij), laatsteDag(rij, nu)),
    ...machtigingen
      .filter(({ maatregelnr }) => maatregelnr === rij.maatregelnr)
      .map((m) => ({ m, laatste: vroegste([eindVanMachtiging(m), laatsteDag(rij, nu)]) }))
      .filter(({ m, laatste }) => loopt(m.begin, laatste, nu))
      .map(({ m, laatste }) => kader(m, rij, 'machtiging tot uithuisplaatsing', m.begin, laatste)),
  ])
}

const loopt = (eerste: string, laatste: string, nu: number) => eerste <= vandaag(nu) && laatste >= vandaag(nu)

const eersteDag = ({ begin, overgenomen_op }: MaatregelRij) =>
  overgenomen_op !== null && overgenomen_op > begin ? overgenomen_op : begin

/** Last day of a measure here: by ruling, by handover, by the end of the file, or the day before eighteen (BW 1:233). */
const laatsteDag = (rij: MaatregelRij, nu: number): string =>
  vroegste([eindVan(rij, nu), rij.overgedragen_op, rij.dossier_gesloten, rij.onder_achttien])

// Not executed within three months it lapses (BW 1:265c).
const eindVanMachtiging = ({ eind, uitgevoerd_op, vervalt_op, beeindigd_op }: MachtigingRij): string =>
  vroegste([eind, uitgevoerd_op === null ? vervalt_op : null, beeindigd_op])

const vroegste = ([eerste, ...rest]: readonly [string, ...(string | null)[]]): string =>
  rest.reduce<string>((tot, dag) => (dag !== null && dag < tot ? dag : tot), eerste)

function kader(rij: Kop, maatregel: MaatregelRij, grond: string, begin: string, eind: string): Kader {
  const velden = {
    persoon: personen(rij.betrokkenen)[0] ?? null,
    kader: 'GEDWONGEN',
    grond,
    maatregeltype: naam('MaatregelType', maatregel.type),
    begin,
    eind,
    bron: 'GI',
    toelichting: VOLGENS,
  }
  return metHerkomst(vul(Kader, velden), herkomst(rij))
}
