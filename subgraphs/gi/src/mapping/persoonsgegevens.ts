import { type GraphContext, type Herkomst, metHerkomst } from '@gezinsbeeld/runtime'
import { Adres, Persoonsgegevens } from '@gezinsbeeld/schema/graph'
import type { Loaders } from '../loaders/index.js'
import { type ClientRij, herkomst } from '../loaders/rijen.js'
import { datumOnvolledig } from './datum-onvolledig.js'
import { naam } from './naam.js'
import { vul } from './vul.js'

/** The person as the institution wrote them down; of several institutions the first whose row may be shown. */
export async function persoonsgegevens(
  { loaders, vrijgave }: GraphContext<Loaders>,
  persoonId: string,
): Promise<Persoonsgegevens | null> {
  // A file of youth probation counts only for who may know of it: else what it opens would tell that there is one (S3).
  const metStraf = vrijgave.personen('GI', 'STRAF', [persoonId]).length > 0
  const van = (rij: ClientRij): Herkomst =>
    herkomst(metStraf ? { ...rij, dossiers: [...rij.dossiers, ...rij.straf_dossiers] } : rij)
  const rijen = await loaders.client.load(persoonId)
  const rij = rijen.find((r) => vrijgave.oordeel('GI', ['ID'], van(r)) === 'TONEN')
  return rij ? metHerkomst(vul(Persoonsgegevens, velden(rij)), van(rij)) : null
}

const velden = (rij: ClientRij): Partial<Persoonsgegevens> => ({
  bsn: rij.bsn,
  bsnStatus: naam('BsnStatus', rij.bsn_status),
  skn: rij.skn,
  voornamen: rij.voornamen,
  roepnaam: rij.roepnaam,
  voorvoegsel: rij.voorvoegsel,
  geslachtsnaam: rij.geslachtsnaam,
  geboortedatum: datumOnvolledig(rij.geboortedatum),
  geslacht: naam('Geslacht', rij.geslacht),
  telefoon: rij.telefoon,
  email: rij.email,
  veiligContact: rij.veilig_contact,
  adressen: rij.straat === null ? [] : [adres(rij)],
})

const adres = ({ straat, huisnummer, postcode, woonplaats, gemeente }: ClientRij): Adres =>
  vul(Adres, { soort: 'WOON_OF_VERBLIJFADRES', straat, huisnummer, postcode, woonplaats, gemeente })
