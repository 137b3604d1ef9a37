import { describe, expect, test } from '@jest/globals'
import { isBron, isCategorie } from '../codes.js'
import { genoemdeInstanties, rijCategorieen, VELDEN } from './velden.js'

describe('a row whose value decides', () => {
  test.each([
    ['Raadsonderzoek', { soort: 'STRAF' }, ['PROC'], ['STRAF']],
    ['Raadsonderzoek', { soort: 'BESCHERMING' }, ['PROC'], []],
    ['Adres', { soort: 'DETENTIEADRES_FEITELIJK' }, ['ADR'], ['STRAF']],
    ['VtLeefgebied', { leefgebied: 'FINANCIEN' }, ['OORD'], ['FIN']],
    ['Gebeurtenis', { categorie: 'VEIL' }, [], ['VEIL']],
  ])('%s %p needs what it always needs and what its value needs', (type, row, altijd, extra) => {
    expect(rijCategorieen(type, row)).toEqual({ altijd, extra, perRij: true })
  })

  test.each(['constructor', '__proto__', 'toString'])('a value named %p is not taken for a rule', (soort) => {
    expect(rijCategorieen('Raadsonderzoek', { soort })).toEqual({ altijd: ['PROC'], extra: [], perRij: true })
  })

  test('an event without a category, or with one that is not listed, needs nothing and is therefore refused', () => {
    for (const categorie of [undefined, null, 'GEHEIM', 'constructor', ['VEIL']]) {
      const { altijd, extra } = rijCategorieen('Gebeurtenis', { categorie })
      expect([...altijd, ...extra]).toEqual([])
    }
  })
})

test.each(['Maatregel', 'constructor', '__proto__', 'OnbekendType'])(
  'a row of type %p needs nothing of its own',
  (type) => {
    expect(rijCategorieen(type, { soort: 'STRAF' })).toEqual({ altijd: [], extra: [], perRij: false })
  },
)

test('the agencies that a value can name are those of the reviewed list', () => {
  expect(genoemdeInstanties('VtOverdracht.naar')).toEqual(['LT', 'RVDK', 'GI'])
  expect(genoemdeInstanties('VtMelding.aard')).toEqual([])
  expect(genoemdeInstanties('constructor.constructor')).toEqual([])
})

test('the reviewed list holds only categories and sources that exist, and every value of a row rule exists', () => {
  const velden = [...VELDEN.types.flatMap(({ velden: items }) => items), ...VELDEN.verbindingsvelden]
  expect(velden.filter(({ categorieen }) => !categorieen.every(isCategorie))).toEqual([])
  expect(velden.filter(({ instanties }) => !(instanties ?? []).every(isBron))).toEqual([])
  for (const { rijCategorieen: rij } of VELDEN.types) {
    expect([...(rij?.altijd ?? []), ...Object.values(rij?.waarden ?? {}).flat()].every(isCategorie)).toBe(true)
  }
})

test('a value that makes a row stricter is a value of the enum of that field', () => {
  const enums = new Map(VELDEN.enums.map((item) => [item.enum, item.waarden.map(({ naam }) => naam)]))
  for (const { type, velden, rijCategorieen: rij } of VELDEN.types) {
    if (!rij) continue
    const soort = velden.find(({ veld }) => veld === rij.veld)?.soort ?? ''
    const known = enums.get(soort.replace(/[[\]!]/g, ''))
    if (!known) throw new Error(`\`${type}.${rij.veld}\` is not an enum: \`${soort}\``)
    expect(Object.keys(rij.waarden).filter((value) => !known.includes(value))).toEqual([])
  }
})

test('what a notification may hold is no place, no opinion, no health, no crime, no reporter and no word of a child', () => {
  const velden = [...VELDEN.types.flatMap(({ velden: items }) => items), ...VELDEN.verbindingsvelden]
  const gemeld = velden.filter(({ inKennisgeving }) => inKennisgeving === true)
  const ooit = new Set(gemeld.flatMap(({ veld, categorieen }) => (veld === 'soort' ? [] : categorieen)))
  expect(gemeld.length).toBeGreaterThanOrEqual(50)
  expect([...ooit].sort()).toEqual(['BTR', 'ID', 'MAATR', 'PROC'])
})
