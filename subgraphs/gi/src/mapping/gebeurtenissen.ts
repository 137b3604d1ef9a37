import { metHerkomst } from '@gezinsbeeld/runtime'
import { Gebeurtenis } from '../graph/gebeurtenis.js'
import {
  herkomst,
  type JrRij,
  type Kop,
  type MaatregelRij,
  type MachtigingRij,
  type PlanRij,
} from '../loaders/rijen.js'
import { eindVan } from './maatregel.js'
import { personen } from './persoon.js'
import { vandaag } from './vandaag.js'
import { vul } from './vul.js'

/** Rows that the events are made of. */
export interface Stof {
  readonly maatregelen: readonly MaatregelRij[]
  readonly machtigingen: readonly MachtigingRij[]
  readonly plannen: readonly PlanRij[]
  readonly jr: readonly JrRij[]
}

/** Events of the institution. A placement is none: its very date is a place (ADR), which an event cannot carry. */
export function gebeurtenissen({ maatregelen, machtigingen, plannen, jr }: Stof, nu: number): Gebeurtenis[] {
  return [
    ...maatregelen.flatMap((rij) => vanMaatregel(rij, nu)),
    ...machtigingen.map((rij) => een(rij, rij.begin, MACHTIGING)),
    ...plannen.map((rij) => een(rij, rij.vastgesteld_op, PLAN)),
    ...jr.flatMap((rij) => [
      een(rij, rij.begin, JR_BEGIN),
      ...(rij.eind !== null && rij.eind < vandaag(nu) ? [een(rij, rij.eind, JR_EIND)] : []),
    ]),
  ]
}

/** A measure that was handed over begins at the first institution and ends at the last. */
function vanMaatregel(rij: MaatregelRij, nu: number): Gebeurtenis[] {
  const { overgenomen_op, overgedragen_op } = rij
  const eind = overgedragen_op ?? eindVan(rij, nu)
  return [
    overgenomen_op === null ? een(rij, rij.begin, BEGIN) : een(rij, overgenomen_op, OVERNAME),
    ...(eind < vandaag(nu) ? [een(rij, eind, overgedragen_op === null ? EIND : OVERDRACHT)] : []),
  ]
}

type Soort = readonly [categorie: string, soort: string, omschrijving: string]
const BEGIN: Soort = ['MAATR', 'start maatregel', 'Een kinderbeschermingsmaatregel begon.']
const EIND: Soort = ['MAATR', 'einde maatregel', 'Een kinderbeschermingsmaatregel eindigde.']
const OVERDRACHT: Soort = ['MAATR', 'overdracht maatregel', 'De maatregel ging over naar een andere instelling.']
const OVERNAME: Soort = ['MAATR', 'overname maatregel', 'De maatregel kwam over van een andere instelling.']
const MACHTIGING: Soort = [
  'MAATR',
  'machtiging uithuisplaatsing',
  'De rechter gaf een machtiging tot uithuisplaatsing.',
]
const PLAN: Soort = ['PLAN', 'plan van aanpak', 'Een plan van aanpak is vastgesteld.']
const JR_BEGIN: Soort = ['STRAF', 'start jeugdreclassering', 'Jeugdreclassering begon.']
const JR_EIND: Soort = ['STRAF', 'einde jeugdreclassering', 'Jeugdreclassering eindigde.']

function een(rij: Kop, datum: string, [categorie, soort, omschrijving]: Soort): Gebeurtenis {
  const velden = { datum, bron: 'GI', soort, omschrijving, categorie, betrokkenen: personen(rij.betrokkenen) }
  return metHerkomst(vul(Gebeurtenis, velden), herkomst(rij))
}
