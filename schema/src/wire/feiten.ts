/**
 * The facts query: what a source answers when the gateway asks, for one requester and one purpose, which
 * conditions hold for which persons. Verdicts with an end, never lists of files (docs/architecture.md, facts).
 *
 * Travels as JSON in a signed POST to `/feiten`; see `sign.ts`.
 * @module
 */
import type { Bron } from '../codes.js'

/** Conditions that are decided from facts of the requester's own source. 5 and 8 come from the request itself. */
export const FEITELIJKE_VOORWAARDEN = ['1', '2', '6', '16', '17'] as const
export type FeitelijkeVoorwaarde = (typeof FEITELIJKE_VOORWAARDEN)[number]

/** What the gateway asks one source. */
export interface FeitenVraag {
  readonly medewerker: string
  readonly rol: string
  /** OIN of the requester's organisation. */
  readonly organisatie: string
  /** Purpose code, e.g. `D10`. */
  readonly doel: string
  /** Families to name the members of (municipality), or whose members the requester's own files name (others). */
  readonly gezinIds: readonly string[]
  /** Pseudonyms of persons to judge. */
  readonly personen: readonly string[]
  /** Conditions to judge; empty for a source that is not the requester's own. */
  readonly voorwaarden: readonly FeitelijkeVoorwaarde[]
  /** Whether to answer which persons this source knows as hidden for safety. */
  readonly afscherming: boolean
}

/** A condition holds for this person until `tot` (exclusive ISO instant; absent: no end known). */
export interface Verdict {
  readonly persoon: string
  readonly tot?: string
  /** For condition 17: the SKN pseudonym under which other sources of the criminal chain know this person. */
  readonly skn?: string
}

/** What a source answers. A condition that was asked and is absent counts as unknown. */
export interface FeitenAntwoord {
  /** Members per family id: the municipality's household, or the persons of the requester's own file. */
  readonly leden: Readonly<Record<string, readonly string[]>>
  readonly voorwaarden: Readonly<Partial<Record<FeitelijkeVoorwaarde, readonly Verdict[]>>>
  /** Of the persons asked and the members named: those this source keeps hidden for safety (never shown). */
  readonly verborgen: readonly string[]
}

/** Asks the requester's own source for the families of the requester's active case load; answers ids in a stable order. */
export interface CaseloadVraag {
  readonly medewerker: string
  readonly rol: string
  readonly organisatie: string
  readonly doel: string
}
export interface CaseloadAntwoord {
  /** Persons named in the requester's active cases. */
  readonly personen: readonly string[]
  /** Family ids that came with those cases (`gezinskenmerk`). */
  readonly gezinIds: readonly string[]
}

/** Search inside the requester's own case load (`zoekPersoon`). Exactly one of `bsn` or name with birth date. */
export interface ZoekVraag extends CaseloadVraag {
  readonly bsn?: string
  readonly geslachtsnaam?: string
  readonly geboortedatum?: string
}
export interface ZoekAntwoord {
  readonly personen: readonly string[]
}

/** One internal question to a source, named by its path. */
export interface InterneVragen {
  '/feiten': { vraag: FeitenVraag; antwoord: FeitenAntwoord }
  '/caseload': { vraag: CaseloadVraag; antwoord: CaseloadAntwoord }
  '/zoek': { vraag: ZoekVraag; antwoord: ZoekAntwoord }
}

/** Which source is the requester's own, by the kind of organisation that the role belongs to. */
export type EigenBron = Exclude<Bron, 'BRP'>
