import { type Herkomst, metHerkomst, type Vrijgave } from '@gezinsbeeld/runtime'
import { Gebeurtenis } from '../graph/gebeurtenis.js'
import { herkomstVanRij } from '../loaders/kop.js'
import type { JrRij, RekestRij, SpoedRij, StrafonderzoekRij, ToetsRij, VtoRij, ZaakRij } from '../loaders/rijen.js'
import type { Gevonden } from '../loaders/strafketen.js'
import { personen } from './persoon.js'
import { vul } from './vul.js'

/** Rows that the events are made of. */
export interface Stof {
  readonly vtos: readonly VtoRij[]
  readonly zaken: readonly ZaakRij[]
  readonly rekesten: readonly RekestRij[]
  readonly spoed: readonly SpoedRij[]
  readonly toetsen: readonly ToetsRij[]
  readonly straf: readonly Gevonden<StrafonderzoekRij>[]
  readonly jr: readonly Gevonden<JrRij>[]
}

/**
 * Events of the Raad. A criminal case comes from its own records only, never from the case of kind STRAF; a review
 * names the GI and is left out for who may not know of that.
 */
export function gebeurtenissen(stof: Stof, vrijgave: Vrijgave): Gebeurtenis[] {
  return [
    ...stof.vtos.map((rij) =>
      een(
        herkomstVanRij(rij),
        'PROC',
        rij.registratiedatum,
        'verzoek tot onderzoek',
        'De Raad kreeg een verzoek tot onderzoek.',
      ),
    ),
    ...stof.zaken.filter((rij) => rij.soort !== 'STRAF').flatMap(onderzoek),
    ...stof.rekesten.map((rij) =>
      een(herkomstVanRij(rij), 'MAATR', rij.ingediend_op, 'verzoekschrift', 'De Raad diende een verzoekschrift in.'),
    ),
    ...stof.spoed.map((rij) =>
      een(herkomstVanRij(rij), 'MAATR', rij.volgorde, 'spoedverzoek', 'De Raad deed een spoedverzoek.'),
    ),
    ...stof.toetsen
      .filter((rij) => vrijgave.magNoemen('GI', herkomstVanRij(rij)))
      .map((rij) => een(herkomstVanRij(rij), 'MAATR', rij.ontvangen_op, 'toets', 'De Raad begon een toets.')),
    ...stof.straf.flatMap(({ rij, herkomst }) =>
      periode(herkomst, 'STRAF', 'strafonderzoek', rij.gestart_op, rij.afgerond_op),
    ),
    ...stof.jr.flatMap(({ rij, herkomst }) => periode(herkomst, 'STRAF', 'jeugdreclassering', rij.begin, rij.eind)),
  ]
}

const onderzoek = (rij: ZaakRij): Gebeurtenis[] =>
  periode(herkomstVanRij(rij), 'PROC', 'raadsonderzoek', rij.gestart_op, rij.afgerond_op)

function periode(
  herkomst: Herkomst,
  categorie: string,
  soort: string,
  begin: string,
  eind: string | null,
): Gebeurtenis[] {
  const start = een(herkomst, categorie, begin, `start ${soort}`, `Begin van: ${soort}.`)
  return eind ? [start, een(herkomst, categorie, eind, `einde ${soort}`, `Einde van: ${soort}.`)] : [start]
}

function een(herkomst: Herkomst, categorie: string, datum: string, soort: string, omschrijving: string): Gebeurtenis {
  const velden = { datum, bron: 'RVDK', soort, omschrijving, categorie, betrokkenen: personen(herkomst.betrokkenen) }
  return metHerkomst(vul(Gebeurtenis, velden), herkomst)
}
