import { expect, test } from '@jest/globals'
import { oudsteLeeftijd } from './leeftijd.js'

test.each<[string, (string | null)[], string, number]>([
  ['the day before a birthday', ['20140311'], '2026-03-10', 11],
  ['on a birthday', ['20140310'], '2026-03-10', 12],
  ['a birthday on 29 February', ['20120229'], '2028-02-28', 15],
  ['no day of birth: the first of the month', ['20140300'], '2026-03-01', 12],
  ['no month of birth: the first of January', ['20140000'], '2026-01-01', 12],
  ['two files that differ: the oldest', ['20140311', '20130101'], '2026-03-10', 13],
  ['no birth date: twelve', [null], '2026-03-10', 12],
  ['no file: twelve', [], '2026-03-10', 12],
  ['no year: twelve', ['00000000'], '2026-03-10', 12],
  ['text that is no date: twelve', ['onbekend'], '2026-03-10', 12],
])('%s', (_wat, data, dag, jaren) => {
  expect(oudsteLeeftijd(data, dag)).toBe(jaren)
})

test('an unborn child is younger than any age', () => {
  expect(oudsteLeeftijd(['99999999'], '2026-03-10')).toBeLessThan(0)
})
