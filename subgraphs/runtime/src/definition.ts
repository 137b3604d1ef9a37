import type {
  Bron,
  CaseloadAntwoord,
  CaseloadVraag,
  CrisismeldingAntwoord,
  CrisismeldingVraag,
  FeitelijkeVoorwaarde,
  FeitenVraag,
  Subgraph,
  Veldadres,
  Verdict,
  Wie,
  ZoekAntwoord,
  ZoekVraag,
} from '@gezinsbeeld/schema'
import type { OuderBron } from './bronbesluit/context.js'
import type { Db } from './database/open.js'
import type { Vrijgave } from './enforce/vrijgave.js'
import type { Pseudonymiser } from './keys/pseudonym.js'
import type { StatisticsSource } from './statistics/source.js'
import type { PersonKeys, TableSet } from './tables/define.js'

/** What a resolver gets: the verified release order and this request's loaders. Nothing else is reachable. */
export interface GraphContext<L = unknown> {
  readonly vrijgave: Vrijgave
  readonly loaders: L
  /** The moment that counts as now, ms since epoch. */
  readonly nu: number
}

/** What a facts function gets. */
export interface FactContext {
  readonly db: Db
  /** The moment that counts as now, ISO 8601; give it to SQL as `$n::timestamptz`, never use `now()`. */
  readonly nu: string
  readonly pseudoniem: Pseudonymiser
}

/**
 * The facts an agency answers: about its own files to its own employees, and as deliverer of data to others
 * (`feitVan`). Every function is one SQL statement per table at most.
 */
export interface FactSource {
  /** Members per family id: the household (municipality) or the persons of this requester's own files (others). */
  leden(vraag: FeitenVraag, context: FactContext): Promise<Record<string, string[]>>
  /** Verdicts of one condition for the asked persons; none for a condition that this agency does not judge. */
  verdicts(
    voorwaarde: FeitelijkeVoorwaarde,
    vraag: FeitenVraag,
    personen: readonly string[],
    context: FactContext,
  ): Promise<Verdict[]>
  /** Of these persons those that are hidden for safety here (afscherming VEILIGHEID, a secret placement, shelter). */
  verborgen(personen: readonly string[], context: FactContext): Promise<string[]>
  /** Persons to whom the requester stands in a working relation that excludes the other side (condition 13, H11). */
  relaties(vraag: FeitenVraag, context: FactContext): Promise<string[]>
  /** Persons with whom the requester has a private relation, out of the conflict register (H10). */
  conflict(vraag: Wie, context: FactContext): Promise<string[]>
  /** For the municipality: everybody in a current family with one of these persons, these included (H10). */
  gezinsleden?(personen: readonly string[], context: FactContext): Promise<string[]>
  /**
   * Local numbers of the files that this requester is limited to: the reviewed decision (D16), the complaint's subject
   * (D18), the files of which a notification went to this college (15). `undefined`: no such limit. Asked of every source
   * that delivers, not only of the requester's own.
   */
  zaken(vraag: CaseloadVraag, context: FactContext): Promise<string[] | undefined>
  /**
   * Consents for data under another law than that of the purpose (21, kind ANDERE_BRONWET), about these persons. Only an
   * agency with rows that carry a law has them.
   */
  andereWet?(vraag: CaseloadVraag, personen: readonly string[], context: FactContext): Promise<Verdict[]>
  caseload(vraag: CaseloadVraag, context: FactContext): Promise<CaseloadAntwoord>
  zoek(vraag: ZoekVraag, context: FactContext): Promise<ZoekAntwoord>
  /** For Veilig Thuis: whether a report is open and recent, and whom it names (D15, decision 22). */
  crisismelding?(vraag: CrisismeldingVraag, context: FactContext): Promise<CrisismeldingAntwoord>
}

/** Which agencies a value of a field names: field, value, sources. A value not listed names all it could. */
export type Noemt = Readonly<Partial<Record<Veldadres, Readonly<Record<string, readonly Bron[]>>>>>

/** Everything that differs per agency; the four folders each export one. */
export interface SubgraphDefinition<L = unknown> {
  readonly naam: Subgraph
  readonly tables: TableSet
  readonly persons: readonly PersonKeys[]
  /** Object type classes, entities first (`Gezin`, `Persoon`). */
  readonly objectTypes: readonly (new () => object)[]
  /** The class of the `Gezin` and `Persoon` reference, for entity resolution. */
  readonly Gezin: new () => { gezinId: string; ledenIds?: string[] | null }
  readonly Persoon: new () => { persoonId: string }
  /** @param vrijgegeven persons whom a record of that source may name in this request; read them in one statement */
  readonly loaders: (db: Db, vrijgegeven: (bron: Bron) => readonly string[]) => L
  readonly feiten: FactSource
  readonly statistiek: StatisticsSource
  /**
   * SQL of the organisations (`oin`) that hold a file about one of the persons `$1`: whoever has no file has nothing to
   * decide about a request.
   */
  readonly houders: string
  /** Only of a source that informs parents without authority (BW 1:377c): what it knows of the child. */
  readonly ouderinformatie?: Pick<OuderBron, 'geboortedatum' | 'plaatsen'>
  /** Tables of which no fact depends; a change in any other one is announced to the gateways. */
  readonly zonderFeiten: readonly string[]
  readonly noemt: Noemt
}
