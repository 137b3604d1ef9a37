import type { FeitVan } from '../besluit/feit-van.js'
import type { Bron, Categorie, DossierStatus } from '../codes.js'
import type { EigenBron } from '../wire/feiten.js'

/** Shapes of the policy files, as `schema/beleid/*.schema.json` guarantees them. @module */

export interface CategorieRegel {
  readonly code: Categorie
  readonly naam: string
  readonly omschrijving: string
  readonly avg: string
}

export interface Rol {
  readonly code: string
  readonly omschrijving: string
  /** The source that is the requester's own; `null` when the purpose or nothing decides that. */
  readonly instantie: EigenBron | null
  /** The relation that must exist, for the reader; the cells' conditions enforce it. */
  readonly relatie: string
  /** What this role never sees, for the reader. */
  readonly nooit: string
}

export interface Doel {
  readonly code: string
  /** The name that the header `X-Doelbinding` carries. */
  readonly naam: string
  /** The source that establishes facts for this purpose when the role has no fixed one. */
  readonly instantie: EigenBron | null
  readonly wettelijkeTaak: string
  readonly avg6: string
  readonly avg9of10: string
  readonly toestemming: string
  readonly wie: string
  readonly termijn: string
  /** The purpose needs somebody to go there: without it condition 13 never holds (H2). */
  readonly fysiekContact: boolean
  /** Acute danger: a silent source of the requester's own does not close other sources (S11). */
  readonly spoed: boolean
  /** Laws of the purpose: what a municipality got under another one needs consent of its own (condition 21). */
  readonly wetten: readonly string[]
  /** A cited article was not read in its current text yet. */
  readonly nalezen: boolean
  readonly verwerkingsactiviteit: string
}

export interface RolDoelRegel {
  readonly regel: string
  readonly rol: string
  readonly doel: string
  /** T or V admissible, A may only ask for it, H only on behalf of one agency. */
  readonly uitkomst: 'T' | 'V' | 'A' | 'H'
  /** Informative: conditions live in the cells (decision 6). */
  readonly voorwaarden: readonly string[]
}

export interface Voorwaarde {
  readonly nr: string
  readonly omschrijving: string
  readonly bronVanFeit: string
  /**
   * How it is judged: from facts, from the motivation in the request, by the source on each row, or never, because no
   * cell of the gateway may carry it (aggregates, protocols and supervision go another way).
   */
  readonly wijze: 'FEIT' | 'MOTIVERING' | 'RIJEN' | 'BUITEN_CELLEN'
  /** For a fact: which source judges it. */
  readonly van?: FeitVan
}

export interface Masker {
  readonly vorm: string
  readonly categorie: Categorie
  readonly omschrijving: string
  /** Used by a cell that says just `M`. */
  readonly standaard: boolean
}

export interface CelRegel {
  readonly regel: string
  readonly doel: string
  readonly categorie: Categorie
  readonly cel: string
  /** Only rows of the requester's own organisation, and only when this source is the requester's own. */
  readonly eigen: boolean
  /** `GEZIN`: the condition counts for every member as soon as it holds for one (decision 1). */
  readonly dekking?: 'GEZIN'
  /** Not joined with the BTR cell of its source: only for OUDER, see `checkOuder` in `compile.ts`. */
  readonly zonderBtr?: true
  /** Why this differs from the reference matrix. */
  readonly correctie?: string
}

/** What of a file is to be seen while it has this status (domain E4). */
export interface DossierRegel {
  readonly regel: string
  readonly status: DossierStatus
  readonly omschrijving: string
  /** `OPEN`: as its cells say. `CATEGORIEEN`: only those below. `ONZICHTBAAR`: as if there were no file. */
  readonly wijze: 'OPEN' | 'CATEGORIEEN' | 'ONZICHTBAAR'
  /** Categories that stay as their cell says. */
  readonly open: readonly Categorie[]
  /** Categories that a person at the source must decide about first, where the cell says T or V. */
  readonly opVerzoek: readonly Categorie[]
  /** Purposes that this status does not limit. */
  readonly doelen: readonly string[]
  /** Whether a request for destruction that is being handled blocks a file that has this status. */
  readonly verzoekBlokkeert: boolean
  readonly verantwoording: string
}

/** The whole folder, checked for shape but not yet for sense (see `compile`). */
export interface Beleidsbestanden {
  readonly categorieen: readonly CategorieRegel[]
  readonly rollen: readonly Rol[]
  readonly doelen: readonly Doel[]
  readonly rolDoel: readonly RolDoelRegel[]
  readonly voorwaarden: readonly Voorwaarde[]
  readonly maskers: readonly Masker[]
  readonly dossierstatus: readonly DossierRegel[]
  readonly cellen: Readonly<Record<Bron, readonly CelRegel[]>>
  /** First 16 hex of SHA-256 over the canonical content. */
  readonly versie: string
}
