import { SUBGRAPHS, type Subgraph } from '../codes.js'
import type { StatistiekAntwoord } from '../wire/statistiek.js'
import type { Telling } from './onderdruk.js'

type Tokens = Extract<StatistiekAntwoord, { soort: 'TOKENS' }>

/**
 * Counts families by the number of agencies that knew one or more of their members, from the blinded tokens of one run.
 * Families that no agency knew are not counted.
 * @returns undefined when the tokens cannot be joined: not all agencies blinded alike, or nobody gave the families.
 *   Joined all the same, families would look known to fewer agencies than they are.
 */
export function telGezinnen(tokens: ReadonlyMap<Subgraph, Tokens>): Telling[] | undefined {
  const antwoorden = SUBGRAPHS.map((subgraph) => tokens.get(subgraph))
  if (!antwoorden.every((antwoord) => antwoord !== undefined)) return undefined
  if (new Set(antwoorden.map(({ controle }) => controle)).size > 1) return undefined
  const gezinnen = antwoorden.find((antwoord) => antwoord.gezinnen !== undefined)?.gezinnen
  if (gezinnen === undefined) return undefined
  const bekend = antwoorden.map((antwoord) => new Set(antwoord.bekend))
  const perAantal = SUBGRAPHS.map(() => 0)
  for (const leden of gezinnen) {
    const instanties = bekend.filter((personen) => leden.some((lid) => personen.has(lid))).length
    if (instanties > 0) perAantal[instanties - 1] = (perAantal[instanties - 1] ?? 0) + 1
  }
  return perAantal.map((aantal, index) => ({
    kenmerken: { instanties: String(index + 1) },
    // A family is one case here; how many people it has does not make it less of one.
    cellen: { gezinnen: { aantal, personen: aantal } },
  }))
}
