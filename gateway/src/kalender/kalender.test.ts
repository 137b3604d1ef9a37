import { expect, test } from '@jest/globals'
import { beginVan, lokaleDag, plusDagen } from './lokale-dag.js'
import { eindeVolgendeWerkdag, isWerkdag } from './werkdag.js'

const iso = (instant: number) => new Date(instant).toISOString()
const einde = (nu: string) => iso(eindeVolgendeWerkdag(Date.parse(nu)))

test('a calendar day is that of the Netherlands, also around midnight and both clock changes', () => {
  expect(lokaleDag(Date.parse('2026-03-10T22:59:59Z'))).toBe('2026-03-10')
  expect(lokaleDag(Date.parse('2026-03-10T23:00:00Z'))).toBe('2026-03-11')
  expect(lokaleDag(Date.parse('2026-07-10T22:00:00Z'))).toBe('2026-07-11')
  expect(iso(beginVan('2026-03-29'))).toBe('2026-03-28T23:00:00.000Z')
  expect(iso(beginVan('2026-03-30'))).toBe('2026-03-29T22:00:00.000Z')
  expect(iso(beginVan('2026-10-25'))).toBe('2026-10-24T22:00:00.000Z')
  expect(iso(beginVan('2026-10-26'))).toBe('2026-10-25T23:00:00.000Z')
  expect(plusDagen('2026-02-28', 1)).toBe('2026-03-01')
  expect(() => beginVan('morgen')).toThrow()
})

test('the review ends with the next working day; a weekend is none', () => {
  // Tuesday night, Friday evening, Saturday and Sunday.
  expect(einde('2026-03-10T01:14:00Z')).toBe('2026-03-11T23:00:00.000Z')
  expect(einde('2026-03-13T20:00:00Z')).toBe('2026-03-16T23:00:00.000Z')
  expect(einde('2026-03-14T10:00:00Z')).toBe('2026-03-16T23:00:00.000Z')
  expect(einde('2026-03-15T10:00:00Z')).toBe('2026-03-16T23:00:00.000Z')
})

test('the next day is that of the Netherlands: a minute before and after midnight', () => {
  expect(einde('2026-03-10T22:59:00Z')).toBe('2026-03-11T23:00:00.000Z')
  expect(einde('2026-03-10T23:00:00Z')).toBe('2026-03-12T23:00:00.000Z')
})

test('both clock changes move the end with local midnight', () => {
  // Summer time begins on Sunday 29 March 2026 and ends on Sunday 25 October 2026.
  expect(einde('2026-03-27T20:00:00Z')).toBe('2026-03-30T22:00:00.000Z')
  expect(einde('2026-10-23T20:00:00Z')).toBe('2026-10-26T23:00:00.000Z')
})

test.each([
  ['2026-01-01', 'nieuwjaarsdag'],
  ['2026-04-03', 'Goede Vrijdag'],
  ['2026-04-06', 'tweede paasdag'],
  ['2026-04-27', 'Koningsdag'],
  ['2026-05-05', 'bevrijdingsdag'],
  ['2026-05-14', 'Hemelvaartsdag'],
  ['2026-05-25', 'tweede pinksterdag'],
  ['2026-12-25', 'eerste kerstdag'],
  ['2027-03-29', 'tweede paasdag'],
  ['2028-04-14', 'Goede Vrijdag'],
  ['2030-04-22', 'tweede paasdag'],
])('%s is no working day: %s', (dag) => {
  expect(isWerkdag(dag)).toBe(false)
})

test('Koningsdag moves to the day before when it is a Sunday', () => {
  // 27 April 2031 is a Sunday; the day before is a Saturday anyway, and the Monday after is worked.
  expect([isWerkdag('2031-04-26'), isWerkdag('2031-04-28')]).toEqual([false, true])
})

test('ordinary days are worked, also the day after a holiday', () => {
  expect(['2026-04-02', '2026-04-07', '2026-05-04', '2026-05-15', '2026-12-24'].every(isWerkdag)).toBe(true)
  // The Thursday before Easter: Friday, the weekend and Monday are none.
  expect(einde('2026-04-02T10:00:00Z')).toBe('2026-04-07T22:00:00.000Z')
})
