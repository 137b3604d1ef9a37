import { expect, test } from '@jest/globals'
import type { Beleid } from '../beleid/beleid.js'
import type { Beleidsbestanden } from '../beleid/bestanden.js'
import { compileBeleid } from '../beleid/compile.js'
import type { FeitSleutel } from '../besluit/feit-van.js'
import type { Velden } from '../sdl/velden.js'
import { oordelen } from '../testing/orakel.js'
import { BESTANDEN, type Wijziging, wijzigingenVanCellen, wijzigingenVanLijsten } from '../testing/wijzigingen.js'
import { type Toegang, toegangVan } from './toegang.js'
import { verschilVan } from './verschil.js'

// Generated single-line changes of the policy (issue 4, done when 3). The diff compares effective access; the oracle asks the
// decision functions themselves. Both must say the same of every change.

const GEEN_VELDEN: Velden = { types: [], enums: [], verbindingsvelden: [], geenPlaats: [], weggelaten: [] }

interface Gemaakt {
  readonly beleid: Beleid
  readonly toegang: Toegang
}
// The same policy before the change stands in many changes.
const gemaakt = new WeakMap<Beleidsbestanden, Gemaakt>()

function maak(bestanden: Beleidsbestanden): Gemaakt {
  const known = gemaakt.get(bestanden)
  if (known) return known
  const beleid = compileBeleid(bestanden)
  const found = { beleid, toegang: toegangVan({ beleid, velden: GEEN_VELDEN }) }
  gemaakt.set(bestanden, found)
  return found
}

const T = { maak: 0, orakel: 0 }
type Uitslag = 'GEWEIGERD' | 'GELIJK' | 'ANDERS' | 'GEMIST' | 'TEVEEL'

function beoordeel({ oud, nieuw }: Wijziging): Uitslag {
  const voor = maak(oud)
  let na: Gemaakt
  const t0 = performance.now()
  try {
    na = maak(nieuw)
    T.maak += performance.now() - t0
  } catch (error) {
    if (error instanceof TypeError) return 'GEWEIGERD'
    throw error
  }
  const verschil = verschilVan(voor.toegang, na.toegang).length > 0
  const t1 = performance.now()
  const anders = andersBeslist(voor.beleid, na.beleid)
  T.orakel += performance.now() - t1
  if (verschil === anders) return anders ? 'ANDERS' : 'GELIJK'
  return anders ? 'GEMIST' : 'TEVEEL'
}

function andersBeslist(voor: Beleid, na: Beleid): boolean {
  const doelen = [...new Set([...voor.doelen, ...na.doelen].map(({ code }) => code))].sort()
  return doelen.some((doel) => {
    const sleutels = new Set([...voor.feitenNodig(doel), ...na.feitenNodig(doel)].map(({ sleutel }) => sleutel))
    return vooraf(voor, doel, sleutels) !== oordelen(na, [doel], sleutels)
  })
}

// What the policy before the change decides is asked once for each set of facts.
const oordelenVooraf = new WeakMap<Beleid, Map<string, string>>()
function vooraf(beleid: Beleid, doel: string, sleutels: ReadonlySet<FeitSleutel>): string {
  const known = oordelenVooraf.get(beleid) ?? new Map<string, string>()
  oordelenVooraf.set(beleid, known)
  const naam = [doel, ...sleutels].join()
  const oordeel = known.get(naam) ?? oordelen(beleid, [doel], sleutels)
  known.set(naam, oordeel)
  return oordeel
}

function tel(wijzigingen: Iterable<Wijziging>) {
  const per = new Map<Uitslag, string[]>()
  const paden = new Map<string, Set<Uitslag>>()
  for (const wijziging of wijzigingen) {
    const uitslag = beoordeel(wijziging)
    per.set(uitslag, [...(per.get(uitslag) ?? []), wijziging.wat])
    paden.set(wijziging.pad, (paden.get(wijziging.pad) ?? new Set()).add(uitslag))
  }
  const aantal = (uitslag: Uitslag) => per.get(uitslag)?.length ?? 0
  return { aantal, paden, gemist: per.get('GEMIST') ?? [], teveel: per.get('TEVEEL') ?? [] }
}

test('every change of a line that is no cell shows as a difference exactly when somebody is decided about otherwise', () => {
  const begin = Date.now()
  const { aantal, gemist, teveel, paden } = tel(wijzigingenVanLijsten(BESTANDEN))
  console.log(aantal('ANDERS'), aantal('GELIJK'), aantal('GEWEIGERD'), gemist.length, teveel.length, Date.now() - begin, T, paden)
  expect(gemist).toEqual([])
  expect(teveel).toEqual([])
})

test('every change of a cell shows as a difference exactly when somebody is decided about otherwise', () => {
  const begin = Date.now()
  const { aantal, gemist, teveel, paden } = tel(wijzigingenVanCellen(BESTANDEN))
  console.log(aantal('ANDERS'), aantal('GELIJK'), aantal('GEWEIGERD'), gemist.length, teveel.length, Date.now() - begin, T, paden)
  expect(gemist.slice(0,20)).toEqual([])
  expect(teveel.slice(0,20)).toEqual([])
})
