import type { GiRows } from '@gezinsbeeld/gi'
import type { Gezin, Gezinslid, WriterContext } from '../../model.js'

/** Number of a person as client of one institution; another institution has its own. */
export const clientnr = (oin: string, nr: number): string => `G${oin.slice(-2)}-${String(nr).padStart(9, '0')}`

const OUDERS: ReadonlySet<string> = new Set(['111', '112', '113', '114', '191', '211', '212', '213'])

/** A person in a file: the BSN of the youth only (Jw 7.2.1), a pseudonym for the others. */
export function clientRij(lid: Gezinslid, oin: string, gezin: Gezin, context: WriterContext): GiRows['client'][number] {
  const { persoon, jzrRol, huishouden } = lid
  const adres = gezin.huishoudens.find(({ id }) => id === huishouden)?.adres
  const bsn = OUDERS.has(jzrRol) ? null : persoon.bsn
  return {
    clientnr: clientnr(oin, persoon.nr),
    oin,
    bsn,
    bsn_status: persoon.bsnStatus,
    koppelnummer: bsn === null ? context.koppelnummer(persoon) : null,
    skn: persoon.skn,
    voornamen: persoon.voornamen,
    roepnaam: persoon.roepnaam,
    voorvoegsel: persoon.voorvoegsel,
    geslachtsnaam: persoon.geslachtsnaam,
    geslacht: persoon.geslacht,
    geboortedatum: persoon.bsnStatus === 'ONGEBOREN' ? '99999999' : persoon.geboortedatum.replaceAll('-', ''),
    telefoon: persoon.telefoon,
    email: persoon.email,
    veilig_contact: context.toeval.chance(0.05) ? 'niet bellen na 18 uur' : null,
    straat: adres?.straat ?? null,
    huisnummer: adres?.huisnummer ?? null,
    postcode: adres?.postcode ?? null,
    woonplaats: adres?.woonplaats ?? null,
    gemeente: adres?.gemeente ?? null,
    geheim: persoon.geheimBij === 'GI',
  }
}
