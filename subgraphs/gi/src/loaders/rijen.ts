import type { Dossierdagen, Herkomst, Row } from '@gezinsbeeld/runtime'
import type { tables } from '../tables/index.js'

type T<N extends keyof typeof tables> = Row<(typeof tables)[N]>

/** What every row carries beside its own columns. */
export interface Kop {
  /** Unique within the table; a row about two members comes once. */
  readonly sleutel: string
  readonly volgorde: string
  /** OIN of the institution. */
  readonly organisatie: string
  readonly betrokkenen: readonly string[]
  /** File the row belongs to; a client belongs to none. */
  readonly dossiernr?: string
  /** The days of the file, or of a client of every file: what makes their status (domain E4). */
  readonly dossiers: readonly Dossierdagen[]
  /** Pseudonym of the criminal chain, on rows that are keyed on it. */
  readonly skn_id?: string | null
}

/** Provenance of a row. */
export const herkomst = ({ organisatie, betrokkenen, dossiernr, dossiers }: Kop): Herkomst => ({
  bron: 'GI',
  organisatie,
  betrokkenen,
  dossiers,
  ...(dossiernr === undefined ? {} : { dossier: dossiernr }),
})

export type UitspraakRij = T<'uitspraak'>
interface MetUitspraken {
  readonly uitspraken: readonly UitspraakRij[]
}
export interface AanwijzingRij extends MetUitspraken {
  readonly rij: T<'aanwijzing'>
  readonly persoon_id: string
}
export type MaatregelRij = T<'maatregel'> &
  Kop &
  MetUitspraken & {
    /** Last day of its file, when it is closed. */
    readonly dossier_gesloten: string | null
    /** Last day before the child turns eighteen; null when the birth date is not known. */
    readonly onder_achttien: string | null
    readonly verlengingen: readonly { readonly datum_uitspraak: string; readonly eind: string }[]
    readonly aanwijzingen: readonly AanwijzingRij[]
    readonly beperkingen: readonly { readonly rij: T<'contactbeperking'>; readonly persoon_id: string }[]
    readonly overhevelingen: readonly { readonly rij: T<'gezagsoverheveling'> }[]
    readonly jeugdbeschermers: readonly (Pick<T<'medewerker'>, 'naam' | 'skj_nummer' | 'team' | 'telefoon'> &
      Pick<T<'dossier_medewerker'>, 'sinds' | 'tot'>)[]
  }
export type MachtigingRij = T<'machtiging'> & Kop
export type PlaatsingRij = T<'plaatsing'> & Kop
export type JrRij = T<'jr_opdracht'> & Kop & { readonly skn: string | null }
export type PlanRij = T<'plan'> & Kop & MetUitspraken
export type VerslagRij = T<'verslag'> & Kop & MetUitspraken
type UitDossier = Kop & Pick<T<'dossier'>, 'soort'>
export type VeiligheidsplanRij = T<'veiligheidsplan'> & UitDossier
export type JournaalRij = T<'journaal'> & UitDossier
export type DossierRij = T<'dossier'> &
  UitDossier & {
    readonly medewerkers: readonly (Pick<T<'medewerker'>, 'naam'> & Pick<T<'dossier_medewerker'>, 'sinds' | 'tot'>)[]
  }
export type ClientRij = T<'client'> & Kop & { readonly straf_dossiers: readonly Dossierdagen[] }
