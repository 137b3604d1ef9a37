import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Proeflog, proeflog } from '../testing/proeflog.js'
import { heeftVeld, inGroepen, PER_VELD, perVeld, type Veldregel } from './velden.js'

const REGEL: Veldregel = {
  veld: 'Maatregel.begin',
  bron: 'GI',
  categorieen: ['MAATR'],
  uitkomst: 'TOEGESTAAN',
  code: null,
  regel: 'GI.D10.MAATR',
  aantal: 3,
  personen: [0, 1],
}

describe('the fields of an outcome', () => {
  test('that differ in name and number only say the rest once', () => {
    expect(inGroepen([REGEL, { ...REGEL, veld: 'Maatregel.eind', aantal: 1 }])).toEqual([
      {
        bron: 'GI',
        categorieen: ['MAATR'],
        uitkomst: 'TOEGESTAAN',
        code: null,
        regel: 'GI.D10.MAATR',
        personen: [0, 1],
        velden: ['Maatregel.begin', 'Maatregel.eind'],
        aantallen: [3, 1],
      },
    ])
  })

  test.each<[string, Partial<Veldregel>]>([
    ['source', { bron: 'VT' }],
    ['source, there being none', { bron: null }],
    ['categories', { categorieen: ['MAATR', 'BTR'] }],
    ['outcome', { uitkomst: 'GEMASKEERD' }],
    ['code', { code: 'STIL' }],
    ['rule', { regel: null }],
    ['people', { personen: [1] }],
    ['order of people', { personen: [1, 0] }],
    ['being empty', { leeg: true }],
  ])('that differ in %s stand apart', (_wat, anders) => {
    const ander = { ...REGEL, veld: 'Maatregel.eind', ...anders }
    expect(inGroepen([REGEL, ander, { ...REGEL, veld: 'Maatregel.type' }]).map(({ velden }) => velden)).toEqual([
      ['Maatregel.begin', 'Maatregel.type'],
      ['Maatregel.eind'],
    ])
  })
})

describe('every list of fields comes back as it was, but for its order, whether it was written in groups or before there were any', () => {
  const naam = (...keuze: string[]) => fc.constantFrom(...keuze)
  const willekeurig = fc.array(
    fc.record(
      {
        veld: naam('A.a', 'A."b', 'B.é', 'C.c'),
        bron: fc.option(naam('GI', 'VT')),
        categorieen: fc.uniqueArray(naam('MAATR', 'VEIL')),
        uitkomst: naam('TOEGESTAAN', 'GEWEIGERD'),
        code: fc.option(naam('STIL')),
        regel: fc.option(naam('GI.D10.MAATR')),
        aantal: fc.nat(1000),
        personen: fc.uniqueArray(fc.nat(3)),
        leeg: fc.constant(true as const),
      },
      { requiredKeys: ['veld', 'bron', 'categorieen', 'uitkomst', 'code', 'regel', 'aantal', 'personen'] },
    ),
    { maxLength: 12 },
  )
  /** The first so many in groups, the others one by one. */
  const opgeslagen = fc.tuple(willekeurig, fc.nat(12)).map(([regels, deel]) => ({
    regels,
    velden: [...inGroepen(regels.slice(0, deel)), ...regels.slice(deel)],
  }))
  const opVolgorde = (regels: readonly object[]) =>
    regels.map((een) => JSON.stringify(Object.entries(een).sort(([a], [b]) => (a < b ? -1 : 1)))).sort()

  let log: Proeflog
  beforeAll(async () => {
    log = await proeflog()
  })
  afterAll(() => log.weg())

  test('in the process that reads them', () => {
    fc.assert(
      fc.property(opgeslagen, ({ regels, velden }) => {
        expect(opVolgorde(perVeld(velden))).toEqual(opVolgorde(regels))
      }),
    )
  })

  test('in the database', async () => {
    await fc.assert(
      fc.asyncProperty(opgeslagen, async ({ regels, velden }) => {
        const { rows } = await log.eigenaar.query<{ v: object }>(
          `select v from (select $1::jsonb as inhoud) een cross join lateral ${PER_VELD} velden`,
          [JSON.stringify({ velden })],
        )
        expect(opVolgorde(rows.map(({ v }) => v))).toEqual(opVolgorde(regels))
      }),
    )
  })

  test('and a search by field finds it', async () => {
    await fc.assert(
      fc.asyncProperty(opgeslagen, fc.constantFrom('A.a', 'A."b', 'B.é'), async ({ regels, velden }, veld) => {
        const { rows } = await log.eigenaar.query<{ gevonden: boolean }>(
          'select $1::jsonb @? $2::jsonpath as gevonden',
          [JSON.stringify({ velden }), `$.velden[*] ? (${heeftVeld(veld)})`],
        )
        expect(rows[0]?.gevonden).toBe(regels.some((regel) => regel.veld === veld))
      }),
    )
  })
})
