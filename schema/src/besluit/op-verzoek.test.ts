import { describe, expect, test } from '@jest/globals'
import { BRONNEN, type Bron, type Categorie } from '../codes.js'
import { beleid } from '../testing/beleid.js'
import { type Aanvraag, bekend, type Feiten, type FeitStand } from './aanvraag.js'
import type { FeitSleutel } from './feit-van.js'
import { afwegingVan, isOpVerzoek, magVerzoeken } from './op-verzoek.js'

const NOOR = 'p-noor'
const noor = bekend([{ persoon: NOOR }])
const niemand = bekend([])
const JB: Aanvraag = {
  aanvrager: { medewerker: 'gi-a-001', rol: 'JEUGDBESCHERMER', organisatie: '00000009900000003001' },
  doel: 'D10',
  motivering: new Set<Categorie>(),
  nu: 0,
}
const MOEDER: Aanvraag = { ...JB, aanvrager: { ...JB.aanvrager, rol: 'GEZINSLID' }, doel: 'D17' }
const feiten = (over: [FeitSleutel, FeitStand][]): Feiten => ({
  leden: [NOOR],
  feiten: new Map<FeitSleutel, FeitStand>([
    ['13', { soort: 'ALLEN' }],
    ...BRONNEN.flatMap((bron): [FeitSleutel, FeitStand][] => [
      [`7@${bron}`, niemand],
      [`12@${bron}`, niemand],
    ]),
    ...over,
  ]),
  afscherming: { verborgen: new Set(), onbekend: false },
  conflict: 'GEEN',
  gesloten: new Set(),
  uitgesteld: new Map(),
})
const mag = (cell: string, aanvraag: Aanvraag, facts: Feiten, persoon = NOOR) => {
  const [bron, categorie] = cell.split('.') as [Bron, Categorie]
  return magVerzoeken(beleid, aanvraag, facts, persoon, bron, categorie)
}

describe('a request to a person at the source', () => {
  const OTS = feiten([
    ['1', noor],
    ['2', noor],
  ])

  test('may be made where a person at the source decides, and all else that the cell hangs on holds', () => {
    expect(mag('VT.KIND', JB, OTS)).toBe('MAG')
    expect(mag('VT.KIND', JB, OTS, 'p-sem')).toMatchObject({ code: 'VOORWAARDE_NIET_VERVULD', voorwaarde: '2' })
    expect(mag('VT.KIND', JB, feiten([]))).toMatchObject({ code: 'VOORWAARDE_NIET_VERVULD', voorwaarde: '2' })
  })

  test('may be made of what the law leaves to the weighing of the source (12), also where that is a plain condition', () => {
    const zelf = feiten([['10', noor]])
    expect(mag('GI.PLAN', MOEDER, zelf)).toBe('MAG')
    expect(mag('GI.OORD', MOEDER, zelf)).toBe('MAG')
    expect(mag('GI.PLAN', MOEDER, feiten([['10', niemand]]))).toMatchObject({ voorwaarde: '10' })
  })

  test('may be made of what goes on request once a file is closed, whether or not one is; not where the status asks nothing (E4)', () => {
    for (const cell of ['VT.VEIL', 'VT.ART9', 'VT.OORD', 'RVDK.VEIL', 'LT.OORD']) {
      const motivering = new Set<Categorie>(['VEIL', 'ART9', 'OORD'])
      expect([cell, mag(cell, { ...JB, motivering }, OTS)]).toEqual([cell, 'MAG'])
      expect(mag(cell, { ...JB, motivering }, feiten([]))).toMatchObject({ voorwaarde: '2' })
    }
    // Of a closed file these stay shut, and there is nobody to ask; in an emergency there is nothing to ask for.
    for (const cell of ['LT.PLAN', 'GI.WERK']) expect(mag(cell, JB, OTS)).toBe('GEEN_VERZOEK')
    expect(mag('VT.VEIL', { ...JB, doel: 'D15' }, OTS)).toBe('GEEN_VERZOEK')
  })

  test('is no request where nobody decides: a plain cell, a refused one, and none at all', () => {
    for (const cell of ['VT.PROC', 'VT.WERK', 'VT.PLAN']) expect(mag(cell, JB, OTS)).toBe('GEEN_VERZOEK')
  })
})

test('what a person at the source decides on is B, and what hangs on the weighing of condition 12', () => {
  const cel = (doel: string, bron: Bron, categorie: Categorie) => {
    const found = beleid.effectief(doel, bron, categorie)
    if (!found) throw new Error('no such cell')
    return found
  }
  expect(isOpVerzoek(cel('D10', 'VT', 'KIND'))).toBe(true)
  expect(isOpVerzoek(cel('D17', 'GI', 'PLAN'))).toBe(true)
  expect(isOpVerzoek(cel('D10', 'VT', 'PROC'))).toBe(false)
})

test('the source must say that it weighed others (12), and looked at a perpetrator (13) also before any hidden place', () => {
  expect(afwegingVan({ voorwaarden: ['10', '12'], categorie: 'PLAN' })).toEqual({ weging: true, plegerToets: false })
  expect(afwegingVan({ voorwaarden: ['2', '13'], categorie: 'PLAN' })).toEqual({ weging: false, plegerToets: true })
  expect(afwegingVan({ voorwaarden: ['2'], categorie: 'GEHEIM' })).toEqual({ weging: false, plegerToets: true })
  expect(afwegingVan({ voorwaarden: ['2'], categorie: 'PLAN' })).toEqual({ weging: false, plegerToets: false })
})
