import type { WriterContext } from '../../model.js'
import type { Rij } from './rijen.js'
import { volgnr } from './rijen.js'
import { BRON, BRONSOORT, REACTIE_OUDER } from './teksten.js'

type Zin = Omit<Rij<'rekest_grond'>, 'rekestnr'>

/**
 * A statement in a report. Now and then a reaction was registered and its text was not: then the statement may not be
 * delivered (H8).
 * @param over person numbers it is about; none means everybody in the record
 */
export function zin(
  { toeval }: WriterContext,
  plaats: number,
  teksten: readonly string[],
  datum: string | null,
  over: string[] = [],
): Zin {
  const geregistreerd = toeval.chance(0.4)
  return {
    volgnr: volgnr(plaats),
    over,
    tekst: toeval.pick(teksten),
    feit_of_mening: toeval.pick(['FEIT', 'MENING', 'INTERPRETATIE']),
    bron: toeval.pick(BRON),
    bron_soort: toeval.pick(BRONSOORT),
    geaccordeerd: toeval.chance(0.2) ? null : toeval.chance(0.8),
    reactie_geregistreerd: geregistreerd,
    reactie_tekst: geregistreerd && toeval.chance(0.85) ? toeval.pick(REACTIE_OUDER) : null,
    datum,
  }
}
