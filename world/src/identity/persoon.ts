import type { Persoon, Toeval } from '../model.js'
import type { Geslachtsnaam } from './namen.js'
import { voornaam } from './namen.js'

/** What must be known to make a person; the rest follows or is set later. */
export interface PersoonGegevens {
  readonly nr: number
  readonly bsn: string | null
  readonly naam: Geslachtsnaam
  readonly geslacht: Persoon['geslacht']
  readonly geboortedatum: string
  readonly kind: boolean
}

/** A living, ordinary person without edge cases; change with a spread. */
export function maakPersoon(toeval: Toeval, gegevens: PersoonGegevens): Persoon {
  const { nr, bsn, naam, geslacht, geboortedatum, kind } = gegevens
  const roepnaam = voornaam(toeval, geslacht, kind)
  const tweede = toeval.chance(0.4) ? ` ${voornaam(toeval, geslacht, kind)}` : ''
  return {
    nr,
    bsn,
    bsnStatus: bsn ? 'BEKEND' : 'NIET_TOEGEKEND',
    skn: null,
    voornamen: `${roepnaam}${tweede}`,
    roepnaam,
    voorvoegsel: naam.voorvoegsel,
    geslachtsnaam: naam.geslachtsnaam,
    geslacht,
    geboortedatum,
    uitgerekendeDatum: null,
    overlijdensdatum: null,
    telefoon: kind ? null : telefoon(nr),
    email: kind ? null : `persoon${nr}@voorbeeld.invalid`,
    geheimBij: null,
    brpBeperking: false,
    bsnConflict: null,
  }
}

/** A number in `06-0…`, which no subscriber has. */
export const telefoon = (nr: number): string => `06-0${String(nr % 10_000_000).padStart(7, '0')}`

/** A number of the criminal chain that no register can hold: it begins with letters. */
export const skn = (nr: number): string => `FICTIE${String(nr).padStart(7, '0')}`
