import { expect, test } from '@jest/globals'
import { meetAandelen } from './aandelen.js'
import { bevolking } from './bevolking.js'
import type { Verdeling } from './verdeling.js'

const peildatum = '2026-03-10'

/** The shares that are off, in words. */
const afwijkend = (verdeling: Verdeling, gezinnen: number) =>
  meetAandelen(bevolking({ gezinnen, seed: 1, peildatum, verdeling }), peildatum, verdeling)
    .filter(({ klopt }) => !klopt)
    .map(({ naam, gemeten, bedoeld }) => `${naam}: ${gemeten.toFixed(4)} instead of ${bedoeld.toFixed(4)}`)

test('two thousand families of the test set have the shares of domein F2, each edge case at least', () => {
  expect(afwijkend('testset', 2000)).toEqual([])
})

test('four thousand families of the national distribution have the shares of domein F2', () => {
  expect(afwijkend('landelijk', 4000)).toEqual([])
})

test('a world with the wrong distribution is noticed', () => {
  const landelijk = bevolking({ gezinnen: 2000, seed: 1, peildatum, verdeling: 'landelijk' })
  expect(meetAandelen(landelijk, peildatum, 'testset').filter(({ klopt }) => !klopt).length).toBeGreaterThan(5)
})
