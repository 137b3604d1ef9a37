import { bitVan, type Eis, type Masker } from '../besluit/eis.js'
import { BRONNEN, type Bron, CATEGORIEEN, type Categorie } from '../codes.js'
import type { Effectief, FeitNodig } from './beleid.js'

/** One cell with its demands as places in the list of facts of its purpose. */
export interface TabelCel {
  readonly effectief: Effectief
  readonly eisen: readonly { readonly eis: Eis; readonly feiten: readonly number[] }[]
  /** Facts of which one opens a cell that a person at the source decides. */
  readonly besluitBron: readonly number[] | undefined
  readonly bit: Masker
  /** Its place among the cells of the purpose, from 0. */
  readonly plaats: number
}

/** All cells of one purpose. Made once per policy; holds nothing of any request. */
export interface DoelTabel {
  readonly spoed: boolean
  readonly feiten: readonly FeitNodig[]
  /** Number of cells. */
  readonly aantal: number
  /** Undefined where the policy has no cell, and for a name that is no source or category. */
  cel(bron: Bron, categorie: Categorie): TabelCel | undefined
}

/** Lays the cells of one purpose out by place. */
export function maakTabel(
  effectief: (bron: Bron, categorie: Categorie) => Effectief | undefined,
  feiten: readonly FeitNodig[],
  spoed: boolean,
): DoelTabel {
  const placesOf = (sleutels: Eis['feiten']) =>
    sleutels.map((naam) => feiten.findIndex(({ sleutel }) => sleutel === naam))
  const perBron = new Map<Bron, Map<Categorie, TabelCel>>()
  let plaats = 0
  for (const bron of BRONNEN) {
    const perCategorie = new Map<Categorie, TabelCel>()
    perBron.set(bron, perCategorie)
    for (const categorie of CATEGORIEEN) {
      const cel = effectief(bron, categorie)
      if (!cel) continue
      const { eisen, besluitBron } = cel.toets
      perCategorie.set(categorie, {
        effectief: cel,
        eisen: eisen.map((eis) => ({ eis, feiten: placesOf(eis.feiten) })),
        besluitBron: besluitBron && placesOf(besluitBron.feiten),
        bit: bitVan(categorie),
        plaats: plaats++,
      })
    }
  }
  return { spoed, feiten, aantal: plaats, cel: (bron, categorie) => perBron.get(bron)?.get(categorie) }
}
