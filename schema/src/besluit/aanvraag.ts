import type { Bron, Categorie } from '../codes.js'
import type { FeitelijkeVoorwaarde, Verdict } from '../wire/feiten.js'

/** Who asks, from a verified token. */
export interface Aanvrager {
  readonly medewerker: string
  readonly rol: string
  /** OIN. */
  readonly organisatie: string
  readonly handeltNamens?: 'VT' | 'RVDK' | 'GI'
}

/** One request: one requester, one purpose. */
export interface Aanvraag {
  readonly aanvrager: Aanvrager
  /** Purpose code, e.g. `D10`. */
  readonly doel: string
  /** Categories for which a motivation was given (condition 5). */
  readonly motivering: ReadonlySet<Categorie>
  /** Milliseconds since the epoch. The decision has no clock of its own. */
  readonly nu: number
}

/** What is known of one condition: for whom it holds, or which source could not tell. */
export type FeitStand =
  | { readonly soort: 'BEKEND'; readonly verdicts: ReadonlyMap<string, Verdict> }
  | { readonly soort: 'ONBEKEND'; readonly bron: Bron }

/** The facts of one request about one family (or one person without a family). */
export interface Feiten {
  /** Pseudonyms of the members of this one family. Never of several: one member's fact opens BRP.ID of the others. */
  readonly leden: readonly string[]
  readonly voorwaarden: ReadonlyMap<FeitelijkeVoorwaarde, FeitStand>
  readonly afscherming: {
    /** Persons whom some source hides for safety. */
    readonly verborgen: ReadonlySet<string>
    /** A source that could hold the flag was not reached. */
    readonly onbekend: boolean
  }
}
