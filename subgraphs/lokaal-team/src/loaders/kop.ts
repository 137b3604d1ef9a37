import type { Dossierdagen, Herkomst } from '@gezinsbeeld/runtime'

/** What every row carries beside its own columns: identity, order, provenance and retention. */
export interface Kop {
  /** Unique within the table; a row about two members comes once. */
  readonly sleutel: string
  /** Text that sorts rows; usually a date. */
  readonly volgorde: string
  /** OIN of the municipality. */
  readonly organisatie: string
  readonly betrokkenen: readonly string[]
  /** The days of the file, or of a client of every file: what makes their status (domain E4). Null: the register. */
  readonly dossiers: readonly Dossierdagen[] | null
  /** Number of the file it belongs to; a person belongs to none. */
  readonly dossier?: string
  /** Law under which the municipality got to know it (condition 21). */
  readonly bron_wet?: string | null
}

/** Provenance of a row of the local team's own files. */
export const herkomstLt = ({ organisatie, betrokkenen, dossier, dossiers, bron_wet }: Kop): Herkomst => ({
  bron: 'LT',
  organisatie,
  betrokkenen,
  dossiers: dossiers ?? [],
  ...(dossier === undefined ? {} : { dossier }),
  ...(bron_wet ? { wet: bron_wet } : {}),
})

/** Provenance of a row of the register of residents. */
export const herkomstBrp = ({ organisatie, betrokkenen }: Kop): Herkomst => ({ bron: 'BRP', organisatie, betrokkenen })
