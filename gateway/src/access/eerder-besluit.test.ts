import { type Aanvraag, bekend, type FeitSleutel, type FeitStand, loadBeleid } from '@gezinsbeeld/schema'
import { describe, expect, test } from '@jest/globals'
import { beleid, NOOR } from '../testing/noor.js'
import { KAAL } from './besluit.js'
import { besluitOver } from './eerder-besluit.js'
import { feitenOver } from './wortels.js'

const AANVRAGER = { medewerker: 'gi-a-001', rol: 'JEUGDBESCHERMER', organisatie: '00000009900000003001' }
const NU = Date.UTC(2026, 2, 10, 9)
const TOT = NU + 5_000
const GEEN = {
  relaties: [],
  conflict: new Set<string>(),
  gesloten: new Set<never>(),
  uitgesteld: new Map<never, never>(),
}

/** Facts under which everything of the measure is open until `TOT`. */
const feitenVan = (tot = new Date(TOT).toISOString()) => {
  const geldt: FeitStand = bekend([{ persoon: NOOR, tot }])
  const feiten = new Map<FeitSleutel, FeitStand>([
    ['1', geldt],
    ['2', geldt],
    ['13', { soort: 'ALLEN' }],
  ])
  return { ...GEEN, feiten, afscherming: { verborgen: new Set<string>(), onbekend: false } }
}

const aanvraag = (anders: Partial<Aanvraag> = {}): Aanvraag => ({
  aanvrager: AANVRAGER,
  doel: 'D10',
  motivering: new Set(),
  alleenEigenBron: false,
  nu: NU,
  ...anders,
})

describe('a decision over facts that are still the same', () => {
  /** Facts of this case alone, with the decision that was made over them. */
  const beslist = () => {
    const feiten = feitenVan()
    return { feiten, eerste: besluitOver(feiten, beleid, aanvraag()) }
  }

  test.each([
    ['at the same moment', {}],
    ['later, while no fact has ended', { nu: TOT - 1 }],
  ])('is used again %s', (_wanneer, anders) => {
    const { feiten, eerste } = beslist()
    expect(besluitOver(feiten, beleid, aanvraag(anders))).toBe(eerste)
  })

  test.each<[string, Partial<Aanvraag>]>([
    ['from the moment that a fact ends', { nu: TOT }],
    ['at a moment before it was made: a clock was set back', { nu: NU - 1 }],
    ['for another requester, also when all that is known of him is the same', { aanvrager: { ...AANVRAGER } }],
    ['for another purpose', { doel: 'D08' }],
    ['when the requester is held to his own source', { alleenEigenBron: true }],
    ['with a motivation', { motivering: new Set(['VEIL']) }],
  ])('is not used %s, and is there again for what it was made for', (_wanneer, anders) => {
    const { feiten, eerste } = beslist()
    expect(besluitOver(feiten, beleid, aanvraag(anders))).not.toBe(eerste)
    expect(besluitOver(feiten, beleid, aanvraag())).toBe(eerste)
  })

  test('ends at the first end that is still to come, in whatever order facts end', () => {
    const einden = [NU - 1, TOT + 9, TOT, TOT + 5]
    const geldig = bekend(einden.map((tot) => ({ persoon: NOOR, tot: new Date(tot).toISOString() })))
    const feiten = { ...feitenVan(), feiten: new Map<FeitSleutel, FeitStand>([['1', geldig]]) }
    const eerste = besluitOver(feiten, beleid, aanvraag())
    expect(besluitOver(feiten, beleid, aanvraag({ nu: TOT - 1 }))).toBe(eerste)
    expect(besluitOver(feiten, beleid, aanvraag({ nu: TOT }))).not.toBe(eerste)
  })

  test('is not used over other facts that say the same, nor under another policy that says the same', () => {
    const { feiten, eerste } = beslist()
    expect(besluitOver(feitenVan(), beleid, aanvraag())).not.toBe(eerste)
    expect(besluitOver(feiten, loadBeleid(), aanvraag())).not.toBe(eerste)
  })

  test('is found among decisions under another limit, which each stay what they are', () => {
    const hier = feitenVan()
    const [vrij, beperkt] = [false, true].map((alleenEigenBron) =>
      besluitOver(hier, beleid, aanvraag({ alleenEigenBron })),
    )
    expect(besluitOver(hier, beleid, aanvraag({ alleenEigenBron: true }))).toBe(beperkt)
    expect(besluitOver(hier, beleid, aanvraag())).toBe(vrij)
  })
})

test('a decision with a motivation is never used again, not even for the same one', () => {
  const feiten = feitenVan()
  const met = () => besluitOver(feiten, beleid, aanvraag({ motivering: new Set(['VEIL']) }))
  expect(met()).not.toBe(met())
})

test('what was open while a fact held is closed as soon as it ended, and open until then', () => {
  const gevonden = feitenVan()
  const bereik = { soort: 'gezin', id: 'gezin-s01', feiten: feitenOver(gevonden, [NOOR]) } as const
  const uitkomst = (nu: number) =>
    besluitOver(gevonden, beleid, aanvraag({ nu })).voorPersoon(bereik, NOOR, 'GI', { ...KAAL, categorieen: ['MAATR'] })
  expect([NU, TOT - 1, TOT, TOT + 1, NU].map((nu) => uitkomst(nu).soort)).toEqual([
    'TOEGESTAAN',
    'TOEGESTAAN',
    'GEWEIGERD',
    'GEWEIGERD',
    'TOEGESTAAN',
  ])
})
