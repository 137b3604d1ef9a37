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
  readonly vastgelegd?: Vastgelegd
}

/** What was done for a requester before the questions, in both worlds; no part of a token. */
export interface Vastgelegd {
  /** Persons for whom an emergency access of this requester is open, and whether he goes there. */
  readonly noodtoegang?: { readonly personen: readonly string[]; readonly terPlaatse: boolean }
  /** What a person at a source released to this requester for this purpose. */
  readonly vrijgave?: {
    readonly bron: string
    readonly personen: readonly string[]
    readonly categorieen: readonly string[]
  }
  /** Persons with whom the personnel register now says that he has a private relation (H10). */
  readonly belang?: readonly string[]
}
