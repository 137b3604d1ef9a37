import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { Nearby } from './nearby.js'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

const open = (anders: object = {}) => new Nearby<string>({ maxEntries: 10, maxWeight: 100, maxMs: 30_000, ...anders })

test('a value comes back for as long as its age leaves, and not at that moment', () => {
  const nearby = open()
  nearby.set('nieuw', 'een', 1, 0)
  nearby.set('ouder', 'twee', 1, 20_000)
  jest.advanceTimersByTime(9_999)
  expect([nearby.get('nieuw'), nearby.get('ouder')]).toEqual(['een', 'twee'])
  jest.advanceTimersByTime(1)
  expect([nearby.get('nieuw'), nearby.get('ouder')]).toEqual(['een', undefined])
})

test('what is past its time is gone by itself, when nobody asks anything any more', () => {
  const nearby = open()
  nearby.set('a', 'een', 1, 0)
  jest.advanceTimersByTime(45_000)
  expect(nearby.size).toBe(0)
  expect(jest.getTimerCount()).toBe(0)
})

test('a value that is too old, from the future, of no age or too heavy is not held', () => {
  const nearby = open()
  for (const age of [30_000, -1, Number.NaN]) nearby.set('a', 'een', 1, age)
  nearby.set('a', 'een', 101, 0)
  expect(nearby.size).toBe(0)
  nearby.set('a', 'een', 100, 29_999)
  expect(nearby.get('a')).toBe('een')
})

test('too many or too much push the oldest out', () => {
  const veel = open({ maxEntries: 2 })
  for (const naam of ['a', 'b', 'c']) veel.set(naam, naam, 1, 0)
  expect(['a', 'b', 'c'].map((naam) => veel.get(naam))).toEqual([undefined, 'b', 'c'])
  const zwaar = open()
  for (const naam of ['a', 'b', 'c']) zwaar.set(naam, naam, 40, 0)
  expect(['a', 'b', 'c'].map((naam) => zwaar.get(naam))).toEqual([undefined, 'b', 'c'])
})

test('a value that is replaced counts once', () => {
  const nearby = open()
  for (let keer = 0; keer < 5; keer += 1) nearby.set('a', `${keer}`, 60, 0)
  nearby.set('b', 'twee', 40, 0)
  expect([nearby.get('a'), nearby.get('b'), nearby.size]).toEqual(['4', 'twee', 2])
})
