import { describe, expect, test } from '@jest/globals'
import { CATEGORIEEN, type Categorie } from '../codes.js'
import { bekend, type FeitStand } from './aanvraag.js'
import { bitVan, maskerVan, oordeelOver } from './eis.js'
import type { FeitSleutel } from './feit-van.js'

const NU = Date.parse('2026-03-10T12:00:00+01:00')
const STIL: FeitStand = { soort: 'ONBEKEND', bron: 'LT' }
const alle = CATEGORIEEN.reduce((samen, categorie) => samen | bitVan(categorie), 0)

test('each category has a bit of its own, and a name that is none has no bit', () => {
  expect(new Set(CATEGORIEEN.map(bitVan)).size).toBe(CATEGORIEEN.length)
  for (const categorie of CATEGORIEEN) expect(bitVan(categorie)).toBeGreaterThan(0)
  expect(bitVan('__proto__' as Categorie)).toBe(0)
})

describe('for which categories a fact holds for a person', () => {
  test('all, when it names none; those that it names, when it does', () => {
    expect(maskerVan(bekend([{ persoon: 'p' }]), 'p', NU)).toBe(alle)
    expect(maskerVan(bekend([{ persoon: 'p', categorieen: ['ID', 'PLAN'] }]), 'p', NU)).toBe(
      bitVan('ID') | bitVan('PLAN'),
    )
    expect(maskerVan(bekend([{ persoon: 'p', categorieen: [] }]), 'p', NU)).toBe(0)
  })

  test('those of all its verdicts about that person together, also when one is for all', () => {
    const stand = bekend([
      { persoon: 'p', categorieen: ['ID'] },
      { persoon: 'q' },
      { persoon: 'p', categorieen: ['PLAN'] },
    ])
    expect(maskerVan(stand, 'p', NU)).toBe(bitVan('ID') | bitVan('PLAN'))
    const ook = bekend([{ persoon: 'p' }, { persoon: 'p', categorieen: ['ID'] }])
    expect(maskerVan(ook, 'p', NU)).toBe(alle)
  })

  test('none for another person, after its end, or when it was not established; all when it holds for everybody', () => {
    expect(maskerVan(bekend([{ persoon: 'p' }]), 'q', NU)).toBe(0)
    expect(maskerVan(bekend([{ persoon: 'p', tot: '2026-03-10T12:00:00+01:00' }]), 'p', NU)).toBe(0)
    expect(maskerVan(bekend([{ persoon: 'p', tot: '2026-03-10T12:00:00.001+01:00' }]), 'p', NU)).toBe(alle)
    expect(maskerVan(bekend([{ persoon: 'p', tot: 'ooit' }]), 'p', NU)).toBe(0)
    expect(maskerVan(undefined, 'p', NU)).toBe(0)
    expect(maskerVan(STIL, 'p', NU)).toBe(0)
    expect(maskerVan({ soort: 'ALLEN' }, 'p', NU)).toBe(alle)
  })

  test('the pseudonym of the criminal chain stays with the verdict that gave it', () => {
    const stand = bekend([{ persoon: 'p', skn: 'SKN-1', categorieen: ['ID'] }, { persoon: 'q' }])
    expect(stand).toEqual({
      soort: 'BEKEND',
      geldig: new Map<string, object[]>([
        ['p', [{ tot: Number.POSITIVE_INFINITY, skn: 'SKN-1', categorieen: new Set(['ID']) }]],
        ['q', [{ tot: Number.POSITIVE_INFINITY }]],
      ]),
    })
  })
})

describe('a demand that is judged to explain it', () => {
  const oordeel = (feiten: [FeitSleutel, FeitStand][], personen: readonly string[], categorie: Categorie = 'PLAN') =>
    oordeelOver({ feiten: ['20@GI', '3'] }, { feiten: new Map(feiten) }, personen, categorie, NU)
  const een = bekend([{ persoon: 'p', categorieen: ['PLAN'] }])

  test('holds when one of its facts holds for one of the persons, for the category that is asked', () => {
    expect(oordeel([['3', een]], ['p'])).toBe('JA')
    expect(oordeel([['20@GI', een]], ['q', 'p'])).toBe('JA')
    expect(oordeel([['20@GI', een]], ['p', 'q'])).toBe('JA')
    expect(oordeel([['3', een]], ['q'])).toBe('NEE')
    expect(oordeel([['3', een]], [])).toBe('NEE')
    expect(oordeel([['3', een]], ['p'], 'PROC')).toBe('NEE')
    expect(oordeel([['2', een]], ['p'])).toBe('NEE')
  })

  test('is unknown when no fact holds and one could not be had, and holds when another one does', () => {
    expect(oordeel([['20@GI', STIL]], ['p'])).toBe(STIL)
    expect(oordeel([['3', STIL]], ['p'])).toBe(STIL)
    expect(
      oordeel(
        [
          ['20@GI', STIL],
          ['3', een],
        ],
        ['p'],
      ),
    ).toBe('JA')
  })

  test('of no facts never holds', () => {
    expect(oordeelOver({ feiten: [] }, { feiten: new Map([['3', een]]) }, ['p'], 'PLAN', NU)).toBe('NEE')
  })
})
