/**
 * What each table of an administration is about, read from the domain text for these tests alone: whom a row is about,
 * which organisation holds it, and under which categories each column may be seen.
 * @module
 */
import type { Bron } from '../../lezing/matrix.js'

export type Waarde = string | number | boolean | null | readonly string[]
export type Rij = Readonly<Record<string, Waarde>>
/** A column of a row that may not be there. */
export type Veld = Waarde | undefined

/** The rows of one administration. */
export interface Zoek {
  /** All rows whose column holds this value. */
  bij(tabel: string, kolom: string, waarde: Waarde | undefined): readonly Rij[]
}

/**
 * Categories as a text: `PROC+VEIL` needs both, `PROC|BTR` either, `DERD!` is also left by a mask. `vast`: part of the
 * structure (keys, references), never varied. `nooit`: in no answer at all, whoever asks.
 */
export type Merk = string

/** One table. */
export interface Tabel {
  readonly bron: Bron
  /** Local numbers of the persons that a row is about. */
  readonly over: (rij: Rij, zoek: Zoek) => readonly string[]
  /** OIN of the organisation that holds the row. */
  readonly oin: (rij: Rij, zoek: Zoek) => string
  /** Number of the file that a row belongs to: what is assigned to an employee. */
  readonly dossier: (rij: Rij, zoek: Zoek) => string | undefined
  /** Categories to the columns that need them, space separated. */
  readonly kolommen: Readonly<Record<Merk, string>>
  /** Under what it may be seen that the row is there. */
  readonly bestaan: Merk
  /** Columns that the requester's own work hangs on: fixed in the files that are assigned to the requester. */
  readonly werk?: string
  /** Whether own work also hangs on the row being there. */
  readonly werkBestaan?: boolean
  /** Columns that say that somebody is hidden for safety. */
  readonly vlag?: string
  /**
   * Conditions of whoever asks that hang on this table, each with the columns that it hangs on (`*`: all). For a purpose
   * that knows the condition those columns are fixed, and so is that the row is there.
   */
  readonly feiten?: Readonly<Record<string, string>>
  /** A category that the row itself adds to all its columns. */
  readonly extra?: (rij: Rij) => string | undefined
}

/** The administration of one subgraph. */
export interface Administratie {
  readonly tabellen: Readonly<Record<string, Tabel>>
  /** Last day on which a file may be shown (domain E4), `JJJJ-MM-DD`; undefined: no term is known. */
  readonly bewaarEinde: (dossier: string, zoek: Zoek) => string | undefined
}

export const tekst = (waarde: Waarde | undefined): string => (typeof waarde === 'string' ? waarde : '')
export const kolom = (rijen: readonly Rij[], naam: string): string[] => rijen.map((rij) => tekst(rij[naam]))
export const geen = (): readonly string[] => []
export const niemand = (): undefined => undefined

/** In `feiten`: what only matters to who stands in a working relation with somebody of the other side (13, H11). */
export const RELATIE = '13 met relatie'
