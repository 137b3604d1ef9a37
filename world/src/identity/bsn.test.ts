import { isBsn } from '@gezinsbeeld/runtime'
import { expect, test } from '@jest/globals'
import { SCENARIO_NAMEN, scenarioPersoon } from '../scenarios/personen.js'
import { BsnReeks } from './bsn.js'

test('a hundred thousand BSNs pass the elfproef, are unique and begin with two zeros', () => {
  const reeks = new BsnReeks()
  const bsns = Array.from({ length: 100_000 }, () => reeks.next())
  expect(new Set(bsns).size).toBe(100_000)
  expect(bsns.filter((bsn) => !isBsn(bsn) || !/^00[2-9]\d{6}$/.test(bsn))).toEqual([])
})

test('the range is large enough for 200,000 families and then says that it is used up', () => {
  const reeks = new BsnReeks()
  let aantal = 0
  expect(() => {
    for (; aantal < 1_000_000; aantal++) reeks.next()
  }).toThrow('used up')
  expect(aantal).toBeGreaterThan(720_000)
})

test('scenario BSNs pass the elfproef, are unique and lie outside the range of the population', () => {
  const bsns = SCENARIO_NAMEN.flatMap((naam) => scenarioPersoon(naam, '2026-03-10').bsn ?? [])
  expect(new Set(bsns).size).toBe(bsns.length)
  expect(bsns.filter((bsn) => !isBsn(bsn) || !bsn.startsWith('001'))).toEqual([])
})
