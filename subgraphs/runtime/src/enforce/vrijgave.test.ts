import { describe, expect, test } from '@jest/globals'
import { ANDER, EIGEN, MOEDER, NOOR, opdracht, SEM } from '../testing/mini-subgraph.js'
import type { Herkomst } from './herkomst.js'
import { Vrijgave } from './vrijgave.js'

const over = (betrokkenen: readonly string[]): Herkomst => ({ bron: 'LT', organisatie: EIGEN, betrokkenen })

test('a value that needs no category at all is refused: nobody classified it', () => {
  const vrijgave = new Vrijgave(opdracht({ LT: { PROC: [NOOR] } }))
  expect(vrijgave.oordeel('LT', [], over([NOOR]), false)).toBe('WEIGEREN')
  expect(vrijgave.oordeel('LT', ['PROC'], over([NOOR]), false)).toBe('TONEN')
})

test('a row about nobody is refused', () => {
  const vrijgave = new Vrijgave(opdracht({ LT: { PROC: [NOOR], ADR: [NOOR] } }, { nietAfgeschermd: [NOOR] }))
  expect(vrijgave.oordeel('LT', ['PROC'], over([]), false)).toBe('WEIGEREN')
  expect(vrijgave.oordeel('LT', ['ADR'], over([]), false)).toBe('WEIGEREN')
})

test('of several subjects the most open judgement counts, and a mask is not a release', () => {
  const vrijgave = new Vrijgave(opdracht({ LT: { 'DERD:M': [NOOR], PROC: [NOOR, SEM] } }))
  expect(vrijgave.oordeel('LT', ['DERD'], over([NOOR, MOEDER]), false)).toBe('MASKEREN')
  expect(vrijgave.oordeel('LT', ['DERD'], over([NOOR, MOEDER]), true)).toBe('TONEN')
  expect(vrijgave.oordeel('LT', ['DERD', 'PROC'], over([SEM]), true)).toBe('WEIGEREN')
  expect(vrijgave.oordeel('LT', ['DERD', 'PROC'], over([SEM, NOOR]), false)).toBe('MASKEREN')
})

test('rows are selected by the released persons only', () => {
  const vrijgave = new Vrijgave(opdracht({ LT: { PROC: [NOOR, MOEDER] } }))
  expect(vrijgave.personen('LT', 'PROC', [NOOR, SEM])).toEqual([NOOR])
  expect(vrijgave.personen('LT', 'WERK', [NOOR, SEM])).toEqual([])
  expect(vrijgave.personen('BRP', 'PROC', [NOOR])).toEqual([])
})

describe('another agency', () => {
  const vrijgave = new Vrijgave(opdracht({}, { btrElders: { GI: [NOOR] } }))

  test('is named for a person of whom that may be known, and the own source always', () => {
    expect(vrijgave.magNoemen('GI', over([SEM, NOOR]))).toBe(true)
    expect(vrijgave.magNoemen('GI', over([SEM]))).toBe(false)
    expect(vrijgave.magNoemen('RVDK', over([NOOR]))).toBe(false)
    expect(vrijgave.magNoemen('LT', over([SEM]))).toBe(true)
  })
})

test('only the pseudonyms of the criminal chain that came with the order are used, whatever a person is called', () => {
  const vrijgave = new Vrijgave(opdracht({}, { skn: { [NOOR]: 's-noor' } }))
  expect(vrijgave.sknVan([NOOR, SEM, 'constructor', '__proto__', 'toString'])).toEqual(['s-noor'])
})

test('a cell for the own organisation does not open rows of another one through a second subject', () => {
  const cel = { uit: 'T', personen: [NOOR, SEM], regel: 'LT.D13.PROC', organisatie: EIGEN } as const
  const vrijgave = new Vrijgave(opdracht({}, { cellen: { LT: { PROC: cel } } }))
  const elders: Herkomst = { bron: 'LT', organisatie: ANDER, betrokkenen: [NOOR, SEM] }
  expect(vrijgave.oordeel('LT', ['PROC'], elders, false)).toBe('WEIGEREN')
  expect(vrijgave.oordeel('LT', ['PROC'], over([NOOR, SEM]), false)).toBe('TONEN')
})
