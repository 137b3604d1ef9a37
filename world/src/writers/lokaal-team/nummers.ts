import type { Persoon } from '../../model.js'

/** Fictional municipality code of the organisation; real codes are lower. */
export const gemeentecode = (oin: string): string => `99${oin.slice(-2)}`

/** Number of a person in the register of residents; the A keeps it apart from client numbers. */
export const anummer = (nr: number): string => `A${String(nr).padStart(9, '0')}`

/** Number of a person as client of one team; another team has its own. */
export const clientnr = (oin: string, nr: number): string => `C${gemeentecode(oin)}-${String(nr).padStart(9, '0')}`

/** Eight digits, as both administrations write a birth date. */
export const cijfers = (datum: string): string => datum.replaceAll('-', '')

/** Whether a date has all its digits: only then it fits a date column. */
export const isVolledig = (datum: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(datum)

/** What both administrations write down in the same way. */
export function naamgegevens(persoon: Persoon) {
  const { voornamen, voorvoegsel, geslachtsnaam, geslacht } = persoon
  const geboortedatum = persoon.bsnStatus === 'ONGEBOREN' ? '99999999' : cijfers(persoon.geboortedatum)
  return {
    voornamen,
    voorvoegsel,
    geslachtsnaam,
    geslacht,
    geboortedatum,
    uitgerekende_datum: persoon.uitgerekendeDatum,
  }
}
