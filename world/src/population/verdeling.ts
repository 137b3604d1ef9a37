import type { Toeval } from '../model.js'
import { kies } from '../toeval.js'

/** The four agencies that can know a family. */
export type Instantie = 'LT' | 'VT' | 'RVDK' | 'GI'

/** One cell of the joint distribution: which agencies know the family, and its share. */
export interface Cel {
  readonly instanties: readonly Instantie[]
  readonly aandeel: number
}

/** Name of a distribution: stratified for tests, or the national joint distribution (domein F2). */
export type Verdeling = 'testset' | 'landelijk'

const cel = (aandeel: number, ...instanties: Instantie[]): Cel => ({ instanties, aandeel })

/** National joint distribution in per cent (domein F2); adds up to 100. */
export const LANDELIJK: readonly Cel[] = [
  cel(70, 'LT'),
  cel(12, 'VT'),
  cel(1.5, 'RVDK'),
  cel(0.5, 'GI'),
  cel(8.5, 'LT', 'VT'),
  cel(2, 'LT', 'GI'),
  cel(1, 'LT', 'RVDK'),
  cel(0.3, 'VT', 'RVDK'),
  cel(0.2, 'VT', 'GI'),
  cel(0.2, 'RVDK', 'GI'),
  cel(0.8, 'LT', 'VT', 'RVDK'),
  cel(0.7, 'LT', 'RVDK', 'GI'),
  cel(0.6, 'LT', 'VT', 'GI'),
  cel(0.2, 'VT', 'RVDK', 'GI'),
  cel(1.5, 'LT', 'VT', 'RVDK', 'GI'),
]

/** Share per number of agencies in the test set (domein F2): otherwise few families would be known to several. */
const STRATA = [40, 30, 18, 12] as const

/** Cells with their shares in per cent; within a stratum the national proportions hold. */
export function cellen(verdeling: Verdeling): readonly Cel[] {
  if (verdeling === 'landelijk') return LANDELIJK
  return LANDELIJK.map(({ instanties, aandeel }) => {
    const stratum = LANDELIJK.filter((ander) => ander.instanties.length === instanties.length)
    const som = stratum.reduce((totaal, ander) => totaal + ander.aandeel, 0)
    return { instanties, aandeel: (aandeel / som) * (STRATA[instanties.length - 1] ?? 0) }
  })
}

/** Draws which agencies know a family. */
export function trekInstanties(toeval: Toeval, van: readonly Cel[]): ReadonlySet<Instantie> {
  return new Set(
    kies(
      toeval,
      van.map(({ instanties, aandeel }) => [instanties, aandeel] as const),
    ),
  )
}

/** Share (0-1) of the cells that satisfy `test`. */
export const aandeelVan = (van: readonly Cel[], test: (instanties: readonly Instantie[]) => boolean): number =>
  van.filter(({ instanties }) => test(instanties)).reduce((som, { aandeel }) => som + aandeel, 0) / 100
