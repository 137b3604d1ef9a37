import type { Dossierdagen, Herkomst, Row } from '@gezinsbeeld/runtime'
import type { tables } from '../tables/index.js'

type T<N extends keyof typeof tables> = Row<(typeof tables)[N]>

/** What every row carries beside its own columns. */
export interface Kop {
  /** Unique within the table; a row about two members comes once. */
  readonly sleutel: string
  readonly volgorde: string
  /** OIN of the Veilig Thuis. */
  readonly organisatie: string
  readonly betrokkenen: readonly string[]
  /** The days of the file, or of a person of every file: what makes their status (domain E4). */
  readonly dossiers: readonly Dossierdagen[]
  /** Number of the report whose file it belongs to; a person belongs to none. */
  readonly dossier?: string
}

/** Provenance of a row. */
export const herkomst = ({ organisatie, betrokkenen, dossier, dossiers }: Kop): Herkomst => ({
  bron: 'VT',
  organisatie,
  betrokkenen,
  dossiers,
  ...(dossier === undefined ? {} : { dossier }),
})

export type UitspraakRij = T<'uitspraak'>
interface MetUitspraken {
  readonly uitspraken: readonly UitspraakRij[]
}
export interface PartijRij {
  readonly rij: T<'betrokkene'>
  readonly persoon_id: string
}
export type MeldingRij = T<'melding'> &
  Kop &
  MetUitspraken & {
    readonly partijen: readonly PartijRij[]
    readonly politie: T<'politie'> | null
    readonly melder: T<'melder'> | null
  }
export type OnderzoekRij = T<'onderzoek'> & Kop & MetUitspraken
export type VoorwaardeRij = T<'voorwaarde'> & Kop & { readonly persoon_id: string }
export type MonitoringRij = T<'monitoring'> & Kop
export type OverdrachtRij = T<'overdracht'> & Kop
export type PersoonRij = T<'persoon'> & Kop
