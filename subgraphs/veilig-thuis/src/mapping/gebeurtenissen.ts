import { metHerkomst } from '@gezinsbeeld/runtime'
import { Gebeurtenis } from '../graph/gebeurtenis.js'
import { herkomst, type Kop, type MeldingRij, type MonitoringRij, type OnderzoekRij } from '../loaders/rijen.js'
import { personen } from './persoon.js'
import { vul } from './vul.js'

const TRIAGE = 'Veilig Thuis rondde de veiligheidsbeoordeling af.'

/** Events of Veilig Thuis. A hand-over is none: the receiver's involvement would be told with it. */
export function gebeurtenissen(
  meldingen: readonly MeldingRij[],
  onderzoeken: readonly OnderzoekRij[],
  contacten: readonly MonitoringRij[],
): Gebeurtenis[] {
  return [
    ...meldingen.flatMap((rij) => [
      een(rij, 'BTR', rij.datum_melding, 'melding', 'Veilig Thuis kreeg een melding.'),
      ...(rij.triage_afgerond ? [een(rij, 'PROC', rij.triage_afgerond, 'einde triage', TRIAGE)] : []),
    ]),
    ...onderzoeken.flatMap((rij) => [
      een(rij, 'PROC', rij.start, 'start onderzoek', 'Veilig Thuis begon een onderzoek.'),
      ...(rij.afronding
        ? [een(rij, 'PROC', rij.afronding, 'einde onderzoek', 'Veilig Thuis rondde een onderzoek af.')]
        : []),
    ]),
    // A contact without an outcome is planned: it has not happened.
    ...contacten.flatMap((rij) =>
      rij.uitkomst === null ? [] : [een(rij, 'VEIL', rij.datum, 'monitoring', 'Veilig Thuis volgde de veiligheid.')],
    ),
  ]
}

function een(rij: Kop, categorie: string, datum: string, soort: string, omschrijving: string): Gebeurtenis {
  const velden = { datum, bron: 'VT', soort, omschrijving, categorie, betrokkenen: personen(rij.betrokkenen) }
  return metHerkomst(vul(Gebeurtenis, velden), herkomst(rij))
}
