import type { Bron } from '@gezinsbeeld/schema'
import type { Bereik } from '../access/bereik.js'
import type { Knoop } from '../access/normalise.js'
import { bronnenVan, isVolledig } from './bronnen.js'
import { vormKader } from './kader.js'
import { inhoudOp, veld, weiger } from './veld.js'
import { verzamel } from './verzamel.js'
import { type Beeldvormer, onder, type Pad, type Rij } from './vormer.js'

/** The fields of one family. */
export function vormGezin(knopen: readonly Knoop[], rij: Rij, bereik: Bereik, pad: Pad, v: Beeldvormer): Rij {
  const out: Record<string, unknown> = {}
  for (const knoop of knopen) out[knoop.sleutel] = gezinVeld(knoop, rij, bereik, pad, v)
  return out
}

function gezinVeld(knoop: Knoop, rij: Rij, bereik: Bereik, boven: Pad, v: Beeldvormer): unknown {
  if (knoop.veld === 'gezinId') return bereik.id
  if (knoop.veld === 'bronnen') return bronnenVan(knoop, bereik, v)
  if (knoop.veld === 'volledig') return isVolledig(bereik, v)
  const delen = v.access.delenVan(knoop.adres)
  if (!delen) return veld(knoop, rij, v.access.bronVan(knoop.adres), boven, v, true)
  const pad = onder(boven, knoop.sleutel)
  if (knoop.uitType === 'Kader') return vormKader(knoop, delen, rij, bereik, pad, v)
  return samengesteld(knoop, delen, rij, bereik, pad, v)
}

/** A composed field: what every agency released, in one order; an agency that is missing is told. */
function samengesteld(
  knoop: Knoop,
  delen: readonly (readonly [Bron, string])[],
  rij: Rij,
  bereik: Bereik,
  pad: Pad,
  v: Beeldvormer,
): unknown {
  const { uitkomst, gevraagd, rijen } = verzamel(knoop, delen, rij, bereik, pad, v)
  if (gevraagd.length === 0)
    return weiger(knoop, uitkomst, uitkomst, v.access.gegevenVan(knoop.adres), undefined, pad, v)
  return rijen.map(({ bron, item }, index) => inhoudOp(knoop, item, bron, onder(pad, index), v))
}
