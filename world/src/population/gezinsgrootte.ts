import type { Toeval } from '../model.js'
import { kies } from '../toeval.js'
import { aandeelVan, type Cel, type Instantie } from './verdeling.js'

type Gewichten = readonly (readonly [number, number])[]

/** Minor children per family, in per cent (domein F2); 4 means four or more. */
export const KINDEREN: Gewichten = [
  [0, 9],
  [1, 38],
  [2, 33],
  [3, 14],
  [4, 6],
]
/** Share of the VT families without children (domein F2). */
export const VT_ZONDER_KINDEREN = 0.2
/** Families with a measure are larger: 55% have several children with one and 45% a child without (domein F2). */
const MET_MAATREGEL: Gewichten = [
  [1, 25],
  [2, 42],
  [3, 22],
  [4, 11],
]

const heeft = (instantie: Instantie) => (instanties: readonly Instantie[]) => instanties.includes(instantie)
const alleenHulp = (instanties: readonly Instantie[]) => !heeft('RVDK')(instanties) && !heeft('GI')(instanties)

/** Draws the number of minor children such that the totals of domein F2 hold for this distribution. */
export function gezinsgrootte(cellen: readonly Cel[]): (toeval: Toeval, instanties: ReadonlySet<Instantie>) => number {
  const vtZonder = VT_ZONDER_KINDEREN * aandeelVan(cellen, heeft('VT'))
  const kansVt = vtZonder / aandeelVan(cellen, (i) => heeft('VT')(i) && alleenHulp(i))
  const rest = Math.max(0, (KINDEREN[0]?.[1] ?? 0) / 100 - vtZonder)
  const kansLt = rest / aandeelVan(cellen, (i) => i.length === 1 && heeft('LT')(i))
  const gi = aandeelVan(cellen, heeft('GI'))
  const overig = zonder(KINDEREN.slice(1), MET_MAATREGEL, gi / (1 - vtZonder - rest))

  return (toeval, instanties) => {
    const kind = !instanties.has('RVDK') && !instanties.has('GI')
    if (kind && toeval.chance(instanties.has('VT') ? kansVt : kansLt)) return 0
    const aantal = kies(toeval, instanties.has('GI') ? MET_MAATREGEL : overig)
    return aantal < 4
      ? aantal
      : kies(toeval, [
          [4, 75],
          [5, 18],
          [6, 7],
        ] as const)
  }
}

/** What is left of `totaal` after a share `aandeel` of the families drew from `deel`. */
function zonder(totaal: Gewichten, deel: Gewichten, aandeel: number): Gewichten {
  const som = totaal.reduce((opgeteld, [, gewicht]) => opgeteld + gewicht, 0)
  return totaal.map(([waarde, gewicht]) => {
    const bezet = (deel.find(([ander]) => ander === waarde)?.[1] ?? 0) * aandeel
    return [waarde, Math.max(0, (gewicht / som) * 100 - bezet)] as const
  })
}
