import { metHerkomst, type Vrijgave } from '@gezinsbeeld/runtime'
import type { Categorie } from '@gezinsbeeld/schema'
import { SpoedVerzoek, Verzoekschrift } from '../graph/verzoekschrift.js'
import { herkomstVanRij } from '../loaders/kop.js'
import type { RekestKind, RekestRij, SpoedRij } from '../loaders/rijen.js'
import { naam } from './naam.js'
import { personen } from './persoon.js'
import { vul } from './vul.js'

/** A petition. Of several children only one for whom KIND is released speaks: a brother's words stay his. */
export function verzoekschrift(rij: RekestRij, vrijgave: Vrijgave): Verzoekschrift {
  const herkomst = herkomstVanRij(rij)
  const kind = (...nodig: Categorie[]): RekestKind | undefined =>
    rij.kinderen.find(
      ({ persoon_id }) => vrijgave.oordeel('RVDK', nodig, { ...herkomst, betrokkenen: [persoon_id] }) === 'TONEN',
    )
  const velden = {
    rekestnr: rij.rekestnr,
    maatregel: naam('MaatregelType', rij.maatregel),
    ingediendOp: rij.ingediend_op,
    rechtbank: naam('Rechtbank', rij.rechtbank),
    zaaknummer: rij.zaaknummer_rechtbank,
    duur: rij.duur_maanden,
    besprokenMetKind: kind('MAATR', 'KIND')?.besproken_met_kind ?? null,
    reactieKind: kind('MAATR', 'OORD', 'KIND')?.reactie_kind ?? null,
    jeugdigen: personen(rij.betrokkenen),
  }
  return metHerkomst(vul(Verzoekschrift, velden), herkomst)
}

/** An urgent petition. */
export function spoedVerzoek(rij: SpoedRij): SpoedVerzoek {
  const velden = {
    soort: naam('SpoedVerzoekSoort', rij.soort),
    tijdstip: rij.tijdstip,
    mondeling: rij.mondeling,
    beschikking: rij.beschikking,
    jeugdigen: personen(rij.betrokkenen),
  }
  return metHerkomst(vul(SpoedVerzoek, velden), herkomstVanRij(rij))
}
