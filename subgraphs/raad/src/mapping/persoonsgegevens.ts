import { type GraphContext, metHerkomst } from '@gezinsbeeld/runtime'
import { Adres, Persoonsgegevens } from '@gezinsbeeld/schema/graph'
import type { Loaders } from '../loaders/index.js'
import type { AdresRij, PersoonRij } from '../loaders/rijen.js'
import { datumOnvolledig } from './datum-onvolledig.js'
import { naam } from './naam.js'
import { vul } from './vul.js'

/**
 * The person as the Raad knows them. Who occurs in criminal cases only is unknown without STRAF: a name would tell
 * that there is a case (AVG 10; 4s).
 */
export async function raadGegevens(
  { vrijgave, loaders }: GraphContext<Loaders>,
  persoonId: string,
): Promise<Persoonsgegevens | null> {
  if (vrijgave.personen('RVDK', 'ID', [persoonId]).length === 0) return null
  const rij = (await loaders.persoon.load(persoonId)).at(-1)
  const metStraf = vrijgave.personen('RVDK', 'STRAF', [persoonId]).length > 0
  if (!rij || (!rij.civiel && !metStraf)) return null
  const gegevens = vul(Persoonsgegevens, velden(rij))
  // Read only when the field itself may be shown: enforcement never touches a refused field.
  Object.defineProperty(gegevens, 'adressen', {
    get: async () => (await loaders.adres.load(persoonId)).map(adres),
  })
  return metHerkomst(gegevens, {
    bron: 'RVDK',
    organisatie: rij.organisatie,
    betrokkenen: [persoonId],
    // What a file of the criminal chain opens would tell that there is one.
    dossiers: metStraf ? [...rij.dossiers, ...rij.straf_dossiers] : rij.dossiers,
  })
}

function velden(rij: PersoonRij): Partial<Persoonsgegevens> {
  return {
    bsn: rij.bsn,
    bsnStatus: naam('BsnStatus', rij.bsn_status),
    vreemdelingennummer: rij.vreemdelingennummer,
    skn: rij.skn,
    voornamen: rij.voornamen,
    voorvoegsel: rij.voorvoegsels,
    geslachtsnaam: rij.geslachtsnaam,
    roepnaam: rij.roepnaam,
    geboortedatum: datumOnvolledig(rij.geboortedatum),
    uitgerekendeDatum: rij.uitgerekende_datum,
    geslacht: naam('Geslacht', rij.geslacht),
    overlijdensdatum: rij.overleden_op,
    taal: rij.taal,
    nationaliteit: rij.nationaliteit,
    telefoon: rij.telefoon,
    email: rij.email,
    veiligContact: rij.veilig_contact,
    verstrekkingsbeperkingBRP: rij.brp_beperking,
  }
}

const adres = (rij: AdresRij): Adres =>
  vul(Adres, {
    soort: naam('SoortAdres', rij.soort),
    straat: rij.straat,
    huisnummer: rij.huisnummer,
    postcode: rij.postcode,
    woonplaats: rij.woonplaats,
    gemeente: rij.gemeente,
    geldigVan: rij.ingang,
    geldigTot: rij.einde,
  })
