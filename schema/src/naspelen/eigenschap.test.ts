import { expect, test } from '@jest/globals'
import type { Beleid } from '../beleid/beleid.js'
import type { Beleidsbestanden } from '../beleid/bestanden.js'
import { compileBeleid } from '../beleid/compile.js'
import { Zicht } from '../besluit/zicht.js'
import { BRONNEN, type Bron } from '../codes.js'
import {
  besluitOver,
  logregel,
  PROEFLIJST,
  PROEFVELDEN,
  type Proefveld,
  proefaanvraag,
  proefaanvrager,
  proeffeiten,
  toeval,
  toont,
} from '../testing/proefbeslissing.js'
import { BESTANDEN, type Wijziging, wijzigingenVanCellen, wijzigingenVanLijsten } from '../testing/wijzigingen.js'
import { type Toegang, toegangVan, type Waarde } from '../toegang/toegang.js'
import { verschilVan } from '../toegang/verschil.js'
import { type Beslissing, isGetoond, type Naspel } from './beslissing.js'
import { maakNaspeler } from './naspeler.js'

// The proof of docs/besluiten/0045: whatever the facts were, a replay never contradicts what the real decision function says under
// the new policy about the request that it decided under the old one.

interface Gemaakt {
  readonly beleid: Beleid
  readonly toegang: Toegang
  /** How a field is classified here, when it is otherwise. */
  readonly als?: (veld: Proefveld) => Proefveld
}
const gemaakt = new WeakMap<Beleidsbestanden, Gemaakt>()

function maak(bestanden: Beleidsbestanden): Gemaakt {
  const known = gemaakt.get(bestanden)
  if (known) return known
  const beleid = compileBeleid(bestanden)
  const found = { beleid, toegang: toegangVan({ beleid, velden: PROEFLIJST }) }
  gemaakt.set(bestanden, found)
  return found
}

function maakGeldig(bestanden: Beleidsbestanden): Gemaakt | undefined {
  try {
    return maak(bestanden)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

/** What a requester sees of a field: what is shown and how, that it may be asked for, or nothing. */
function gezien(zicht: Zicht, veld: Proefveld, bron: Bron): string {
  const { uitkomst } = besluitOver(zicht, veld, bron)
  if (uitkomst.soort === 'GEMASKEERD') return `GEMASKEERD ${uitkomst.vorm} ${toont(uitkomst, veld)}`
  return uitkomst.soort
}

const isNiets = (wat: string): boolean => /^(GEWEIGERD|FEIT_ONBEKEND|GEMASKEERD \w+ false)$/.test(wat)

/** What is wrong with a replay; undefined when nothing is. */
function tegenspraak(naspel: Naspel, beslissing: Beslissing, was: string, wordt: string): string | undefined {
  if (naspel.soort === 'HANGT_AF_VAN') return naspel.voorwaarden.length > 0 ? undefined : 'hangs on nothing'
  if (naspel.soort === 'GELIJK') return was === wordt || (isNiets(was) && isNiets(wordt)) ? undefined : 'said equal'
  const { uitkomst, vorm, getoond } = naspel.wordt
  const gezegd = uitkomst === 'GEMASKEERD' ? `GEMASKEERD ${vorm} ${getoond}` : uitkomst
  if (gezegd === was && getoond === isGetoond(beslissing)) return 'said other, and it is the same'
  return gezegd === wordt ? undefined : `said ${gezegd}`
}

interface Telling {
  readonly aantal: Record<Naspel['soort'], number>
  /** Of what hangs on something: how often it really was otherwise. */
  anders: number
  readonly fout: string[]
}

/** Requests that are replayed of each change. */
const VERZOEKEN = 8

/** Categories of which a cell differs. */
const geraakte = (oud: Toegang, nieuw: Toegang): ReadonlySet<string> =>
  new Set(verschilVan(oud, nieuw).flatMap(({ naam }) => (naam.startsWith('cel ') ? (naam.split('.')[2] ?? []) : [])))

function speelWijziging({ wat, oud, nieuw }: Wijziging, kans: () => number, telling: Telling): void {
  const [voor, na] = [maakGeldig(oud), maakGeldig(nieuw)]
  if (!voor || !na) return
  const plaatsen = BRONNEN.flatMap((bron) =>
    [...oud.cellen[bron], ...nieuw.cellen[bron]].map(({ doel }) => ({ bron, doel })),
  )
  speelVerzoeken({ wat, voor, na, plaatsen, geraakt: geraakte(voor.toegang, na.toegang) }, kans, telling)
}

interface Proef {
  readonly wat: string
  readonly voor: Gemaakt
  readonly na: Gemaakt
  readonly plaatsen: readonly { readonly bron: Bron; readonly doel: string }[]
  readonly geraakt: ReadonlySet<string>
}

function speelVerzoeken({ wat, voor, na, plaatsen, geraakt }: Proef, kans: () => number, telling: Telling): void {
  const naspeler = maakNaspeler(voor.toegang, na.toegang)
  for (let nummer = 0; nummer < VERZOEKEN; nummer += 1) {
    const plaats = plaatsen[Math.floor(kans() * plaatsen.length)]
    const aanvrager = plaats && proefaanvrager(voor.beleid, plaats.doel, kans)
    if (!aanvrager) continue
    const sleutels = [voor, na].flatMap(({ beleid }) => beleid.feitenNodig(plaats.doel).map(({ sleutel }) => sleutel))
    const feiten = proeffeiten(new Set(sleutels), kans)
    const aanvraag = proefaanvraag(aanvrager, plaats.doel, kans)
    const [toen, nu] = [voor, na].map(({ beleid }) => new Zicht(beleid, aanvraag, feiten)) as [Zicht, Zicht]
    for (const veld of PROEFVELDEN) {
      if (!veld.categorieen.some((code) => geraakt.has(code)) && kans() > 0.15) continue
      const beslissing = logregel(aanvraag, toen, veld, plaats.bron)
      const later = na.als?.(veld) ?? veld
      const [was, wordt] = [gezien(toen, veld, plaats.bron), gezien(nu, later, plaats.bron)]
      for (const onderOud of [true, false]) {
        const naspel = naspeler.speelNa(beslissing, onderOud)
        const fout = tegenspraak(naspel, beslissing, was, wordt)
        if (fout) telling.fout.push(`${wat}: ${JSON.stringify(beslissing)} ${was} → ${wordt}: ${fout} (${onderOud})`)
        if (!onderOud) continue
        telling.aantal[naspel.soort] += 1
        if (naspel.soort === 'HANGT_AF_VAN' && was !== wordt) telling.anders += 1
      }
    }
  }
}

/** One of so many of them. */
function* een<T>(items: Iterable<T>, op: number): Iterable<T> {
  let nummer = 0
  for (const item of items) if (nummer++ % op === 0) yield item
}

/** From one change of a group to the next: two cells at once, from other cells than those of the policy. */
function* paren(wijzigingen: Iterable<Wijziging>): Iterable<Wijziging> {
  let vorige: Wijziging | undefined
  for (const wijziging of wijzigingen) {
    if (vorige?.oud === wijziging.oud)
      yield { ...wijziging, wat: `${vorige.wat} → ${wijziging.wat}`, oud: vorige.nieuw }
    vorige = wijziging
  }
}

const leeg = (): Telling => ({ aantal: { GELIJK: 0, ANDERS: 0, HANGT_AF_VAN: 0 }, anders: 0, fout: [] })

function meld({ aantal: { GELIJK, ANDERS, HANGT_AF_VAN }, anders }: Telling): void {
  process.stdout.write(
    `${GELIJK} equal, ${ANDERS} other, ${HANGT_AF_VAN} that hang on something (${anders} were other)\n`,
  )
}

function speelAlle(wijzigingen: Iterable<Wijziging>, zaad: number): Telling {
  const kans = toeval(zaad)
  const telling = leeg()
  for (const wijziging of wijzigingen) speelWijziging(wijziging, kans, telling)
  meld(telling)
  return telling
}

test('a replay of a changed cell never contradicts what is decided under it', () => {
  const { fout, aantal } = speelAlle(een(wijzigingenVanCellen(BESTANDEN), 13), 1)
  expect(fout.slice(0, 5)).toEqual([])
  expect(aantal.GELIJK).toBeGreaterThan(1000)
  expect(aantal.ANDERS).toBeGreaterThan(50)
  expect(aantal.HANGT_AF_VAN).toBeGreaterThan(50)
})

test('a replay of two changed cells never contradicts what is decided under them', () => {
  const { fout, aantal } = speelAlle(een(paren(wijzigingenVanCellen(BESTANDEN)), 13), 2)
  expect(fout.slice(0, 5)).toEqual([])
  expect(aantal.ANDERS).toBeGreaterThan(20)
})

test('a replay of a changed role, purpose, mask or other line never contradicts what is decided under it', () => {
  const { fout, aantal } = speelAlle(een(wijzigingenVanLijsten(BESTANDEN), 23), 3)
  expect(fout.slice(0, 5)).toEqual([])
  expect(aantal.GELIJK).toBeGreaterThan(400)
  expect(aantal.ANDERS).toBeGreaterThan(20)
  expect(aantal.HANGT_AF_VAN).toBeGreaterThan(20)
})

test('a replay of a field that is classified otherwise never contradicts what is decided of it', () => {
  const kans = toeval(4)
  const telling = leeg()
  const voor = maak(BESTANDEN)
  const plaatsen = BRONNEN.flatMap((bron) => BESTANDEN.cellen[bron].map(({ doel }) => ({ bron, doel })))
  const geraakt = new Set(PROEFVELDEN.flatMap(({ categorieen }) => categorieen))
  for (let schuif = 1; schuif < PROEFVELDEN.length; schuif += 1) {
    const als = (veld: Proefveld): Proefveld => ({
      ...(PROEFVELDEN[(PROEFVELDEN.indexOf(veld) + schuif) % PROEFVELDEN.length] as Proefveld),
      veld: veld.veld,
    })
    const rijen = PROEFVELDEN.map((veld): [string, Waarde] => {
      const waarde = voor.toegang.get(
        `veld ${(PROEFVELDEN[(PROEFVELDEN.indexOf(veld) + schuif) % PROEFVELDEN.length] as Proefveld).veld}`,
      )
      return [`veld ${veld.veld}`, waarde as Waarde]
    })
    const na = { beleid: voor.beleid, toegang: new Map([...voor.toegang, ...rijen]), als }
    speelVerzoeken({ wat: `schuif ${schuif}`, voor, na, plaatsen, geraakt }, kans, telling)
  }
  meld(telling)
  expect(telling.fout.slice(0, 5)).toEqual([])
  expect(telling.aantal.GELIJK).toBeGreaterThan(400)
  expect(telling.aantal.ANDERS).toBeGreaterThan(100)
})
