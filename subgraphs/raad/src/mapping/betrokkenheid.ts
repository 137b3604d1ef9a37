import { type Herkomst, metHerkomst } from '@gezinsbeeld/runtime'
import { Casusbetrokkenheid } from '@gezinsbeeld/schema/graph'
import { herkomstVanRij } from '../loaders/kop.js'
import type { ToetsRij, ZaakRij } from '../loaders/rijen.js'
import type { Stof } from './gebeurtenissen.js'
import { vul } from './vul.js'

const SOORT: Readonly<Record<string, string>> = {
  BESCHERMING: 'raadsonderzoek bescherming',
  GEZAG_EN_OMGANG: 'raadsonderzoek gezag en omgang',
  ASAA: 'raadsonderzoek afstand, screening, adoptie en afstamming',
}

/**
 * That the Raad knows these persons. Involvement because of a criminal case appears only through the records of the
 * criminal chain, which are read for persons for whom STRAF is released (4s).
 */
export function betrokkenheid({ zaken, toetsen, straf, jr }: Pick<Stof, 'zaken' | 'toetsen' | 'straf' | 'jr'>) {
  return [
    ...zaken.filter((rij) => rij.soort !== 'STRAF').map(vanZaak),
    ...toetsen.map(vanToets),
    ...straf.map(({ rij, herkomst }) => een(herkomst, 'strafonderzoek', rij.gestart_op, rij.afgerond_op)),
    ...jr.map(({ rij, herkomst }) => een(herkomst, 'casusregie jeugdreclassering', rij.begin, rij.eind)),
  ]
}

function vanZaak(rij: ZaakRij): Casusbetrokkenheid {
  const contact = rij.behandelaars.findLast(({ functie }) => functie === 'RAADSONDERZOEKER')?.naam ?? null
  return een(herkomstVanRij(rij), SOORT[rij.soort] ?? 'raadsonderzoek', rij.gestart_op, rij.afgerond_op, contact)
}

const vanToets = (rij: ToetsRij): Casusbetrokkenheid =>
  een(herkomstVanRij(rij), 'toetsende taak', rij.ontvangen_op, rij.afgehandeld_op)

function een(
  herkomst: Herkomst,
  soort: string,
  sinds: string,
  tot: string | null,
  contactMedewerker: string | null = null,
): Casusbetrokkenheid {
  const velden = { instantie: 'RVDK', organisatie: herkomst.organisatie, soort, sinds, tot, contactMedewerker }
  return metHerkomst(vul(Casusbetrokkenheid, velden), herkomst)
}
