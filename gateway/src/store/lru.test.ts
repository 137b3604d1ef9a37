import { expect, test } from '@jest/globals'
import { Lru } from './lru.js'

const vol = (maxEntries: number, maxWeight = 1_000) => new Lru<string>({ maxEntries, maxWeight })

const bewaard = (lru: Lru<string>, ...keys: string[]) => keys.filter((key) => lru.get(key) !== undefined).join('')

test('the value that was used longest ago goes first, and one that was used since stays', () => {
  const lru = vol(3)
  for (const key of ['a', 'b', 'c']) lru.set(key, key, 1)
  lru.get('a')
  lru.set('d', 'd', 1)
  lru.get('c')
  lru.set('e', 'e', 1)
  expect(bewaard(lru, 'a', 'b', 'c', 'd', 'e')).toBe('cde')
})

test('what was used after the last set outlives everything that was not, however often the others were used before', () => {
  const lru = vol(3)
  for (const key of ['a', 'b', 'c']) lru.set(key, key, 1)
  for (let turn = 0; turn < 5; turn++) lru.get('c')
  lru.set('a', 'a again', 1)
  lru.get('b')
  lru.set('d', 'd', 1)
  expect(bewaard(lru, 'a', 'b', 'c', 'd')).toBe('abd')
})

test('as many go as the weight asks for, and a value that is too heavy for all of it is not kept', () => {
  const lru = vol(10, 100)
  lru.set('a', 'a', 40)
  lru.set('b', 'b', 40)
  lru.set('c', 'c', 90)
  expect(bewaard(lru, 'a', 'b', 'c')).toBe('c')
  lru.set('d', 'd', 101)
  expect(bewaard(lru, 'c', 'd')).toBe('')
})

test('a value that is set again or deleted no longer weighs, and nor does what was cleared', () => {
  const lru = vol(10, 100)
  lru.set('a', 'old', 90)
  lru.set('a', 'new', 10)
  lru.set('b', 'b', 90)
  expect([lru.get('a'), lru.get('b')]).toEqual(['new', 'b'])
  lru.delete('b')
  lru.delete('never there')
  lru.set('c', 'c', 90)
  expect(bewaard(lru, 'a', 'b', 'c')).toBe('ac')
  lru.clear()
  lru.set('d', 'd', 100)
  expect(bewaard(lru, 'a', 'c', 'd')).toBe('d')
})

test('the cache forgets the least recently used, by number and by weight', () => {
  const lru = new Lru<number>({ maxEntries: 2, maxWeight: 10 })
  lru.set('a', 1, 1)
  lru.set('b', 2, 1)
  lru.get('a')
  lru.set('c', 3, 1)
  expect([lru.get('a'), lru.get('b'), lru.get('c')]).toEqual([1, undefined, 3])
  lru.set('d', 4, 9)
  expect([lru.get('a'), lru.get('c'), lru.get('d')]).toEqual([undefined, 3, 4])
  lru.set('te groot', 5, 11)
  expect(lru.get('te groot')).toBeUndefined()
})
