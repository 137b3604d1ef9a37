import type { StatistiekRij } from '../wire/statistiek.js'
import type { Telling } from './onderdruk.js'

type Kenmerken = StatistiekRij['kenmerken']

/** Every combination of the values of these characteristics, in their order. */
export function rooster(assen: Readonly<Record<string, readonly (string | null)[]>>): Kenmerken[] {
  return Object.entries(assen).reduce<Kenmerken[]>(
    (rijen, [naam, waarden]) => rijen.flatMap((rij) => waarden.map((waarde) => ({ ...rij, [naam]: waarde }))),
    [{}],
  )
}

/**
 * Lays what was counted over a fixed list of rows. A combination that nobody counted stands there with nothing, and is
 * suppressed like a small one: so the list of rows tells nothing.
 * @throws TypeError when something was counted that the list does not have: it would silently be lost
 */
export function vulRooster(
  rijen: readonly Kenmerken[],
  geteld: readonly Telling[],
  leeg: Telling['cellen'],
): readonly Telling[] {
  const gevonden = new Map(geteld.map((telling) => [sleutel(telling.kenmerken), telling]))
  const vol = rijen.map((kenmerken) => gevonden.get(sleutel(kenmerken)) ?? { kenmerken, cellen: leeg })
  const bekend = new Set(rijen.map(sleutel))
  if (geteld.some(({ kenmerken }) => !bekend.has(sleutel(kenmerken)))) throw new TypeError('counted outside the table')
  return vol
}

const sleutel = (kenmerken: Kenmerken) => JSON.stringify(Object.entries(kenmerken).sort(([a], [b]) => (a < b ? -1 : 1)))
