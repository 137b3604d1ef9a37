import { type Bron, samen, type Uitkomst } from '@gezinsbeeld/schema'
import type { Bereik } from '../access/bereik.js'
import type { Knoop } from '../access/normalise.js'
import { isLeeg, uitgevallen } from './veld.js'
import type { Beeldvormer, Pad, Rij } from './vormer.js'

/** What the agencies released of a composed field. */
export interface Verzameld {
  /** The most open outcome over the agencies; what a refusal of the whole field looks like. */
  readonly uitkomst: Uitkomst
  /** Agencies that may be asked. */
  readonly gevraagd: readonly Bron[]
  /** Of those: the ones that did not answer, or not usably. Told on the path of the field already. */
  readonly gemist: ReadonlySet<Bron>
  /** By date. */
  readonly rijen: readonly { readonly bron: Bron; readonly item: Rij }[]
}

/** Collects the parts of a composed field in one order; an agency that is missing or unknown is told on its path. */
export function verzamel(
  knoop: Knoop,
  delen: readonly (readonly [Bron, string])[],
  rij: Rij,
  bereik: Bereik,
  pad: Pad,
  v: Beeldvormer,
): Verzameld {
  const heel = v.access.gegevenVan(knoop.adres)
  const oordelen = delen.map(([bron, naam]) => {
    const gegeven = v.access.gegevenVan(`Gezin.${naam}`)
    const uitkomst = v.access.bereikZonderAfscherming(bereik, bron, gegeven)
    const toon = v.access.magVragen(v.access.voorBereik(bereik, bron, gegeven), gegeven)
    return { bron, uitkomst, mag: v.access.magVragen(uitkomst, gegeven), toon }
  })
  // Third net: what may not be shown of an agency cannot have come back.
  for (const { bron, toon } of oordelen) {
    const plek = `${knoop.plek}${bron}`
    const er = !isLeeg(rij[plek]) || v.ongeldig.is(rij, plek)
    if (!toon && er) v.meldingen.incidenten.push(`${knoop.adres} in ${bron}`)
  }
  const gevraagd = oordelen.filter(({ mag }) => mag)
  const gemist = new Set<Bron>()
  const rijen: { readonly d: string; readonly bron: Bron; readonly item: Rij }[] = []
  for (const { bron, uitkomst, toon } of gevraagd) {
    const deel = rij[`${knoop.plek}${bron}`]
    if (!Array.isArray(deel)) {
      uitgevallen(knoop, heel, bron, pad, v)
      gemist.add(bron)
      continue
    }
    if (toon) v.meldingen.tel(knoop.adres, bron, heel, uitkomst.soort, v.over, undefined, uitkomst.regel, isLeeg(deel))
    else v.meldingen.tel(knoop.adres, bron, heel, 'GEWEIGERD', v.over, 'STIL', uitkomst.regel)
    for (const item of toon ? (deel as Rij[]) : []) rijen.push({ d: String(item._d ?? ''), bron, item })
  }
  if (gevraagd.length > 0) {
    for (const { bron, uitkomst } of oordelen) {
      if (uitkomst.soort === 'FEIT_ONBEKEND') v.meldingen.fout('FEIT_ONBEKEND', pad, bron, heel, uitkomst)
    }
  }
  rijen.sort((a, b) => a.d.localeCompare(b.d, 'en'))
  return {
    uitkomst: samen(oordelen.map(({ uitkomst }) => uitkomst)),
    gevraagd: gevraagd.map(({ bron }) => bron),
    gemist,
    rijen,
  }
}
