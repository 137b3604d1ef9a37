import type { Toeval } from '../model.js'
import { medewerkerId, type Organisatie, SCENARIO_MEDEWERKERS } from '../organisaties.js'

/** Draws an employee who is not kept for the scenario families. */
export const kiesMedewerker = (toeval: Toeval, organisatie: Organisatie): string =>
  medewerkerId(organisatie, toeval.int(SCENARIO_MEDEWERKERS + 1, organisatie.medewerkers))

/** Employees whose number in the first crew is a multiple of 25 wear two hats: over 2% of a GI (domein F2, S3). */
const TWEE_PETTEN = 25

const tweePetten = (nummer: number) => nummer % TWEE_PETTEN === 0

/** Draws a jeugdbeschermer; two of three in a GI are. */
export function kiesJeugdbeschermer(toeval: Toeval, gi: Organisatie): string {
  return kiesNummer(toeval, gi, (nummer) => tweePetten(nummer) || nummer % 3 !== 0)
}

/** Draws a jeugdreclasseerder; one in three, and those with two hats, who must show up in a small world too. */
export function kiesJeugdreclasseerder(toeval: Toeval, gi: Organisatie): string {
  return kiesNummer(toeval, gi, toeval.chance(0.15) ? tweePetten : (nummer) => nummer % 3 === 0)
}

function kiesNummer(toeval: Toeval, gi: Organisatie, past: (nummer: number) => boolean): string {
  const nummers = Array.from({ length: gi.medewerkers - SCENARIO_MEDEWERKERS }, (_, i) => i + SCENARIO_MEDEWERKERS + 1)
  return medewerkerId(gi, toeval.pick(nummers.filter(past)))
}
