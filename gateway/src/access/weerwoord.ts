import type { Knoop } from './normalise.js'

const MEE = ['feitOfMening', 'bron', 'reactieBetrokkene']

/**
 * H8 (Jw 3.3, 7.3.8 lid 2): who asks the text of an opinion must ask its nature, its source and the reaction too.
 * Judged on the question alone, never on whether there is a reaction.
 */
export function mistWeerwoord(knoop: Knoop): boolean {
  if (knoop.uitType !== 'Uitspraak') return false
  const gevraagd = new Set(knoop.kinderen.map(({ veld }) => veld))
  return gevraagd.has('tekst') && !MEE.every((veld) => gevraagd.has(veld))
}
