import { type Bron, samen } from '@gezinsbeeld/schema'
import type { Bereik } from '../access/bereik.js'
import type { Knoop } from '../access/normalise.js'
import { bronnenVan, isVolledig } from './bronnen.js'
import { inhoud, isLeeg, uitgevallen, veld, weiger } from './veld.js'
import type { Pad, Rij, Vormer } from './vormer.js'

/** The fields of one family. */
export function vormGezin(knopen: readonly Knoop[], rij: Rij, bereik: Bereik, pad: Pad, v: Vormer): Rij {
  const out: Record<string, unknown> = {}
  for (const knoop of knopen) {
    const hier = [...pad, knoop.sleutel]
    out[knoop.sleutel] = gezinVeld(knoop, rij, bereik, hier, v)
  }
  return out
}

function gezinVeld(knoop: Knoop, rij: Rij, bereik: Bereik, pad: Pad, v: Vormer): unknown {
  if (knoop.veld === '__typename') return 'Gezin'
  if (knoop.veld === 'gezinId') return bereik.id
  if (knoop.veld === 'bronnen') return bronnenVan(knoop, bereik, v)
  if (knoop.veld === 'volledig') return isVolledig(bereik, v)
  const delen = v.access.delenVan(knoop.adres)
  if (delen) return samengesteld(knoop, delen, rij, bereik, pad, v)
  return veld(knoop, rij, v.access.bronVan(knoop.adres), bereik, pad, v, true)
}

/** A composed field: what every agency released, in one order; an agency that is missing is told. */
function samengesteld(
  knoop: Knoop,
  delen: readonly (readonly [Bron, string])[],
  rij: Rij,
  bereik: Bereik,
  pad: Pad,
  v: Vormer,
): unknown {
  const gegeven = v.access.gegevenVan(knoop.adres)
  const oordelen = delen.map(([bron]) => [bron, v.access.voorBereik(bereik, bron, gegeven)] as const)
  const gevraagd = oordelen.filter(([, uitkomst]) => v.access.magVragen(uitkomst, gegeven))
  // Third net: what may not be asked of an agency cannot have come back.
  for (const [bron, uitkomst] of oordelen) {
    const gestopt = !v.access.magVragen(uitkomst, gegeven) && !isLeeg(rij[`${knoop.plek}${bron}`])
    if (gestopt) v.meldingen.incidenten.push(`${knoop.adres} in ${bron}`)
  }
  if (gevraagd.length === 0) {
    return weiger(knoop, samen(oordelen.map(([, uitkomst]) => uitkomst)), gegeven, undefined, pad, v)
  }
  const rijen: { readonly d: string; readonly bron: Bron; readonly item: Rij }[] = []
  for (const [bron, uitkomst] of gevraagd) {
    const deel = rij[`${knoop.plek}${bron}`]
    if (!Array.isArray(deel)) {
      uitgevallen(knoop, gegeven, bron, pad, v)
      continue
    }
    v.meldingen.tel(knoop.adres, bron, gegeven, uitkomst.soort, undefined, uitkomst.regel)
    for (const item of deel as Rij[]) rijen.push({ d: String(item._d ?? ''), bron, item })
  }
  for (const [bron, uitkomst] of oordelen) {
    if (uitkomst.soort === 'FEIT_ONBEKEND') v.meldingen.fout('FEIT_ONBEKEND', pad, bron, gegeven, uitkomst)
  }
  rijen.sort((a, b) => (a.d < b.d ? -1 : a.d > b.d ? 1 : 0))
  return rijen.map(({ bron, item }, index) =>
    inhoud({ ...knoop, lijst: false }, item, bron, bereik, [...pad, index], v),
  )
}
