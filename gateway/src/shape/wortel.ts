import { BRONNEN, isVrijgave } from '@gezinsbeeld/schema'
import type { Bereik, Wortel } from '../access/bereik.js'
import type { Knoop } from '../access/normalise.js'
import { vormGezin } from './gezin.js'
import { Gedeeld, Oordelen } from './oordelen.js'
import { vormPersoon } from './veld.js'
import { type Beeldvormer, beeldvormer, onder, type Pad, type Rij, rijenPer, type Vormer } from './vormer.js'

/** One root field of the answer. */
export function vormWortel(wortel: Wortel, waarde: unknown, v: Vormer): unknown {
  const { knoop, soort } = wortel
  if (knoop.veld === '__typename') return 'Query'
  const rijen = rijenPer(waarde, ({ _id, _p }) => String(_id ?? _p))
  const pad = onder(undefined, knoop.sleutel)
  if (soort === 'gezinnen') return vormPagina(wortel, rijen, v)
  // An own source that is silent is no search without hits, and no family without members.
  if (wortel.onbekend) return nietBeschikbaar(wortel, pad, v)
  if (soort === 'zoekPersoon') {
    return wortel.bereiken.flatMap((bereik, index) => persoonVan(knoop, bereik, rijen, onder(pad, index), v) ?? [])
  }
  // Who is named is one family or one person.
  const bereik = wortel.bereiken[0] as Bereik
  if (soort === 'persoon') return persoonVan(knoop, bereik, rijen, pad, v) ?? nietBeschikbaar(wortel, pad, v)
  return gezinVan(knoop.kinderen, bereik, rijen, pad, v) ?? nietBeschikbaar(wortel, pad, v)
}

const GEEN = { categorieen: [] }
/** What was not shown is about nobody. */
const NIEMAND: readonly string[] = []

// Unknown and refused look alike: nothing here may tell whether the family or person exists.
function nietBeschikbaar({ knoop, onbekend }: Wortel, pad: Pad, v: Vormer): null {
  const code = onbekend ? 'FEIT_ONBEKEND' : 'NIET_BESCHIKBAAR'
  v.meldingen.fout(code, pad)
  v.meldingen.tel(knoop.adres, undefined, GEEN, 'GEWEIGERD', NIEMAND, code)
  return null
}

// A family is there for this requester when at least something of it may be shown, or when that could not be established.
const iets = (bereik: Bereik, v: Vormer) =>
  BRONNEN.some((bron) => {
    const uitkomst = v.access.bron(bereik, bron)
    return isVrijgave(uitkomst) || uitkomst.soort === 'FEIT_ONBEKEND'
  })

const over = (bereik: Bereik, v: Vormer, gedeeld?: Gedeeld): Beeldvormer =>
  beeldvormer(v, bereik.feiten.leden, new Oordelen(v.access, bereik, gedeeld))

function gezinVan(
  knopen: readonly Knoop[],
  bereik: Bereik,
  rijen: ReadonlyMap<string, Rij>,
  pad: Pad,
  v: Vormer,
  gedeeld?: Gedeeld,
): Rij | null {
  return iets(bereik, v) ? vormGezin(knopen, rijen.get(bereik.id) ?? {}, bereik, pad, over(bereik, v, gedeeld)) : null
}

function persoonVan(knoop: Knoop, bereik: Bereik, rijen: ReadonlyMap<string, Rij>, pad: Pad, v: Vormer): Rij | null {
  if (!iets(bereik, v)) return null
  return vormPersoon(knoop.kinderen, rijen.get(bereik.id) ?? { _p: bereik.id }, undefined, pad, over(bereik, v))
}

function vormPagina(wortel: Wortel, rijen: ReadonlyMap<string, Rij>, v: Vormer): Rij {
  const { knoop, bereiken, pagina } = wortel
  const knopen = v.access.gezinKnopen(knoop)
  const cursors = bereiken.map(cursorVan)
  const boven = onder(undefined, knoop.sleutel)
  const out: Record<string, unknown> = {}
  const gedeeld = new Gedeeld()
  let node = 0
  for (const deel of knoop.kinderen) {
    if (deel.veld === '__typename') out[deel.sleutel] = 'GezinConnection'
    else if (pagina === undefined) out[deel.sleutel] = nietBeschikbaar(wortel, onder(boven, deel.sleutel), v)
    else if (deel.veld === 'pageInfo') {
      const info: Readonly<Record<string, unknown>> = {
        hasNextPage: pagina.volgende,
        hasPreviousPage: pagina.vorige,
        startCursor: cursors[0] ?? null,
        endCursor: cursors.at(-1) ?? null,
        __typename: 'PageInfo',
      }
      out[deel.sleutel] = Object.fromEntries(deel.kinderen.map(({ sleutel, veld }) => [sleutel, info[veld]]))
    } else {
      const nodes = deel.kinderen.map(({ veld }) => {
        // The rewrite numbered every `node` of the page: its fields have keys of their own.
        if (veld !== 'node') return []
        const eigen = `n${node++}k`
        return knopen.filter(({ plek }) => plek.startsWith(eigen))
      })
      out[deel.sleutel] = bereiken.map((bereik, index) => {
        const pad = onder(onder(boven, deel.sleutel), index)
        return vormEdge(deel, nodes, bereik, rijen, pad, v, gedeeld)
      })
    }
  }
  return out
}

const cursorVan = ({ id }: Bereik): string => Buffer.from(id).toString('base64url')

/** @param nodes per field of the edge the fields of the family under it; only `node` has any */
function vormEdge(
  { kinderen }: Knoop,
  nodes: readonly (readonly Knoop[])[],
  bereik: Bereik,
  rijen: ReadonlyMap<string, Rij>,
  pad: Pad,
  v: Vormer,
  gedeeld: Gedeeld,
): Rij {
  const out: Record<string, unknown> = {}
  kinderen.forEach(({ sleutel, veld }, nr) => {
    if (veld === 'cursor') out[sleutel] = cursorVan(bereik)
    else if (veld === '__typename') out[sleutel] = 'GezinEdge'
    else out[sleutel] = gezinVan(nodes[nr] ?? [], bereik, rijen, onder(pad, sleutel), v, gedeeld)
  })
  return out
}
