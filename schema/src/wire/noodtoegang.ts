/**
 * Emergency access (D15, S10) between the gateway and the sources: the question to Veilig Thuis whether a crisis report is
 * there, and the notice by which every source is told at once who opened what. Both travel as JSON in a signed POST; see
 * `sign.ts`.
 * @module
 */
import type { CaseloadVraag } from './feiten.js'

/** Path of the question to Veilig Thuis; with the employee's own token. */
export const CRISISMELDING_PAD = '/crisismelding'
/** Path of the notice to a source; signed by the gateway alone, because a notice may arrive after the token expired. */
export const NOODTOEGANG_PAD = '/noodtoegang'

/** Is this report known, open and recent, and whom does it name. */
export interface CrisismeldingVraag extends CaseloadVraag {
  /** Number of the report, as Veilig Thuis knows it. */
  readonly meldingnummer: string
}

/** `gevonden` is false alike for a number that is not there, a closed report and one that is no longer recent. */
export interface CrisismeldingAntwoord {
  readonly gevonden: boolean
  /** Pseudonyms of the persons that the report is about; never who reported. */
  readonly personen: readonly string[]
  /** The report is assigned to the very employee who asks. */
  readonly eigen: boolean
}

/** One emergency access as a source is told it. A later `versie` of the same id replaces an earlier one. */
export interface NoodtoegangBericht {
  readonly noodtoegangId: string
  readonly versie: number
  readonly medewerker: string
  readonly rol: string
  /** OIN. */
  readonly organisatie: string
  readonly personen: readonly string[]
  /** The employee goes there himself (condition 13). */
  readonly terPlaatse: boolean
  /** ISO instant, inclusive. */
  readonly van: string
  /** ISO instant, exclusive; closing makes it earlier, extending later. */
  readonly tot: string
}
