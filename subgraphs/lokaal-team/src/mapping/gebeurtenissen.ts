import { metHerkomst } from '@gezinsbeeld/runtime'
import { Gebeurtenis } from '../graph/gebeurtenis.js'
import { herkomstLt, type Kop } from '../loaders/kop.js'
import type { BeraadRij, CasusRij, PlanRij, ToestemmingRij } from '../loaders/rijen.js'
import { personen } from './persoon.js'
import { vul } from './vul.js'

/** Rows that the events are made of. */
export interface Stof {
  readonly casussen: readonly CasusRij[]
  readonly plannen: readonly PlanRij[]
  readonly beraden: readonly BeraadRij[]
  readonly toestemmingen: readonly ToestemmingRij[]
}

/**
 * Events of the local team. Facilities and first investigations are left out: their very date needs two categories or
 * one that an event cannot carry.
 */
export function gebeurtenissen({ casussen, plannen, beraden, toestemmingen }: Stof): Gebeurtenis[] {
  return [
    ...casussen.flatMap((rij) => [
      een(rij, 'BTR', rij.geopend, 'start casus', 'Het lokaal team opende een casus.'),
      ...(rij.gesloten ? [een(rij, 'BTR', rij.gesloten, 'einde casus', 'Het lokaal team sloot de casus.')] : []),
    ]),
    ...plannen.map((rij) => een(rij, 'PLAN', rij.vastgesteld_op, 'gezinsplan', `Gezinsplan versie ${rij.versie}.`)),
    ...beraden.map((rij) => een(rij, 'PLAN', rij.datum, 'netwerkberaad', 'Gezin en netwerk overlegden.')),
    ...toestemmingen.flatMap((rij) => [
      een(rij, 'PROC', rij.van, 'toestemming gegeven', 'Er is een toestemming gegeven.'),
      ...(rij.ingetrokken_op
        ? [een(rij, 'PROC', dag(rij.ingetrokken_op), 'toestemming ingetrokken', 'Een toestemming is ingetrokken.')]
        : []),
    ]),
  ]
}

const AMSTERDAM = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })
const dag = (tijdstip: string) => AMSTERDAM.format(new Date(tijdstip))

function een(rij: Kop, categorie: string, datum: string, soort: string, omschrijving: string): Gebeurtenis {
  const velden = { datum, bron: 'LT', soort, omschrijving, categorie, betrokkenen: personen(rij.betrokkenen) }
  return metHerkomst(vul(Gebeurtenis, velden), herkomstLt(rij))
}
