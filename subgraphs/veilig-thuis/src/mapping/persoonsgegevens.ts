import { type GraphContext, isBsn, metHerkomst } from '@gezinsbeeld/runtime'
import { Adres, Persoonsgegevens } from '@gezinsbeeld/schema/graph'
import type { Loaders } from '../loaders/index.js'
import { herkomst, type PersoonRij } from '../loaders/rijen.js'
import { datumOnvolledig } from './datum-onvolledig.js'
import { naam } from './naam.js'
import { vul } from './vul.js'

/** The person as Veilig Thuis wrote them down; of several regions the first whose row may be shown. */
export async function persoonsgegevens(
  { loaders, vrijgave }: GraphContext<Loaders>,
  persoonId: string,
): Promise<Persoonsgegevens | null> {
  const rijen = await loaders.persoon.load(persoonId)
  const rij = rijen.find((r) => vrijgave.oordeel('VT', ['ID'], herkomst(r)) === 'TONEN')
  return rij ? metHerkomst(vul(Persoonsgegevens, velden(rij)), herkomst(rij)) : null
}

// The codes for unknown and unborn (CBS-protocol) are no BSN: `bsnStatus` tells why there is none.
const velden = (rij: PersoonRij): Partial<Persoonsgegevens> => ({
  bsn: rij.bsn !== null && isBsn(rij.bsn) ? rij.bsn : null,
  bsnStatus: naam('BsnStatus', rij.bsn_status),
  voornamen: rij.voornamen,
  roepnaam: rij.roepnaam,
  voorvoegsel: rij.voorvoegsel,
  geslachtsnaam: rij.geslachtsnaam,
  geboortedatum: datumOnvolledig(rij.geboortedatum),
  geslacht: naam('Geslacht', rij.geslacht),
  telefoon: rij.telefoon,
  uitgerekendeDatum: rij.uitgerekende_datum,
  overlijdensdatum: rij.overlijdensdatum,
  veiligContact: rij.veilig_contact,
  adressen: rij.straat === null ? [] : [adres(rij)],
})

const adres = ({ straat, huisnummer, postcode, woonplaats, gemeente }: PersoonRij): Adres =>
  vul(Adres, { soort: 'WOON_OF_VERBLIJFADRES', straat, huisnummer, postcode, woonplaats, gemeente })
