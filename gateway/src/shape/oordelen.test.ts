import type { Uitkomst } from '@gezinsbeeld/schema'
import { expect, test } from '@jest/globals'
import type { Knoop } from '../access/normalise.js'
import { Gedeeld, type Oordeel } from './oordelen.js'

const uitkomst = (regel: string): Uitkomst => ({ soort: 'TOEGESTAAN', regel })

test('a judgement is shared by families of which exactly the same is said of the same field, and by no others', () => {
  const [knoop, ander] = [{}, {}] as [Knoop, Knoop]
  const [een, twee] = [uitkomst('A'), uitkomst('B')]
  const oordeel = { bron: 'GI', uitkomst: een, verteld: twee } as Oordeel
  const gedeeld = new Gedeeld()
  gedeeld.houd(knoop, oordeel)
  expect(gedeeld.veld(knoop, 'GI', een, twee)).toBe(oordeel)
  expect([
    gedeeld.veld(ander, 'GI', een, twee),
    gedeeld.veld(knoop, 'LT', een, twee),
    gedeeld.veld(knoop, undefined, een, twee),
    gedeeld.veld(knoop, 'GI', twee, twee),
    gedeeld.veld(knoop, 'GI', een, een),
    gedeeld.veld(knoop, 'GI', uitkomst('A'), twee),
  ]).toEqual(Array(6).fill(undefined))
})
