import type { Herkomst } from '@gezinsbeeld/runtime'

/** What every row carries beside its own columns: identity, order, provenance and retention. */
export interface Kop {
  /** Unique within the table; a row about two members comes once. */
  readonly sleutel: string
  /** Text that sorts rows; usually a date. */
  readonly volgorde: string
  /** OIN of the municipality. */
  readonly organisatie: string
  readonly betrokkenen: readonly string[]
  /** Last day on which the file may be shown (domain E4); null for the register of residents. */
  readonly bewaar_einde: string | null
  /** Number of the file it belongs to; a person belongs to none. */
  readonly dossier?: string
  /** Law under which the municipality got to know it (condition 21). */
  readonly bron_wet?: string | null
}

/** Provenance of a row of the local team's own files. */
export const herkomstLt = ({ organisatie, betrokkenen, dossier, bron_wet }: Kop): Herkomst => ({
  bron: 'LT',
  organisatie,
  betrokkenen,
  ...(dossier === undefined ? {} : { dossier }),
  ...(bron_wet ? { wet: bron_wet } : {}),
})

/** Provenance of a row of the register of residents. */
export const herkomstBrp = ({ organisatie, betrokkenen }: Kop): Herkomst => ({ bron: 'BRP', organisatie, betrokkenen })
