import type { Aanvrager } from '../besluit/aanvraag.js'
import type { Eis } from '../besluit/eis.js'
import type { FeitSleutel, FeitVan } from '../besluit/feit-van.js'
import type { Geweigerd, Uitkomst } from '../besluit/uitkomst.js'
import type { Bron, Categorie, DossierStatus } from '../codes.js'
import type { EigenBron, FeitelijkeVoorwaarde } from '../wire/feiten.js'
import type { CategorieRegel, Doel, DossierRegel, Masker, Rol, RolDoelRegel, Voorwaarde } from './bestanden.js'
import type { CelSoort, CelWaarde } from './cell.js'
import type { DoelTabel } from './tabel.js'

/** A cell as a policy file states it. */
export interface Cel extends CelWaarde {
  /** As the file writes it, e.g. `V2,5`. */
  readonly tekst: string
  readonly regel: string
  readonly doel: string
  readonly bron: Bron
  readonly categorie: Categorie
  readonly eigen: boolean
  readonly dekking: 'PERSOON' | 'GEZIN'
  readonly zonderBtr?: true
  readonly correctie?: string
}

/** What is enforced: the cell and its source's BTR cell together (decision 7, H19). */
export interface Effectief {
  readonly regel: string
  /** The BTR line that was joined in. Absent: BRP, which everyone is registered in, and OUDER (`zonderBtr`). */
  readonly btrRegel: string | undefined
  readonly doel: string
  readonly bron: Bron
  readonly categorie: Categorie
  readonly soort: CelSoort
  /** Form of the mask, for `M`. */
  readonly vorm: string | undefined
  /** Sorted union of the conditions of both cells. */
  readonly voorwaarden: readonly string[]
  /** The effective cell in the grammar of cells. */
  readonly tekst: string
  readonly eigen: boolean
  readonly dekking: 'PERSOON' | 'GEZIN'
  readonly toets: Toets
}

/** What `decide` needs of a cell, prepared: the conditions by how they are judged, and every outcome as a constant. */
export interface Toets {
  /** In the order of the conditions; all must hold. */
  readonly eisen: readonly Eis[]
  readonly motivering: boolean
  /** For B: the decision of a person at the source that opens the cell (condition 7, or 12 where it was weighed). */
  readonly besluitBron: Pick<Eis, 'feiten'> | undefined
  /** For T and V: the decision of a person at the source that opens the cell for rows of a closed file (E4). */
  readonly bijGesloten: Pick<Eis, 'feiten'> | undefined
  readonly dicht: Geweigerd
  readonly afgeschermd: Geweigerd
  readonly alleenEigen: Geweigerd
  readonly bronGesloten: Geweigerd
  readonly motiveringOntbreekt: Geweigerd
  readonly onbekend: Readonly<Record<Bron, Uitkomst>>
  readonly opVerzoek: Uitkomst
  /** The outcome when every condition holds. */
  readonly vrij: Uitkomst
}

/** One fact that the decision of a purpose hangs on. */
export interface FeitNodig {
  readonly nr: FeitelijkeVoorwaarde
  readonly sleutel: FeitSleutel
  /** The source of the cells that need it. */
  readonly bron: Bron
  readonly van: FeitVan
  /** When only cells for the own source need it, of which sources: a requester of another one is not asked about. */
  readonly alleenEigen?: readonly Bron[]
}

/** The compiled policy. Every lookup answers `undefined` for what is not there: absence is refusal. */
export interface Beleid {
  /** First 16 hex of SHA-256 over the canonical content of the policy files. */
  readonly versie: string
  readonly categorieen: readonly CategorieRegel[]
  readonly rollen: readonly Rol[]
  readonly doelen: readonly Doel[]
  readonly rolDoelen: readonly RolDoelRegel[]
  readonly voorwaarden: readonly Voorwaarde[]
  readonly maskers: readonly Masker[]
  readonly dossierstatus: readonly DossierRegel[]
  /** By the name that the header `X-Doelbinding` carries, e.g. `UITVOERING_OTS`. */
  doelOpNaam(naam: string): Doel | undefined
  doel(code: string): Doel | undefined
  rol(code: string): Rol | undefined
  rolDoel(rol: string, doel: string): RolDoelRegel | undefined
  voorwaarde(nr: string): Voorwaarde | undefined
  /** What of a file with this status is to be seen. */
  dossier(status: DossierStatus): DossierRegel
  /** Whether some role of this kind of agency may itself choose the purpose (for acting on behalf of it). */
  doelVanInstantie(instantie: EigenBron, doel: string): boolean
  cel(doel: string, bron: Bron, categorie: Categorie): Cel | undefined
  effectief(doel: string, bron: Bron, categorie: Categorie): Effectief | undefined
  /** The source that is the requester's own under this purpose; only that one can establish facts about the requester. */
  eigenBron(aanvrager: Aanvrager, doel: string): EigenBron | undefined
  /** The facts that any releasable cell of a purpose hangs on: what the facts query must ask. */
  feitenNodig(doel: string): readonly FeitNodig[]
  /** The cells of a purpose laid out for deciding. */
  tabel(doel: string): DoelTabel | undefined
}
