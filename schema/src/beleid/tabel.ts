import { bitVan, type Eis, type Masker } from '../besluit/eis.js'
import { BRONNEN, type Bron, CATEGORIEEN, type Categorie } from '../codes.js'
import type { Effectief, FeitNodig } from './beleid.js'

/** One cell with its demands as places in the list of facts of its purpose. */
export interface TabelCel {
  readonly effectief: Effectief
  readonly eisen: readonly { readonly eis: Eis; readonly feiten: readonly number[] }[]
  /** Facts of which one opens a cell that a person at the source decides. */
  readonly besluitBron?: readonly number[]
  readonly bit: Masker
}

/** All cells of one purpose, to be decided by place. Made once per policy; holds nothing of any request. */
export interface DoelTabel {
  readonly spoed: boolean
  readonly feiten: readonly FeitNodig[]
  readonly cellen: readonly (TabelCel | undefined)[]
  /** Undefined for a name that is no source or category. */
  plaatsVan(bron: Bron, categorie: Categorie): number | undefined
}

const BRON_PLAATS: ReadonlyMap<Bron, number> = new Map(BRONNEN.map((bron, index) => [bron, index * CATEGORIEEN.length]))
const CATEGORIE_PLAATS: ReadonlyMap<Categorie, number> = new Map(
  CATEGORIEEN.map((categorie, index) => [categorie, index]),
)

function plaatsVan(bron: Bron, categorie: Categorie): number | undefined {
  const rij = BRON_PLAATS.get(bron)
  const kolom = CATEGORIE_PLAATS.get(categorie)
  return rij === undefined || kolom === undefined ? undefined : rij + kolom
}

/** Lays the cells of one purpose out by place. */
export function maakTabel(
  effectief: (bron: Bron, categorie: Categorie) => Effectief | undefined,
  feiten: readonly FeitNodig[],
  spoed: boolean,
): DoelTabel {
  const plaatsen = new Map(feiten.map(({ sleutel }, index) => [sleutel, index]))
  const placesOf = (sleutels: Eis['feiten']) => sleutels.flatMap((sleutel) => plaatsen.get(sleutel) ?? [])
  const cellen = BRONNEN.flatMap((bron) =>
    CATEGORIEEN.map((categorie): TabelCel | undefined => {
      const cel = effectief(bron, categorie)
      if (!cel) return undefined
      const { eisen, besluitBron } = cel.toets
      return {
        effectief: cel,
        eisen: eisen.map((eis) => ({ eis, feiten: placesOf(eis.feiten) })),
        ...(besluitBron ? { besluitBron: placesOf(besluitBron.feiten) } : {}),
        bit: bitVan(categorie),
      }
    }),
  )
  return { spoed, feiten, cellen, plaatsVan }
}
