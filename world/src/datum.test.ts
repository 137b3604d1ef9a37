import { expect, test } from '@jest/globals'
import { isDatum, leeftijd, plusDagen, plusJaren, tijdstip, vandaag, volledig } from './datum.js'

test('days and years are counted over month ends and leap years', () => {
  expect([
    plusDagen('2026-03-10', 204),
    plusDagen('2026-03-01', -1),
    plusJaren('2024-02-29', -20),
    plusJaren('2024-02-29', 1),
  ]).toEqual(['2026-09-30', '2026-02-28', '2004-02-29', '2025-02-28'])
})

test('someone is eighteen on the birthday and not the day before', () => {
  expect([leeftijd('2008-03-10', '2026-03-10'), leeftijd('2008-03-11', '2026-03-10')]).toEqual([18, 17])
})

test('an unknown day or month counts as the first, an unborn child has no age', () => {
  expect([volledig('19800000'), volledig('19800500'), leeftijd('99999999', '2026-03-10')]).toEqual([
    '1980-01-01',
    '1980-05-01',
    -1,
  ])
})

test('ten in the morning is eight in UTC in summer and nine in winter', () => {
  expect([tijdstip('2026-07-01', 10), tijdstip('2026-01-15', 10)]).toEqual([
    '2026-07-01T08:00:00.000Z',
    '2026-01-15T09:00:00.000Z',
  ])
})

test('today is the day in the Netherlands, also just after midnight there', () => {
  expect([vandaag(new Date('2026-07-01T22:30:00Z')), vandaag(new Date('2026-07-01T21:30:00Z'))]).toEqual([
    '2026-07-02',
    '2026-07-01',
  ])
})

test('a date that does not exist is no date', () => {
  expect(['2026-03-10', '2026-02-30', '10-03-2026', '2026-3-1'].map(isDatum)).toEqual([true, false, false, false])
})
