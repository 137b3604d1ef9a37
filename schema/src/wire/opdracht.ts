/**
 * The release order: the part of a decision that one subgraph must carry out. The gateway signs it, the subgraph
 * verifies it and enforces it on rows and fields (docs/architecture.md, second net).
 * @module
 */
import type { Bron, Categorie, Subgraph } from '../codes.js'
import type { Wie } from './feiten.js'

/** One category of one source: for whom it may be released, and how. Absence of a category is refusal. */
export interface CelOpdracht {
  /** `T` shown, `M` masked (only fields that survive the mask), `K` only fields of a statutory notification (15). */
  readonly uit: 'T' | 'M' | 'K'
  /** Pseudonyms of the persons for whom the category is released. */
  readonly personen: readonly string[]
  /**
   * Of ADR: persons for whom it would be released if nobody hid them. The source reads their places as anybody's, so that
   * no failure and no statement tells who is hidden (record 0032), and releases nothing of them.
   */
  readonly afgeschermd?: readonly string[] | undefined
  /** Policy line, for the agency's own record. */
  readonly regel: string
  /** Released by a person at the source (7, 12); the source finds its own decision before it believes this. */
  readonly vrijgave?: true | undefined
  /** When set, only rows of this organisation (OIN) are released. */
  readonly organisatie?: string | undefined
}

/** What a subgraph may release in one request. */
export interface Opdracht extends Wie {
  readonly soort: 'gegevens'
  readonly subgraph: Subgraph
  /** W3C trace id of the request, 32 lower hex. */
  readonly trace: string
  readonly doel: string
  readonly cellen: Readonly<Partial<Record<Bron, Readonly<Partial<Record<Categorie, CelOpdracht>>>>>>
  /** Per other source: persons whose involvement with it may be known; for values that name that agency. */
  readonly btrElders: Readonly<Partial<Record<Bron, readonly string[]>>>
  /** Persons of whom it is known at every source that no safety shielding is set; ADR of anyone else is withheld. */
  readonly nietAfgeschermd: readonly string[]
  /**
   * Persons of families in which the requester has a private relation (H10): a record that is also about one of them is not
   * shown, whoever else it is about. Absent: there are none.
   */
  readonly uitgesloten?: readonly string[] | undefined
  /** For Veilig Thuis, which judges condition 13: as in the facts question. */
  readonly relaties: readonly string[]
  /** SKN pseudonym by person: to sources of the criminal chain (RVDK, GI), of whom they may release STRAF. */
  readonly skn: Readonly<Record<string, string>>
  /** Categories for which the requester gave a motivation (condition 5). */
  readonly motivering: readonly Categorie[]
  /** Version of the policy that decided; the subgraph refuses another version than its own. */
  readonly beleid: string
}

/** What an order says, whichever request it is for. */
export type OpdrachtInhoud = Omit<Opdracht, 'trace'>

/** An {@link Opdracht} of which the request stands apart: decided once, it is given out to one request after another. */
export interface Uitgegeven {
  readonly soort: 'uitgegeven'
  /** As in {@link Opdracht}. */
  readonly trace: string
  readonly inhoud: OpdrachtInhoud
}

/** A signed order for an internal question (`feiten.ts`); carries no release. */
export interface VraagOpdracht {
  readonly soort: 'vraag'
  readonly subgraph: Subgraph
  readonly trace: string
  readonly pad: string
  /** A question of an agency's own system about one of its employees; the token that comes along is the system's. */
  readonly systeem?: true
}
