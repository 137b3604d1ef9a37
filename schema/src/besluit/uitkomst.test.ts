import { describe, expect, test } from '@jest/globals'
import { beleid } from '../testing/beleid.js'
import { bekend, type Feiten } from './aanvraag.js'
import { alsStil, elk, type Geweigerd, samen, type Uitkomst, type WeigerCode } from './uitkomst.js'
import { Zicht } from './zicht.js'

const weiger = (code: WeigerCode, stil = false): Geweigerd => ({ soort: 'GEWEIGERD', code, regel: 'x', stil })
/** From most open to most closed. */
const OPEN_NAAR_DICHT: readonly Uitkomst[] = [
  { soort: 'TOEGESTAAN', regel: 'x' },
  { soort: 'GEMASKEERD', vorm: 'RELATIE', regel: 'x' },
  { soort: 'FEIT_ONBEKEND', regel: 'x', bron: 'GI' },
  { soort: 'OP_VERZOEK_BRON', regel: 'x' },
  weiger('MOTIVERING_ONTBREEKT'),
  weiger('VOORWAARDE_NIET_VERVULD'),
  weiger('BRON_GESLOTEN'),
  weiger('ALLEEN_EIGEN_BRON'),
  weiger('CEL_GEWEIGERD'),
  weiger('GEEN_CEL'),
]

test('of several outcomes for one field the most open wins, of several that must all hold the most closed', () => {
  for (const [plaats, open] of OPEN_NAAR_DICHT.entries()) {
    for (const dicht of OPEN_NAAR_DICHT.slice(plaats + 1)) {
      for (const beide of [
        [open, dicht],
        [dicht, open],
      ]) {
        expect(samen(beide)).toBe(open)
        expect(elk(beide)).toBe(dicht)
      }
    }
  }
})

test('of outcomes that are equally open the first stands, so that the answer names one cause and always the same', () => {
  const stil = (bron: 'GI' | 'LT'): Uitkomst => ({ soort: 'FEIT_ONBEKEND', regel: 'x', bron })
  const mis = (voorwaarde: string): Geweigerd => ({ ...weiger('VOORWAARDE_NIET_VERVULD'), voorwaarde })
  for (const beide of [
    [stil('GI'), stil('LT')],
    [mis('2'), mis('1')],
  ]) {
    expect(samen(beide)).toBe(beide[0])
    expect(elk(beide)).toBe(beide[0])
  }
})

describe('a refusal of several together', () => {
  const stil = weiger('VOORWAARDE_NIET_VERVULD', true)
  const luid = weiger('CEL_GEWEIGERD')

  test('is silent as soon as one part is, and says nothing of an outcome that is no refusal', () => {
    expect(elk([stil, luid])).toEqual({ ...luid, stil: true })
    expect(elk([luid, stil])).toEqual({ ...luid, stil: true })
    expect(elk([luid, luid])).toBe(luid)
    for (const uitkomst of OPEN_NAAR_DICHT.slice(0, 4)) expect(alsStil(uitkomst)).toBe(uitkomst)
  })

  test('has one silent twin, and is its own when it is silent already', () => {
    expect(alsStil(stil)).toBe(stil)
    expect(alsStil(luid)).toBe(alsStil(luid))
    expect(luid.stil).toBe(false)
  })
})

describe('who stands for the others of a family', () => {
  const feiten = (over: Partial<Feiten>): Feiten => ({
    leden: ['a', 'b', 'c'],
    feiten: new Map([['2', bekend([{ persoon: 'a' }])]]),
    afscherming: { verborgen: new Set(), onbekend: false },
    conflict: 'GEEN',
    gesloten: new Set(),
    uitgesteld: new Map(),
    ...over,
  })
  const wie = (over: Partial<Feiten> = {}) => {
    const aanvrager = { medewerker: 'gi-a-001', rol: 'JEUGDBESCHERMER', organisatie: '00000009900000003001' }
    return new Zicht(beleid, { aanvrager, doel: 'D10', motivering: new Set(), nu: 0 }, feiten(over)).vertegenwoordigers
  }

  test('is one of all about whom the same is known, whether somebody is hidden included', () => {
    expect(wie()).toEqual(['a', 'b'])
    expect(wie({ afscherming: { verborgen: new Set(['c']), onbekend: false } })).toEqual(['a', 'b', 'c'])
    expect(wie({ leden: ['b', 'c'] })).toEqual(['b'])
  })

  test('is nobody’s name when nobody is a member, so that an unknown fact still shows', () => {
    expect(wie({ leden: [] })).toEqual([''])
  })
})
