import type { TableSet } from '@gezinsbeeld/runtime'
import type { Gezin, WriterContext } from '../model.js'

/** Rows per table, as a writer of an agency returns them. */
export type Rijen = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[] | undefined>>

/** What the generator needs of one agency. */
export interface Writer {
  /** Name of the file without `.json`, and the `bron` in it. */
  readonly naam: string
  /** Tables in the order in which they can be filled. */
  readonly tabellen: TableSet
  /** Reference rows, once per world: organisations, employees. @param ploegen how many crews they have */
  basis(ploegen: number): Rijen
  /** Rows of one family. */
  gezin(gezin: Gezin, context: WriterContext): Rijen
}
