import { describe, expect, test } from '@jest/globals'
import type { Subgraph } from '../codes.js'
import { BRONNEN_VAN_TABEL, TABELLEN } from '../wire/statistiek.js'
import {
  leesAntwoord,
  leesMaand,
  onderdruk,
  onderdrukCel,
  rooster,
  type Telling,
  telGezinnen,
  vulRooster,
} from './index.js'

const MAART = Date.parse('2026-03-10T12:00:00+01:00')

test('there are six tables, each with the sources that it needs (decision 24)', () => {
  expect(TABELLEN.map((tabel) => `${tabel}: ${BRONNEN_VAN_TABEL[tabel].join(' ')}`)).toEqual([
    'VT_MELDINGEN: veilig-thuis',
    'RAADSONDERZOEKEN: raad',
    'MAATREGELEN: gi',
    'VOORZIENINGEN: lokaal-team',
    'HULP: lokaal-team',
    'GEZINNEN: veilig-thuis raad gi lokaal-team',
  ])
})

describe('a month', () => {
  test('that is over has a first and a last day', () => {
    expect(leesMaand('2026-02', MAART)).toEqual({ maand: '2026-02', eerste: '2026-02-01', laatste: '2026-02-28' })
    expect(leesMaand('2024-12', MAART)?.laatste).toBe('2024-12-31')
  })

  test('is over at midnight in the Netherlands, to the minute, in winter and in summer', () => {
    expect(leesMaand('2026-02', Date.parse('2026-02-28T22:59:59Z'))).toBeUndefined()
    expect(leesMaand('2026-02', Date.parse('2026-02-28T23:00:00Z'))?.maand).toBe('2026-02')
    expect(leesMaand('2026-06', Date.parse('2026-06-30T21:59:59Z'))).toBeUndefined()
    expect(leesMaand('2026-06', Date.parse('2026-06-30T22:00:00Z'))?.maand).toBe('2026-06')
  })

  test('that runs, is to come or is more than two years ago is none', () => {
    for (const maand of ['2026-03', '2026-04', '2024-02', '1999-01']) expect(leesMaand(maand, MAART)).toBeUndefined()
    expect(leesMaand('2024-03', MAART)?.maand).toBe('2024-03')
  })

  test.each(['', '2026-2', '2026-13', '2026-00', '2026-02-01', '2026-02\n', ' 2026-02', '２０26-02'])(
    '%j is no month',
    (t) => {
      expect(leesMaand(t, MAART)).toBeUndefined()
    },
  )
})

describe('a cell', () => {
  const cel = (aantal: number, personen = aantal) => onderdrukCel({ aantal, personen })

  test('under ten is suppressed, from ten on it is told, rounded to five', () => {
    expect([0, 1, 9, 10, 12, 13, 17, 18, 101].map((n) => cel(n))).toEqual([null, null, null, 10, 10, 15, 15, 20, 100])
  })

  test('of ten reports about fewer than ten persons is suppressed', () => {
    expect([cel(30, 9), cel(30, 10)]).toEqual([null, 30])
  })

  test('that is a median needs ten measurements of ten persons, and is rounded to five days', () => {
    const mediaan = (waarde: number | null, aantal: number, personen = aantal) =>
      onderdrukCel({ mediaan: waarde, aantal, personen })
    expect([mediaan(7, 9), mediaan(7, 10), mediaan(2, 10), mediaan(7.5, 10)]).toEqual([null, 5, 0, 10])
    expect([mediaan(7, 40, 9), mediaan(null, 40)]).toEqual([null, null])
  })

  test('with a count that is no number is suppressed', () => {
    expect(cel(Number.NaN)).toBeNull()
  })
})

describe('a table', () => {
  const rij = (aard: string, aantal: number): Telling => ({
    kenmerken: { aard },
    cellen: { meldingen: { aantal, personen: aantal } },
  })
  const LEEG = { meldingen: { aantal: 0, personen: 0 } }

  test('has the same rows whether there was one case, or none', () => {
    const rijen = rooster({ aard: ['A', 'B', 'C'] })
    const tabel = (geteld: Telling[]) => onderdruk(vulRooster(rijen, geteld, LEEG))
    expect(tabel([rij('A', 20), rij('B', 9)])).toEqual(tabel([rij('A', 20)]))
    expect(tabel([rij('A', 20)])).toEqual([
      { kenmerken: { aard: 'A' }, cellen: { meldingen: 20 } },
      { kenmerken: { aard: 'B' }, cellen: { meldingen: null } },
      { kenmerken: { aard: 'C' }, cellen: { meldingen: null } },
    ])
  })

  test('has every combination of its characteristics, not recorded included', () => {
    expect(rooster({ a: ['1', null], b: ['x', 'y'] })).toEqual([
      { a: '1', b: 'x' },
      { a: '1', b: 'y' },
      { a: null, b: 'x' },
      { a: null, b: 'y' },
    ])
  })

  test('does not lose what was counted under an unknown value', () => {
    expect(() => vulRooster(rooster({ aard: ['A'] }), [rij('Z', 20)], LEEG)).toThrow('counted outside')
  })
})

describe('an answer of a source', () => {
  const rijen = (cellen: Record<string, unknown>) => ({ soort: 'RIJEN', rijen: [{ kenmerken: { a: null }, cellen }] })

  test('is used when every number is suppressed and rounded', () => {
    const goed = rijen({ meldingen: 15, doorlooptijd: 0, duur: null })
    expect(leesAntwoord('VT_MELDINGEN', goed)).toEqual(goed)
  })

  test.each([
    { meldingen: 9 },
    { meldingen: 5 },
    { meldingen: 0 },
    { meldingen: 12 },
    { doorlooptijd: 7 },
    { duur: -5 },
    { meldingen: '15' },
  ])('with %j is no answer: it was not suppressed', (cellen) =>
    expect(leesAntwoord('VT_MELDINGEN', rijen(cellen))).toBeUndefined(),
  )

  test('of a closed source says so; of another kind than the table is no answer', () => {
    const tokens = { soort: 'TOKENS', controle: 'c', bekend: ['a'], gezinnen: [['a']] }
    expect(leesAntwoord('VT_MELDINGEN', { soort: 'GESLOTEN', meer: 1 })).toEqual({ soort: 'GESLOTEN' })
    expect(leesAntwoord('VT_MELDINGEN', tokens)).toBeUndefined()
    expect(leesAntwoord('GEZINNEN', tokens)).toEqual(tokens)
    expect(leesAntwoord('GEZINNEN', rijen({ meldingen: 15 }))).toBeUndefined()
    expect(leesAntwoord('GEZINNEN', { ...tokens, gezinnen: [[1]] })).toBeUndefined()
    expect(leesAntwoord('GEZINNEN', { ...tokens, bekend: undefined })).toBeUndefined()
    for (const onzin of [null, 3, 'x', [], {}]) expect(leesAntwoord('HULP', onzin)).toBeUndefined()
  })
})

describe('families by the number of agencies', () => {
  type Tokens = Parameters<typeof telGezinnen>[0] extends ReadonlyMap<Subgraph, infer T> ? T : never
  const van = (bekend: string[], gezinnen?: string[][], controle = 'c'): Tokens => ({
    soort: 'TOKENS',
    controle,
    bekend,
    ...(gezinnen ? { gezinnen } : {}),
  })
  const GEZINNEN = [['a1', 'a2'], ['b1'], ['c1', 'c2', 'c3'], ['d1'], ['a2', 'e1']]
  const vier = (over: Partial<Record<Subgraph, Tokens>> = {}) =>
    new Map<Subgraph, Tokens>(
      Object.entries({
        'veilig-thuis': van(['a1', 'c1', 'vreemd']),
        raad: van(['c2']),
        gi: van(['c3', 'a2']),
        'lokaal-team': van(['a1', 'b1', 'c1'], GEZINNEN),
        ...over,
      }) as [Subgraph, Tokens][],
    )
  const aantallen = (tokens: ReadonlyMap<Subgraph, Tokens>) =>
    telGezinnen(tokens)?.map(({ kenmerken, cellen }) => [kenmerken.instanties, cellen.gezinnen?.aantal])

  test('a family is known to an agency that knows any member, and nobody counts a family that is known to none', () => {
    // a: three; b: one; c: four; d: none; the second family of a2: one.
    expect(aantallen(vier())).toEqual([
      ['1', 2],
      ['2', 0],
      ['3', 1],
      ['4', 1],
    ])
  })

  test('is not counted over three agencies', () => {
    const drie = new Map(vier())
    drie.delete('raad')
    expect(telGezinnen(drie)).toBeUndefined()
  })

  test('is not counted when one agency blinded under another key: it would look as if it knew nobody', () => {
    expect(telGezinnen(vier({ gi: van(['c3'], undefined, 'andere sleutel') }))).toBeUndefined()
  })

  test('is not counted without the families', () => {
    expect(telGezinnen(vier({ 'lokaal-team': van(['a1']) }))).toBeUndefined()
  })
})
