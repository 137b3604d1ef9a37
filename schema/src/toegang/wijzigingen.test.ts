import { expect, test } from '@jest/globals'
import type { Beleid } from '../beleid/beleid.js'
import type { Beleidsbestanden } from '../beleid/bestanden.js'
import { compileBeleid } from '../beleid/compile.js'
import type { FeitSleutel } from '../besluit/feit-van.js'
import { BRONNEN } from '../codes.js'
import type { Velden } from '../sdl/velden.js'
import { oordelen } from '../testing/orakel.js'
import { BELEID_PADEN } from '../testing/volledig.js'
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

type Uitslag = 'GEWEIGERD' | 'GELIJK' | 'ANDERS' | 'GEMIST' | 'TEVEEL'

function beoordeel({ oud, nieuw }: Wijziging): Uitslag {
  const voor = maak(oud)
  let na: Gemaakt
  try {
    na = maak(nieuw)
  } catch (error) {
    if (error instanceof TypeError) return 'GEWEIGERD'
    throw error
  }
  const verschil = verschilVan(voor.toegang, na.toegang).length > 0
  const anders = andersBeslist(voor.beleid, na.beleid)
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

interface Telling extends ReturnType<typeof tel> {}

const meld = (wat: string, { aantal }: Telling) =>
  process.stdout.write(
    `${wat}: ${aantal('ANDERS')} changes of access, ${aantal('GELIJK')} of none, ${aantal('GEWEIGERD')} that no policy loads with\n`,
  )

/** What {@link BELEID_PADEN} says of a key, held against what its changes did. */
function klopt({ paden }: Telling): void {
  for (const [pad, uitslagen] of paden) {
    if (pad.endsWith('[]') && !BELEID_PADEN.has(pad)) continue // a line that went, or another order
    const aard = BELEID_PADEN.get(pad)
    expect([pad, aard === 'TOEGANG']).toEqual([pad, uitslagen.has('ANDERS')])
    if (aard === 'TEKST') expect([pad, uitslagen.has('GEWEIGERD')]).toEqual([pad, false])
  }
}

test('every change of a line that is no cell shows as a difference exactly when somebody is decided about otherwise', () => {
  const telling = tel(wijzigingenVanLijsten(BESTANDEN))
  meld('lines', telling)
  expect([telling.gemist, telling.teveel]).toEqual([[], []])
  expect(telling.aantal('ANDERS')).toBeGreaterThan(300)
  expect(telling.aantal('GELIJK')).toBeGreaterThan(500)
  klopt(telling)
})

test('every change of a cell shows as a difference exactly when somebody is decided about otherwise', () => {
  const telling = tel(wijzigingenVanCellen(BESTANDEN))
  meld('cells', telling)
  expect([telling.gemist, telling.teveel]).toEqual([[], []])
  expect(telling.aantal('ANDERS')).toBeGreaterThan(1300)
  expect(telling.aantal('GELIJK')).toBeGreaterThan(1200)
  klopt(telling)
})

test('a change shows in the whole policy as it does in the part that it can reach', () => {
  const heel = maak(BESTANDEN)
  const steekproef = [...wijzigingenVanCellen(BESTANDEN)].filter((_, plaats) => plaats % 450 === 7)
  for (const { wat, oud, nieuw } of steekproef) {
    if (beoordeel({ pad: '', wat, oud, nieuw }) === 'GEWEIGERD') continue
    const anders = BRONNEN.flatMap((bron) => nieuw.cellen[bron])
    const plaats = new Set(anders.map(({ regel }) => regel))
    const cellen = Object.fromEntries(
      BRONNEN.map((bron) => [
        bron,
        BESTANDEN.cellen[bron].flatMap((cel) =>
          oud.cellen[bron].includes(cel) ? (anders.find(({ regel }) => regel === cel.regel) ?? []) : cel,
        ),
      ]),
    ) as unknown as Beleidsbestanden['cellen']
    const deel = verschilVan(maak(oud).toegang, maak(nieuw).toegang).filter(({ naam }) => naam.startsWith('cel '))
    const geheel = verschilVan(heel.toegang, maak({ ...BESTANDEN, cellen }).toegang)
    expect([wat, plaats.size > 0, geheel.filter(({ naam }) => naam.startsWith('cel '))]).toEqual([wat, true, deel])
  }
})
