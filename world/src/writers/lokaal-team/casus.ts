import type { Gezinslid, LtTraject, WriterContext } from '../../model.js'

/** What the parts of a file need to know of it. */
export interface Casus {
  readonly casusnr: string
  readonly traject: LtTraject
  /** Whom the file is about. */
  readonly leden: readonly Gezinslid[]
  readonly context: WriterContext
  /** Client number of a person. */
  client(nr: number): string
  /** Day within the file, at most the peildatum. */
  dag(naStart: number): string
}
