import {
  BRONNEN_VAN,
  bekend,
  type FeitenAntwoord,
  type FeitSleutel,
  type FeitStand,
  type Subgraph,
  type Verdict,
} from '@gezinsbeeld/schema'
import type { Nood } from './gather.js'
import type { Vraagplan } from './vraagplan.js'

/**
 * What is known of every fact that the purpose hangs on. A condition that was asked and is not in the answer is unknown
 * (decision 12); one that nobody can judge for this requester is not there, and so does not hold.
 */
export function standenVan(
  plan: Vraagplan,
  antwoorden: ReadonlyMap<Subgraph, FeitenAntwoord | undefined>,
  nood: Nood | undefined,
): ReadonlyMap<FeitSleutel, FeitStand> {
  const found = new Map<FeitSleutel, FeitStand>()
  for (const { sleutel, nr, van, subgraph } of plan.feiten) {
    const { relaties } = plan
    if (nr === '13' && relaties === 'GEEN') found.set(sleutel, { soort: 'ALLEN' })
    else if (nr === '13' && typeof relaties === 'object')
      found.set(sleutel, { soort: 'ONBEKEND', bron: relaties.onbekend })
    else if (van === 'GATEWAY') found.set(sleutel, nood ? bekend(noodVerdicts(sleutel, nood)) : GATEWAY_STIL)
    else if (subgraph !== undefined) {
      const verdicts = antwoorden.get(subgraph)?.voorwaarden[nr]
      found.set(sleutel, verdicts ? standVan(verdicts) : { soort: 'ONBEKEND', bron: BRONNEN_VAN[subgraph][0] })
    }
  }
  return found
}

const gelezen = new WeakMap<readonly Verdict[], FeitStand>()

/** As {@link bekend}, read once for an answer that is kept: that cannot change, and neither does what it says. */
function standVan(verdicts: readonly Verdict[]): FeitStand {
  const known = gelezen.get(verdicts)
  if (known) return known
  const stand = bekend(verdicts)
  if (Object.isFrozen(verdicts)) gelezen.set(verdicts, stand)
  return stand
}

// The gateway's record could not be read. The message names a source; the municipality stands for "no source at all".
const GATEWAY_STIL: FeitStand = { soort: 'ONBEKEND', bron: 'BRP' }

const noodVerdicts = (sleutel: FeitSleutel, nood: Nood): readonly Verdict[] =>
  sleutel === '4t' ? nood.terPlaatse : nood.verdicts
