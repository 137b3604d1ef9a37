import type { Herkomst, Row } from '@gezinsbeeld/runtime'
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
  /** Last day on which the file may be shown (domain E4). */
  readonly bewaar_einde: string | null
  /** Number of the report whose file it belongs to; a person belongs to none. */
  readonly dossier?: string
}

/** Provenance of a row. */
export const herkomst = ({ organisatie, betrokkenen, dossier }: Kop): Herkomst => ({
  bron: 'VT',
  organisatie,
  betrokkenen,
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
