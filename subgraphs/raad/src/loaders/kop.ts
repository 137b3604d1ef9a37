import type { Dossierdagen, Herkomst } from '@gezinsbeeld/runtime'

/** What every record carries beside its own columns: identity, order and provenance. */
export interface Kop {
  /** Unique within the table; a row about two members comes once. */
  readonly sleutel: string
  /** Text that sorts rows; a date. */
  readonly volgorde: string
  /** OIN of the organisation. */
  readonly organisatie: string
  /**
   * Pseudonyms of the persons whom the record is about: the children of an investigation, for an unborn child also
   * the mother. Parents are parties: an investigation about a brother is not released because mother is covered (S1).
   */
  readonly betrokkenen: readonly string[]
  /** Number of the file: of the investigation, or of the reviewing task. */
  readonly dossier: string
  /** The days of that file: what makes its status (domain E4). */
  readonly dossiers: readonly Dossierdagen[]
}

/** Provenance of a record of the Raad. */
export const herkomstVanRij = ({ organisatie, betrokkenen, dossier, dossiers }: Kop): Herkomst => ({
  bron: 'RVDK',
  organisatie,
  betrokkenen,
  dossier,
  dossiers,
})
