import type { Toeval } from '../../model.js'
import { medewerkerId, RAAD, SCENARIO_MEDEWERKERS } from '../../organisaties.js'

/** An employee of the Raad who belongs to no scenario, so that the caseload of those who do stays exactly known. */
export const collega = (toeval: Toeval): string =>
  medewerkerId(RAAD, toeval.int(SCENARIO_MEDEWERKERS + 1, RAAD.medewerkers))
