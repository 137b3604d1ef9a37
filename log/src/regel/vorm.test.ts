import { describe, expect, jest, test } from '@jest/globals'
import type { Veldregel } from './velden.js'
import { hashVanVorm, openInVorm, type Vormgroep } from './vorm.js'

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
const ANDER = { ...REGEL, veld: 'Maatregel.eind' }

const groepenIn = ({ tekst }: { readonly tekst: string }) => JSON.parse(tekst) as Vormgroep[]
const inVorm = openInVorm<number>(() => undefined)

/** Everything in which a field can differ from another one, but its name, number and place. */
const VERSCHILLEN: [string, Partial<Veldregel>][] = [
  ['source', { bron: 'VT' }],
  ['source, there being none', { bron: null }],
  ['categories', { categorieen: ['MAATR', 'BTR'] }],
  ['outcome', { uitkomst: 'GEMASKEERD' }],
  ['code', { code: 'STIL' }],
  ['rule', { regel: null }],
  ['people', { personen: [1] }],
  ['order of people', { personen: [1, 0] }],
  ['being empty', { leeg: true }],
]

describe('the fields of an outcome', () => {
  test('that differ in name and number only say the rest once, and the line says how often each and of whom', () => {
    const { vorm, aantallen, personen } = inVorm([REGEL, { ...ANDER, aantal: 1 }])
    expect(groepenIn(vorm)).toEqual([
      {
        bron: 'GI',
        categorieen: ['MAATR'],
        uitkomst: 'TOEGESTAAN',
        code: null,
        regel: 'GI.D10.MAATR',
        wie: 0,
        velden: ['Maatregel.begin', 'Maatregel.eind'],
      },
    ])
    expect([aantallen, personen]).toEqual([[[3, 1]], [[0, 1]]])
  })

  test.each(VERSCHILLEN)('that differ in %s stand apart', (_wat, anders) => {
    const { vorm, aantallen } = inVorm([
      REGEL,
      { ...ANDER, ...anders, aantal: 7 },
      { ...REGEL, veld: 'Maatregel.type' },
    ])
    expect(groepenIn(vorm).map(({ velden }) => velden)).toEqual([
      ['Maatregel.begin', 'Maatregel.type'],
      ['Maatregel.eind'],
    ])
    expect(aantallen).toEqual([[3, 3], [7]])
  })
})

describe('a form', () => {
  test('is named by what it says: the same for other people and numbers', () => {
    const een = inVorm([REGEL, ANDER])
    const twee = inVorm([
      { ...REGEL, aantal: 9, personen: [4] },
      { ...ANDER, aantal: 8, personen: [4] },
    ])
    expect(twee.vorm).toEqual(een.vorm)
    expect(een.vorm.hash).toBe(hashVanVorm(een.vorm.tekst))
    expect([twee.aantallen, twee.personen]).toEqual([[[9, 8]], [[4]]])
  })

  test.each([...VERSCHILLEN, ['name', { veld: 'Maatregel.type' }] as [string, Partial<Veldregel>]])(
    'is another one when a field differs in its %s, also when it was remembered',
    (_wat, anders) => {
      const namen = [REGEL, { ...ANDER, ...anders }, REGEL, { ...ANDER, ...anders }].map((een) => inVorm([een, ANDER]))
      const [a, b, c, d] = namen.map(({ vorm }) => vorm.hash)
      expect([c, d]).toEqual([a, b])
      expect(a === b).toBe(false)
    },
  )

  test('is checked once, and is not remembered when it may not be kept', () => {
    const keur = jest.fn<(groepen: readonly Vormgroep[]) => void>()
    const gekeurd = openInVorm<number>(keur)
    keur.mockImplementationOnce(() => {
      throw new Error('LOG_REGEL_ONGELDIG')
    })
    expect(() => gekeurd([REGEL])).toThrow('LOG_REGEL_ONGELDIG')
    gekeurd([REGEL])
    gekeurd([REGEL])
    expect(keur).toHaveBeenCalledTimes(2)
  })

  test('that was forgotten, there being so many, is made again and is the same', () => {
    const velen = Array.from({ length: 1_200 }, (_, nr) => ({ ...REGEL, veld: `Maatregel.v${nr}` }))
    const eerst = velen.map((een) => inVorm([een]).vorm.hash)
    expect(velen.map((een) => inVorm([een]).vorm.hash)).toEqual(eerst)
    expect(new Set(eerst).size).toBe(velen.length)
  })
})
