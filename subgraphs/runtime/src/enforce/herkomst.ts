import type { Bron } from '@gezinsbeeld/schema'
import type { Dossierdagen } from '../dossier/status.js'

/** Where a record came from and whom it is about. Enforcement reads this and nothing else. */
export interface Herkomst {
  readonly bron: Bron
  /** OIN of the organisation that holds the row. */
  readonly organisatie: string
  /** Pseudonyms of all persons the record is about, also those outside the family. */
  readonly betrokkenen: readonly string[]
  /** Local number of the file that the row belongs to; limits a review or a complaint to its own file (D16, D18). */
  readonly dossier?: string
  /**
   * The days of every file that the row is in: one, or of a person all. Their status closes, blocks or hides it (E4). Only
   * the register of residents keeps no files.
   */
  readonly dossiers?: readonly Dossierdagen[]
  /** Law under which the organisation got to know it (BronWet); condition 21 asks it. */
  readonly wet?: string
  /**
   * A reaction to this opinion is registered but cannot be delivered with it: the opinion is withheld (H8).
   */
  readonly zonderWeerwoord?: boolean
}

// A WeakMap and not a property: provenance can never be selected by a query or be printed with the record.
const herkomsten = new WeakMap<object, Herkomst>()

/** Stamps a record with its provenance; every object that a resolver returns must have one or inherits its parent's. */
export function metHerkomst<T extends object>(record: T, herkomst: Herkomst): T {
  herkomsten.set(record, herkomst)
  return record
}

/** The provenance of a record, when it was stamped. */
export const herkomstVan = (record: object): Herkomst | undefined => herkomsten.get(record)
