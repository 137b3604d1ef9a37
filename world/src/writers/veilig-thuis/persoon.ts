import type { VeiligThuisRows } from '@gezinsbeeld/veilig-thuis'
import type { Gezin, Gezinslid, WriterContext } from '../../model.js'

/** Local number of a person at one Veilig Thuis; another region has its own. */
export const persoonnr = (oin: string, nr: number): string => `V${oin.slice(-2)}-${String(nr).padStart(9, '0')}`

const ZONDER_ADRES = { straat: null, huisnummer: null, postcode: null, woonplaats: null, gemeente: null } as const

/** A person in a report: Veilig Thuis may use everybody's BSN (Wmo 5.2.9 lid 2). */
export function persoonRij(
  lid: Gezinslid,
  oin: string,
  gezin: Gezin,
  context: WriterContext,
): VeiligThuisRows['persoon'][number] {
  const { persoon, huishouden } = lid
  const ongeboren = persoon.bsnStatus === 'ONGEBOREN'
  const eigen = persoon.bsnConflict?.bron === 'VT' ? persoon.bsnConflict.bsn : persoon.bsn
  // Who is hidden by another source reached Veilig Thuis without a way to find that person.
  const bereikbaar = !ongeboren && (persoon.geheimBij === null || persoon.geheimBij === 'VT')
  return {
    persoonnr: persoonnr(oin, persoon.nr),
    oin,
    bsn: eigen ?? (ongeboren ? '999999999' : '000000000'),
    bsn_status: persoon.bsnStatus,
    koppelnummer: eigen === null ? context.koppelnummer(persoon) : null,
    voornamen: persoon.voornamen,
    roepnaam: persoon.roepnaam,
    voorvoegsel: persoon.voorvoegsel,
    geslachtsnaam: persoon.geslachtsnaam,
    geslacht: persoon.geslacht,
    geboortedatum: ongeboren ? '99999999' : persoon.geboortedatum.replaceAll('-', ''),
    uitgerekende_datum: persoon.uitgerekendeDatum,
    overlijdensdatum: persoon.overlijdensdatum,
    telefoon: bereikbaar ? persoon.telefoon : null,
    veilig_contact: bereikbaar && context.toeval.chance(0.05) ? 'alleen via een vriendin (voorbeeld)' : null,
    ...((bereikbaar && gezin.huishoudens.find(({ id }) => id === huishouden)?.adres) || ZONDER_ADRES),
    geheim: persoon.geheimBij === 'VT',
  }
}
