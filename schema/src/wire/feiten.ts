/**
 * The facts query: what a source answers when the gateway asks, for one requester and one purpose, which
 * conditions hold for which persons. Verdicts with an end, never lists of files (docs/architecture.md, facts).
 *
 * Travels as JSON in a signed POST to `/feiten`; see `sign.ts`.
 * @module
 */
import type { Bron, Categorie } from '../codes.js'
import type { CrisismeldingAntwoord, CrisismeldingVraag } from './noodtoegang.js'

/** Conditions that are decided from facts. 5 comes from the request, 8 and 21 are judged by the source on each row. */
export const FEITELIJKE_VOORWAARDEN = [
  '1',
  '2',
  '3',
  '4',
  '4s',
  '6',
  '7',
  '9',
  '10',
  '10e',
  '12',
  '13',
  '14',
  '15',
  '16',
  '17',
  '18',
  '19',
  '20',
  '24',
] as const
export type FeitelijkeVoorwaarde = (typeof FEITELIJKE_VOORWAARDEN)[number]

/** Who asks, as the verified token says it. */
export interface Wie {
  readonly medewerker: string
  readonly rol: string
  /** OIN of the organisation in whose name is asked. */
  readonly organisatie: string
  /** The one agency that an employee of a regional safety team acts for (H9). */
  readonly handeltNamens?: 'VT' | 'RVDK' | 'GI' | undefined
  /** Kind of agency of the organisation, for roles that exist at several kinds. */
  readonly instantie?: EigenBron | undefined
  /** Pseudonym of the person who asks about himself (GEZINSLID). */
  readonly betrokkene?: string | undefined
}

/** What the gateway asks one source. */
export interface FeitenVraag extends Wie {
  /** Purpose code, e.g. `D10`. */
  readonly doel: string
  /** Families to name the members of (municipality), or whose members the requester's own files name (others). */
  readonly gezinIds: readonly string[]
  /** Pseudonyms of persons to judge. */
  readonly personen: readonly string[]
  /** Conditions that this source is to judge; which source judges what: `feitVan`. */
  readonly voorwaarden: readonly FeitelijkeVoorwaarde[]
  /** Whether to answer which persons this source knows as hidden for safety. */
  readonly afscherming: boolean
  /** Whether this is the requester's own source and must answer `relaties` and `conflict`. */
  readonly eigen: boolean
  /** For the municipality: persons whose current families it must name, because the requester may have nothing of them (H10). */
  readonly gezinnenVan?: readonly string[] | undefined
  /** For condition 13: persons to whom the requester stands in a working relation that excludes the other side. */
  readonly relaties: readonly string[]
}

/** A condition holds for this person until `tot` (exclusive ISO instant; absent: no end known). */
export interface Verdict {
  readonly persoon: string
  readonly tot?: string
  /** For condition 17: the SKN pseudonym under which other sources of the criminal chain know this person. */
  readonly skn?: string
  /** For consent (3) and release (7, 12): only for these categories. */
  readonly categorieen?: readonly Categorie[]
  /** For release (7, 12): OIN of the organisation that decided; only its own rows are released. */
  readonly organisatie?: string
}

/** What a source answers. A condition that was asked and is absent counts as unknown. */
export interface FeitenAntwoord {
  /** Members per family id: the municipality's household, or the persons of the requester's own file. */
  readonly leden: Readonly<Record<string, readonly string[]>>
  /** Several verdicts about one person are possible (two consents); one that holds is enough. */
  readonly voorwaarden: Readonly<Partial<Record<FeitelijkeVoorwaarde, readonly Verdict[]>>>
  /** Of the persons asked and the members named: those this source keeps hidden for safety (never shown). */
  readonly verborgen: readonly string[]
  /**
   * Of the persons asked and the members named: those of whom this source releases nothing to this requester while an
   * investigation demands it (record 0046). Empty under any purpose but inspection.
   */
  readonly uitgesteld: readonly string[]
  /** Persons whose contact person or sole helper the requester is (13, H11). Only when asked as `eigen`. */
  readonly relaties: readonly string[]
  /** Persons in the conflict register beside this requester (H10). Only when asked as `eigen`. */
  readonly conflict: readonly string[]
  /**
   * Of the persons asked and the members named: those with whom the requester's own work began today. Only when asked as
   * `eigen`; decides nothing, and is an alarm in the log (decision 22).
   */
  readonly nieuw?: readonly string[]
  /** Everybody in a family with one of `gezinnenVan`, these included. Only when asked. */
  readonly gezinsleden?: readonly string[]
  /** The source closed itself for this purpose (decision 25). */
  readonly gesloten: boolean
}

/** Asks the requester's own source for the families of the requester's active case load; answers ids in a stable order. */
export interface CaseloadVraag extends Wie {
  readonly doel: string
}
export interface CaseloadAntwoord {
  /** Persons named in the requester's active cases. */
  readonly personen: readonly string[]
  /** Family ids that came with those cases (`gezinskenmerk`). */
  readonly gezinIds: readonly string[]
}

/** Search inside the requester's own case load (`zoekPersoon`). Exactly one of `bsn`, name with birth date, or (D01)
 * the number of a report of the own organisation. */
export interface ZoekVraag extends CaseloadVraag {
  readonly bsn?: string
  readonly geslachtsnaam?: string
  readonly geboortedatum?: string
  readonly meldingnummer?: string
}
export interface ZoekAntwoord {
  readonly personen: readonly string[]
}

/** One internal question to a source, named by its path. */
export interface InterneVragen {
  '/feiten': { vraag: FeitenVraag; antwoord: FeitenAntwoord }
  '/caseload': { vraag: CaseloadVraag; antwoord: CaseloadAntwoord }
  '/zoek': { vraag: ZoekVraag; antwoord: ZoekAntwoord }
  '/crisismelding': { vraag: CrisismeldingVraag; antwoord: CrisismeldingAntwoord }
}

/** Which source is the requester's own, by the kind of organisation that the role belongs to. */
export type EigenBron = Exclude<Bron, 'BRP'>
