import type { Instantie } from '../lezing/matrix.js'

/** Who asks: the claims of a token, and what was recorded for him outside the sources. */
export interface Wie {
  readonly medewerker: string
  readonly rol: string
  /** OIN. */
  readonly organisatie: string
  readonly handeltNamens?: Instantie
  readonly instantie?: Instantie
  readonly betrokkene?: string
  /** Persons for whom an emergency access of this requester is open. */
  readonly noodtoegang?: readonly string[]
  /** Persons about whom a source released something to this requester. */
  readonly vrijgaven?: readonly string[]
}
