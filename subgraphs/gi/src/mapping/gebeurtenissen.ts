import { metHerkomst } from '@gezinsbeeld/runtime'
import { Gebeurtenis } from '../graph/gebeurtenis.js'
import { herkomst, type Kop, type MaatregelRij, type MachtigingRij, type PlanRij } from '../loaders/rijen.js'
import { vandaag } from './binnen-termijn.js'
import { eindVan } from './maatregel.js'
import { personen } from './persoon.js'
import { vul } from './vul.js'

/** Rows that the events are made of. */
export interface Stof {
  readonly maatregelen: readonly MaatregelRij[]
  readonly machtigingen: readonly MachtigingRij[]
  readonly plannen: readonly PlanRij[]
}

/** Events of the institution. A placement is none: its very date is a place (ADR), which an event cannot carry. */
export function gebeurtenissen({ maatregelen, machtigingen, plannen }: Stof, nu: number): Gebeurtenis[] {
  return [
    ...maatregelen.flatMap((rij) => [
      een(rij, 'MAATR', rij.begin, 'start maatregel', 'Een kinderbeschermingsmaatregel begon.'),
      ...(eindVan(rij, nu) < vandaag(nu)
        ? [een(rij, 'MAATR', eindVan(rij, nu), 'einde maatregel', 'Een kinderbeschermingsmaatregel eindigde.')]
        : []),
    ]),
    ...machtigingen.map((rij) =>
      een(
        rij,
        'MAATR',
        rij.begin,
        'machtiging uithuisplaatsing',
        'De rechter gaf een machtiging tot uithuisplaatsing.',
      ),
    ),
    ...plannen.map((rij) =>
      een(rij, 'PLAN', rij.vastgesteld_op, 'plan van aanpak', 'Een plan van aanpak is vastgesteld.'),
    ),
  ]
}

function een(rij: Kop, categorie: string, datum: string, soort: string, omschrijving: string): Gebeurtenis {
  const velden = { datum, bron: 'GI', soort, omschrijving, categorie, betrokkenen: personen(rij.betrokkenen) }
  return metHerkomst(vul(Gebeurtenis, velden), herkomst(rij))
}
