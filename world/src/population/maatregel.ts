import { leeftijd, plusDagen, plusJaren } from '../datum.js'
import type { Toeval } from '../model.js'
import { kies } from '../toeval.js'
import type { Concept, Maatregelkeuze } from './concept.js'

/** Kind of measure per family with a GI, per cent (domein F2); provisional and temporary guardianship share one. */
const TYPEN = [
  ['11', 65],
  ['12', 1],
  ['21', 30],
  ['22', 0.5],
  ['23', 0.5],
  ['JR', 3],
] as const

/** Draws the kind of measure of a family that a GI knows. */
export const trekMaatregelType = (toeval: Toeval): Maatregelkeuze['type'] => kies(toeval, TYPEN)

/** Draws which children have the measure: 55% of families several, 45% leave a child out (domein F2). */
export function kiesMaatregel(concept: Concept, type: Maatregelkeuze['type']): Maatregelkeuze {
  const { toeval, kinderen } = concept
  if (type === 'JR') return { type, kinderen: [] }
  const gekozen = kinderen.slice(0, aantalMetMaatregel(toeval, kinderen.length))
  const laatste = gekozen[0]
  if (laatste !== undefined) wordtMeerderjarig(concept, gekozen, laatste)
  return { type, kinderen: gekozen }
}

/** Gives families of one, two, three and more children a share such that the totals of F2 hold (test of shares). */
function aantalMetMaatregel(toeval: Toeval, kinderen: number): number {
  if (kinderen === 1) return 1
  if (kinderen === 2) return toeval.chance(0.6) ? 2 : 1
  return kies(toeval, [
    [1, 9],
    [kinderen, 15],
    [toeval.int(2, kinderen - 1), 76],
  ] as const)
}

/** 2% of the children with a measure become 18 within 30 days: only a child that is nearly there. */
function wordtMeerderjarig(
  { toeval, quota, mensen, peildatum }: Concept,
  kinderen: readonly number[],
  oudste: number,
): void {
  for (const kind of kinderen) {
    const geschikt = kind === oudste && leeftijd(mensen.van(kind).geboortedatum, peildatum) >= 16
    if (!quota.meerderjarig.neem(toeval, geschikt)) continue
    mensen.wijzig(kind, { geboortedatum: plusDagen(plusJaren(peildatum, -18), toeval.int(1, 30)) })
  }
}
