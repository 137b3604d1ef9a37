import type { Bron, Categorie } from '../codes.js'
import type { Verdict, Wie } from '../wire/feiten.js'
import type { FeitSleutel } from './feit-van.js'

/** Who asks, from a verified token. */
export type Aanvrager = Wie

/** One request: one requester, one purpose. */
export interface Aanvraag {
  readonly aanvrager: Aanvrager
  /** Purpose code, e.g. `D10`. */
  readonly doel: string
  /** Categories for which a motivation was given (condition 5). */
  readonly motivering: ReadonlySet<Categorie>
  /** An emergency access of this requester was not reviewed in time: only the own source (D15, S10). */
  readonly alleenEigenBron?: boolean
  /** Milliseconds since the epoch. The decision has no clock of its own. */
  readonly nu: number
}

/** Until when a fact holds for a person (exclusive, ms since epoch), and for which categories if not for all. */
export interface Geldig {
  readonly tot: number
  readonly categorieen?: ReadonlySet<Categorie>
  readonly skn: string | undefined
}

/** What is known of one fact: for whom it holds, that it holds for everybody, or which source could not tell. */
export type FeitStand =
  | { readonly soort: 'BEKEND'; readonly geldig: ReadonlyMap<string, readonly Geldig[]> }
  | { readonly soort: 'ALLEN' }
  | { readonly soort: 'ONBEKEND'; readonly bron: Bron }

/** The facts of one request about one family (or one person without a family). */
export interface Feiten {
  /** Pseudonyms of the members of this one family. Never of several: one member's fact opens BRP.ID of the others. */
  readonly leden: readonly string[]
  readonly feiten: ReadonlyMap<FeitSleutel, FeitStand>
  readonly afscherming: {
    /** Persons whom some source hides for safety. */
    readonly verborgen: ReadonlySet<string>
    /** A source that could hold the flag was not reached. */
    readonly onbekend: boolean
  }
  /** Whether the requester has a private relation with somebody in this family (H10); unknown: own source silent. */
  readonly conflict: 'GEEN' | 'JA' | 'ONBEKEND'
  /** Sources that closed themselves for this purpose (decision 25). */
  readonly gesloten: ReadonlySet<Bron>
  /**
   * Of whom a source postpones inspection (record 0046); `ONBEKEND`: it did not tell. A source that is not in it postpones
   * nothing: the purpose is no inspection, or it holds no file.
   */
  readonly uitgesteld: ReadonlyMap<Bron, ReadonlySet<string> | 'ONBEKEND'>
}

/** Reads the verdicts of a source; an unreadable end holds for nobody. */
export function bekend(verdicts: readonly Verdict[]): FeitStand {
  const geldig = new Map<string, Geldig[]>()
  for (const { persoon, tot, categorieen, skn } of verdicts) {
    const einde = tot === undefined ? Number.POSITIVE_INFINITY : Date.parse(tot)
    const item: Geldig = {
      tot: Number.isNaN(einde) ? Number.NEGATIVE_INFINITY : einde,
      ...(categorieen === undefined ? {} : { categorieen: new Set(categorieen) }),
      skn,
    }
    const known = geldig.get(persoon)
    if (known) known.push(item)
    else geldig.set(persoon, [item])
  }
  return { soort: 'BEKEND', geldig }
}
