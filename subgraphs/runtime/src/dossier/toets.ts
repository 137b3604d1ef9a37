import {
  type Beleid,
  type Bron,
  type Categorie,
  type DossierOordeel,
  dossierOordeel,
  type Opdracht,
} from '@gezinsbeeld/schema'
import { dagVan } from '../bronbesluit/dagen.js'
import type { Herkomst } from '../enforce/herkomst.js'
import { type Dossierdagen, dossierStatus } from './status.js'

/** By `bron.categorie`, then by person: organisations of which a person released it. */
export type Vrijgevers = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>

const OPEN_EERST: readonly DossierOordeel[] = ['OPEN', 'OP_VERZOEK', 'DICHT']

/**
 * What the status of the files behind a row leaves of it, for one request (domain E4). The source works the status out
 * itself; no order and no fact of another source can open what it closes.
 */
export class DossierToets {
  readonly #dag: string

  constructor(
    private readonly beleid: Beleid,
    private readonly wie: Pick<Opdracht, 'doel' | 'medewerker'>,
    nu: number,
    /** Decisions of this source that open a category of a closed file (7). */
    private readonly vrijgevers: Vrijgevers = new Map(),
    /** The only files that this purpose opens; absent: no such limit. */
    private readonly zaken?: ReadonlySet<string | undefined>,
  ) {
    this.#dag = dagVan(nu)
  }

  /** Whether a row is there at all under this purpose: of a blocked or destroyed file nothing is, and nothing is counted. */
  zichtbaar(herkomst: Herkomst): boolean {
    // Stryker disable next-line StringLiteral,BooleanLiteral: whether a file is there hangs on its status, not on what is asked of it
    return this.oordeel(herkomst.bron, 'BTR', herkomst, false) !== 'ONZICHTBAAR'
  }

  /**
   * Whether the category of this row may go to who asks, as to its file.
   * @param besloten a person at the source released this cell itself (B)
   * @param eigen the cell is for rows of the requester's own organisation
   */
  mag(
    bron: Bron,
    categorie: Categorie,
    persoon: string,
    herkomst: Herkomst,
    { besloten, eigen }: { readonly besloten: boolean; readonly eigen: boolean },
  ): boolean {
    const oordeel = this.oordeel(bron, categorie, herkomst, eigen)
    if (oordeel === 'OPEN') return true
    if (oordeel === 'ONZICHTBAAR') return false
    // Who decided at the source knew that the case is closed: that decision goes before the rule.
    if (besloten) return true
    if (oordeel === 'DICHT') return false
    return this.vrijgevers.get(`${bron}.${categorie}`)?.get(persoon)?.has(herkomst.organisatie) === true
  }

  /**
   * Of a row in several files (a person) the most open file counts. The register of residents keeps no files; a row of
   * any other source that does not say its files is not shown.
   */
  private oordeel(bron: Bron, categorie: Categorie, herkomst: Herkomst, eigen: boolean): DossierOordeel {
    if (bron === 'BRP') return 'OPEN'
    const oordelen = this.#geopend(herkomst).map((dagen) => this.#vanDossier(dagen, categorie, eigen))
    return OPEN_EERST.find((oordeel) => oordelen.includes(oordeel)) ?? 'ONZICHTBAAR'
  }

  // Who may see one file of a person must not read off him whether another one runs (14, 15, D16, D18).
  #geopend({ dossier, dossiers = [] }: Herkomst): readonly Dossierdagen[] {
    const { zaken } = this
    if (zaken === undefined || dossier !== undefined) return dossiers
    return dossiers.filter(({ nummer }) => zaken.has(nummer))
  }

  #vanDossier(dagen: Dossierdagen, categorie: Categorie, eigen: boolean): DossierOordeel {
    const status = dossierStatus(dagen, this.#dag, this.beleid)
    // Who still wraps the case up has it as if it ran (S2; decision 6).
    const rondtAf = status === 'GESLOTEN' && eigen && this.#rondtAf(dagen)
    return dossierOordeel(this.beleid, rondtAf ? 'ACTIEF' : status, this.wie.doel, categorie)
  }

  // Stryker disable next-line ArrayDeclaration: nobody wraps up in the name of no employee
  #rondtAf({ afronding = [] }: Dossierdagen): boolean {
    return afronding.some(({ medewerker, tot }) => medewerker === this.wie.medewerker && tot >= this.#dag)
  }
}
