import { type GraphContext, type Herkomst, metHerkomst, type Vrijgave } from '@gezinsbeeld/runtime'
import type { Categorie } from '@gezinsbeeld/schema'
import type { Uitspraak } from '@gezinsbeeld/schema/graph'
import { SpoedVerzoek, Verzoekschrift } from '../graph/verzoekschrift.js'
import type { Loaders } from '../loaders/index.js'
import { herkomstVanRij } from '../loaders/kop.js'
import type { RekestKind, RekestRij, SpoedRij } from '../loaders/rijen.js'
import { naam } from './naam.js'
import { personen } from './persoon.js'
import { uitspraken } from './uitspraak.js'
import { vul } from './vul.js'

/** A petition. Of several children only one for whom KIND is released speaks: a brother's words stay his. */
export function verzoekschrift(rij: RekestRij, vrijgave: Vrijgave): Verzoekschrift {
  const herkomst = herkomstVanRij(rij)
  const kind = (...nodig: Categorie[]): RekestKind | undefined =>
    rij.kinderen.find(
      ({ persoon_id }) =>
        vrijgave.oordeel('RVDK', nodig, { ...herkomst, betrokkenen: [persoon_id] }, false) === 'TONEN',
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

/** What the petition rests on. */
export async function bedreigingen(
  { loaders }: GraphContext<Loaders>,
  rekestnr: string | undefined,
  herkomst: Herkomst | undefined,
): Promise<Uitspraak[]> {
  return rekestnr && herkomst ? uitspraken(await loaders.rekestGrond.load(rekestnr), herkomst) : []
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
