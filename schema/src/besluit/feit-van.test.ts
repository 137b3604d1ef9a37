import { expect, test } from '@jest/globals'
import { FEITELIJKE_VOORWAARDEN } from '../wire/feiten.js'
import { feitSleutel, feitVan, subgraphVanFeit } from './feit-van.js'

test('each condition is judged by one kind of source', () => {
  expect(FEITELIJKE_VOORWAARDEN.map((nr) => `${nr} ${feitVan(nr, 'D10')}`).sort()).toEqual(
    [
      ...['1', '2', '6', '9', '16', '17', '18'].map((nr) => `${nr} EIGEN`),
      ...['7', '12', '14', '15', '19', '20'].map((nr) => `${nr} LEVEREND`),
      ...['3', '10', '10e', '24'].map((nr) => `${nr} LT`),
      ...['4', '4s'].map((nr) => `${nr} GATEWAY`),
      '13 VT',
    ].sort(),
  )
})

test('whom the requester represents is known to the own source of a guardian and of a complaint, else to the municipality', () => {
  for (const nr of ['10', '10e'] as const) {
    for (const doel of ['D11', 'D18']) expect(feitVan(nr, doel)).toBe('EIGEN')
    for (const doel of ['D17', 'D19', 'D10']) expect(feitVan(nr, doel)).toBe('LT')
  }
  expect(feitVan('3', 'D11')).toBe('LT')
  expect(feitVan('7', 'D18')).toBe('LEVEREND')
})

test('a fact names the delivering source only where each source answers for itself', () => {
  expect(feitSleutel('7', 'GI')).toBe('7@GI')
  expect(feitSleutel('2', 'GI')).toBe('2')
  expect(feitSleutel('13', 'GI')).toBe('13')
})

test('the agency that answers a fact is the own one, the delivering one or a fixed one; of emergency access none', () => {
  expect(subgraphVanFeit('EIGEN', 'VT', 'GI')).toBe('gi')
  expect(subgraphVanFeit('EIGEN', 'VT', undefined)).toBeUndefined()
  expect(subgraphVanFeit('LEVEREND', 'VT', 'GI')).toBe('veilig-thuis')
  expect(subgraphVanFeit('LT', 'VT', 'GI')).toBe('lokaal-team')
  expect(subgraphVanFeit('VT', 'LT', 'GI')).toBe('veilig-thuis')
  expect(subgraphVanFeit('GATEWAY', 'VT', 'GI')).toBeUndefined()
})
