import { metHerkomst } from '@gezinsbeeld/runtime'
import { codelijst } from '@gezinsbeeld/schema/graph'
import { Kader } from '../graph/kader.js'
import { herkomstVanRij } from '../loaders/kop.js'
import type { SpoedRij } from '../loaders/rijen.js'
import { persoon } from './persoon.js'
import { vul } from './vul.js'

const AMSTERDAM = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })
const MAATREGEL: Readonly<Record<string, string>> = {
  VOTS: 'VOTS',
  VOTS_MUHP: 'VOTS',
  VOORLOPIGE_VOOGDIJ: 'VOORLOPIGE_VOOGDIJ',
}
const UITGESPROKEN =
  'Volgens de Raad is een voorlopige maatregel uitgesproken. De Raad houdt de einddatum niet bij; zonder vervolg duurt zo’n maatregel ten hoogste drie maanden (BW 1:241, 1:257).'
const VERZOCHT =
  'De Raad heeft met spoed een maatregel verzocht; of de rechter die heeft uitgesproken is hier niet bekend.'

/**
 * Provisional measures that the Raad knows of, for as long as such a measure can last (three months); the institution
 * may not have registered them yet. A petition without a known ruling leaves the frame unknown.
 * @param nu ms since epoch
 */
export function kaders(rijen: readonly SpoedRij[], nu: number): Kader[] {
  const dag = AMSTERDAM.format(nu)
  return rijen
    .filter(({ volgorde, zaak_uitkomst }) => {
      return volgorde <= dag && dag <= drieMaandenNa(volgorde) && zaak_uitkomst !== 'GEEN_MAATREGEL_OPGELEGD'
    })
    .flatMap((rij) => rij.betrokkenen.map((id) => kader(rij, id)))
}

function kader(rij: SpoedRij, persoonId: string): Kader {
  const uitgesproken = rij.beschikking !== null
  const velden = {
    persoon: persoon(persoonId),
    kader: uitgesproken ? 'GEDWONGEN' : 'ONBEKEND',
    grond: codelijst('SpoedVerzoekSoort').omschrijvingVan(rij.soort),
    maatregeltype: MAATREGEL[rij.soort] ?? null,
    begin: uitgesproken ? rij.volgorde : null,
    eind: null,
    bron: 'RVDK',
    toelichting: uitgesproken ? UITGESPROKEN : VERZOCHT,
  }
  return metHerkomst(vul(Kader, velden), { ...herkomstVanRij(rij), betrokkenen: [persoonId] })
}

/** The same day three months on, or the last day of that month. @param dag `JJJJ-MM-DD` */
function drieMaandenNa(dag: string): string {
  const [jaar = 0, maand = 0, van = 0] = dag.split('-').map(Number)
  const laatste = new Date(Date.UTC(jaar, maand + 3, 0)).getUTCDate()
  return new Date(Date.UTC(jaar, maand + 2, Math.min(van, laatste))).toISOString().slice(0, 10)
}
