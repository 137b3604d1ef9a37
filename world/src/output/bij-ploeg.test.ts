import { table, text } from '@gezinsbeeld/runtime'
import { describe, expect, test } from '@jest/globals'
import { GI_A, inPloeg, medewerkerIds, ORGANISATIES, ploegenVan } from '../organisaties.js'
import { bijPloeg } from './bij-ploeg.js'

const kolom = text('x')
const tabellen = {
  medewerker: table({ doc: 'x', key: ['medewerkernr'], columns: { medewerkernr: kolom } }),
  zaak: table({
    doc: 'x',
    key: ['nr'],
    columns: { nr: kolom, door: kolom, eerder: kolom, tekst: kolom },
    references: { door: 'medewerker.medewerkernr', eerder: 'medewerker.medewerkernr' },
  }),
}
const rijen = { zaak: [{ nr: '1', door: 'gi-a-034', eerder: null, tekst: 'gi-a-034' }], medewerker: undefined }

test('the first crew works for a family as it was drawn, so that a world of before stays what it was', () => {
  expect(bijPloeg(tabellen, rijen, 0)).toBe(rijen)
})

test('in another crew every column that names an employee names the one with that place, and nothing else changes', () => {
  expect(bijPloeg(tabellen, rijen, 2)).toEqual({
    zaak: [{ nr: '1', door: 'gi-a-194', eerder: null, tekst: 'gi-a-034' }],
    medewerker: undefined,
  })
})

describe('the employees of a world', () => {
  test.each([
    [0, 1],
    [2000, 1],
    [2001, 2],
    [200_000, 100],
  ])('of %d families are %d crews', (gezinnen, ploegen) => {
    expect(ploegenVan(gezinnen)).toBe(ploegen)
  })

  test('are those of the scenario families once, and everybody else once in every crew', () => {
    for (const organisatie of ORGANISATIES) {
      const eerste = medewerkerIds(organisatie)
      const samen = [0, 1, 2].flatMap((ploeg) => eerste.map((een) => inPloeg(een, ploeg)))
      expect([...new Set(samen)].sort()).toEqual([...medewerkerIds(organisatie, 3)].sort())
    }
    expect(inPloeg('gi-a-020', 7)).toBe('gi-a-020')
    expect(medewerkerIds(GI_A)).toHaveLength(GI_A.medewerkers)
  })

  test('are of an organisation', () => {
    for (const niemand of ['gi-z-034', 'niemand', '']) expect(() => inPloeg(niemand, 1)).toThrow(RangeError)
  })
})
