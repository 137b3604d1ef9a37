import { expect, test } from '@jest/globals'
import { Latest } from './latest.js'

test('what was made of a list is found for the very same items in the same order, under its own key', () => {
  const [key, other, a, b] = [{}, {}, {}, {}]
  const latest = new Latest<object, object, string>()
  latest.set(key, [a, b], 'made')
  expect(latest.get(key, [a, b])).toBe('made')
  for (const items of [[], [a], [b, a], [a, b, a], [a, {}]]) expect(latest.get(key, items)).toBeUndefined()
  expect(latest.get(other, [a, b])).toBeUndefined()
})

test('only the latest is there', () => {
  const [key, a, b] = [{}, {}, {}]
  const latest = new Latest<object, object, string>()
  latest.set(key, [a], 'first')
  latest.set(key, [b], 'second')
  expect([latest.get(key, [a]), latest.get(key, [b])]).toEqual([undefined, 'second'])
})
