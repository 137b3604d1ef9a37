import { expect, test } from '@jest/globals'
import { BRONNEN, type Bron, CATEGORIEEN, type Categorie, VELD_CATEGORIEEN } from '../codes.js'
import { beleid } from '../testing/beleid.js'
import type { Effectief } from './beleid.js'

const places = beleid.doelen.flatMap(({ code }) =>
  BRONNEN.flatMap((bron) => CATEGORIEEN.map((categorie): [string, Bron, Categorie] => [code, bron, categorie])),
)
const effectieve = places.flatMap((place) => beleid.effectief(...place) ?? [])
const names = (cells: readonly Effectief[]) => cells.map((cel) => `${cel.regel} ${cel.tekst}`)

const count = (bron: Bron) => {
  const cells = places.filter(([, of]) => of === bron).flatMap((place) => beleid.cel(...place) ?? [])
  const per = (soort: string) => cells.filter((cel) => cel.soort === soort).length
  return `${cells.length}: ${['T', 'V', 'M', 'B', 'G', '-'].map((soort) => `${soort}${per(soort)}`).join(' ')}`
}

// Counted apart from this code, from the model with the decisions applied: a lost or added cell shows here.
test.each([
  ['VT', '374: T49 V65 M6 B42 G146 -66'],
  ['RVDK', '379: T64 V75 M4 B53 G158 -25'],
  ['GI', '379: T55 V75 M5 B58 G186 -0'],
  ['LT', '357: T34 V69 M6 B56 G171 -21'],
  ['BRP', '374: T23 V8 M0 B0 G35 -308'],
] as const)('every cell of source %s is there', (bron, expected) => {
  expect(count(bron)).toBe(expected)
})

test('a cell is joined with its BTR cell (decision 7)', () => {
  const at = (doel: string, bron: Bron, categorie: Categorie) => beleid.effectief(doel, bron, categorie)?.tekst
  expect(at('D10', 'VT', 'KIND')).toBe('B2,7')
  expect(at('D10', 'VT', 'GEHEIM')).toBe('B2,7,13')
  expect(at('D10', 'VT', 'DERD')).toBe('M-RELATIE2')
  expect(at('D12', 'RVDK', 'BSN')).toBe('M-SKN17')
  expect(at('D06', 'VT', 'ID')).toBe('V6')
  expect(at('D10', 'BRP', 'ID')).toBe('T2')
})

const STRENGHEID: Record<string, number> = { T: 0, V: 0, M: 0, B: 1, G: 2, '-': 2 }

test('no effective cell is more open than its BTR cell (H19) (decision 7)', () => {
  const wider = effectieve.filter((cel) => {
    if (cel.bron === 'BRP' || cel.soort === '-') return false
    const btr = beleid.effectief(cel.doel, cel.bron, 'BTR')
    const strict = (one: Effectief) => STRENGHEID[one.soort] ?? 2
    if (!btr || strict(cel) < strict(btr)) return true
    return cel.soort !== 'G' && btr.voorwaarden.some((nr) => !cel.voorwaarden.includes(nr))
  })
  // The one exception is written in the policy file itself (docs/besluiten/0026), and always a decision of a person.
  expect(names(wider)).toEqual(['RVDK.D17.OUDER B7,24', 'GI.D17.OUDER B7,24'])
})

test('whatever may be released hangs on at least one condition', () => {
  const free = effectieve.filter((cel) => cel.soort !== 'G' && cel.soort !== '-' && cel.voorwaarden.length === 0)
  expect(names(free)).toEqual([])
})

test('MELD is never released outside the own source (H1)', () => {
  expect(
    names(effectieve.filter((cel) => cel.categorie === 'MELD' && !cel.eigen && !'G-'.includes(cel.soort))),
  ).toEqual([])
})

test('WERK is never released outside the own source, except for inspection by the person concerned (H5)', () => {
  const crossing = effectieve.filter((cel) => cel.categorie === 'WERK' && !cel.eigen && !'G-'.includes(cel.soort))
  expect([...new Set(crossing.map((cel) => `${cel.doel} ${cel.soort}`))]).toEqual(['D17 B', 'D19 B'])
})

test('BSN never crosses the boundary of a source, except masked to SKN and from the BRP to the person concerned (decision 3)', () => {
  const crossing = effectieve.filter((cel) => cel.categorie === 'BSN' && !cel.eigen && !'G-'.includes(cel.soort))
  expect(names(crossing)).toEqual(['GI.D08.BSN M-SKN17', 'RVDK.D12.BSN M-SKN17', 'BRP.D17.BSN V10', 'BRP.D19.BSN V10'])
})

test.each(['D20', 'D21', 'D22', 'D23'])('purpose %s releases nothing (decision 10)', (doel) => {
  expect(names(effectieve.filter((cel) => cel.doel === doel && !'G-'.includes(cel.soort)))).toEqual([])
})

test('what is asked for research, control, policy or by the privacy officer is refused by a line that says so (decision 10)', () => {
  const zonderRegel = (['VT', 'RVDK', 'GI', 'LT'] as const).flatMap((bron) =>
    CATEGORIEEN.filter((categorie) =>
      names(effectieve).some(
        (naam) => naam.startsWith(`${bron}.`) && naam.includes(`.${categorie} `) && !naam.endsWith(' -'),
      ),
    ).flatMap((categorie) =>
      ['D20', 'D21', 'D22', 'D23']
        .filter((doel) => beleid.effectief(doel, bron, categorie)?.soort !== 'G')
        .map((doel) => `${bron}.${doel}.${categorie}`),
    ),
  )
  expect(zonderRegel).toEqual([])
})

test.each(['D05', 'D18'])('purpose %s releases from the own source only (decision 10)', (doel) => {
  const wide = effectieve.filter((cel) => cel.doel === doel && !'G-'.includes(cel.soort) && !cel.eigen)
  expect(names(wide)).toEqual([])
})

test('a complaint (D18) is an inspection (D17) limited to the own source, of every agency (decision 10)', () => {
  const anders = (['VT', 'RVDK', 'GI', 'LT'] as const).flatMap((bron) =>
    // What is written for one parent (OUDER) is no part of a file that a complaint is about.
    VELD_CATEGORIEEN.flatMap((categorie) => {
      const [klacht, inzage] = [beleid.cel('D18', bron, categorie), beleid.cel('D17', bron, categorie)]
      return klacht?.tekst === inzage?.tekst && klacht?.eigen === true ? [] : [klacht?.regel]
    }),
  )
  expect(anders).toEqual([])
})

test('every BRP cell names the decision that it comes from (decision 1)', () => {
  const silent = places
    .flatMap((place) => beleid.cel(...place) ?? [])
    .filter((cel) => cel.bron === 'BRP' && 'TVBG'.includes(cel.soort))
  expect(silent.filter((cel) => !cel.correctie).map((cel) => cel.regel)).toEqual([])
})

test('the facts query of a purpose asks what its releasable cells hang on', () => {
  const asked = ['D01', 'D06', 'D10', 'D11', 'D12', 'D13', 'D17', 'D20'].map(
    (doel) =>
      `${doel}: ${
        beleid
          .feitenNodig(doel)
          .map(({ sleutel }) => sleutel)
          .sort()
          .join(' ') || 'nothing'
      }`,
  )
  expect(asked).toEqual([
    'D01: 1 13 3 7@GI 7@LT 7@RVDK',
    'D06: 1 13 6 7@GI 7@LT 7@VT',
    'D10: 1 13 2 7@LT 7@RVDK 7@VT',
    'D11: 1 10 13 16 7@LT 7@RVDK 7@VT',
    'D12: 1 13 17 18 3',
    'D13: 1 13 14@VT 15@RVDK 20@GI 3',
    'D17: 10 10e 12@GI 12@LT 12@RVDK 12@VT 13 24 7@GI 7@RVDK',
    'D20: nothing',
  ])
})

const wie = (rol: string) => ({ medewerker: 'a-1', rol, organisatie: '00000009900000003001' })

test('the own source follows the role, and the purpose where the role has no fixed agency', () => {
  expect(beleid.eigenBron(wie('JEUGDBESCHERMER'), 'D15')).toBe('GI')
  expect(beleid.eigenBron(wie('GEDRAGSWETENSCHAPPER'), 'D06')).toBe('RVDK')
  expect(beleid.eigenBron(wie('CRISISDIENST'), 'D15')).toBeUndefined()
  expect(beleid.eigenBron({ ...wie('CRISISDIENST'), instantie: 'LT' }, 'D15')).toBe('LT')
  expect(beleid.eigenBron({ ...wie('RVT_MEDEWERKER'), handeltNamens: 'VT' }, 'D02')).toBe('VT')
})

test('a name of the object prototype is no role, purpose, source or category', () => {
  const name = '__proto__'
  expect(beleid.doel(name)).toBeUndefined()
  expect(beleid.doelOpNaam('constructor')).toBeUndefined()
  expect(beleid.rol(name)).toBeUndefined()
  expect(beleid.rolDoel(name, 'D10')).toBeUndefined()
  expect(beleid.rolDoel('JEUGDBESCHERMER', name)).toBeUndefined()
  expect(beleid.effectief(name, 'VT', 'ID')).toBeUndefined()
  expect(beleid.effectief('D10', name as Bron, 'ID')).toBeUndefined()
  expect(beleid.effectief('D10', 'VT', name as Categorie)).toBeUndefined()
})
