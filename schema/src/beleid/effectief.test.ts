import { describe, expect, test } from '@jest/globals'
import { feitSleutel } from '../besluit/feit-van.js'
import { BRONNEN } from '../codes.js'
import type { Cel } from './beleid.js'
import type { Voorwaarde } from './bestanden.js'
import { parseCel } from './cell.js'
import { effectief, geenCel, KENNISGEVING } from './effectief.js'

/** Condition 5 is the motivation, 8 and 21 are judged by the source on each row, the rest are facts. */
const voorwaarde = (nr: string): Voorwaarde => ({
  nr,
  omschrijving: 'test',
  bronVanFeit: 'test',
  wijze: nr === '5' ? 'MOTIVERING' : nr === '8' || nr === '21' ? 'RIJEN' : 'FEIT',
})
const cel = (tekst: string, over: Partial<Cel> = {}): Cel => ({
  ...parseCel(tekst),
  tekst,
  regel: 'VT.D10.PROC',
  doel: 'D10',
  bron: 'VT',
  categorie: 'PROC',
  eigen: false,
  dekking: 'PERSOON',
  ...over,
})
const BTR: Partial<Cel> = { regel: 'VT.D10.BTR', categorie: 'BTR' }
const THUIS = { fysiekContact: true, spoed: false }
const PAPIER = { fysiekContact: false, spoed: false }
const CRISIS = { fysiekContact: true, spoed: true }

const samen = (tekst: string, btr?: string, over: Partial<Cel> = {}, doel = THUIS) =>
  effectief(cel(tekst, over), btr === undefined ? undefined : cel(btr, BTR), voorwaarde, doel)

const weiger = (code: string, over: object = {}) => ({
  soort: 'GEWEIGERD',
  code,
  regel: 'VT.D10.PROC',
  stil: false,
  ...over,
})
const nietVervuld = (nr: string, over: object = {}) => weiger('VOORWAARDE_NIET_VERVULD', { voorwaarde: nr, ...over })
const onbekend = Object.fromEntries(
  BRONNEN.map((bron) => [bron, { soort: 'FEIT_ONBEKEND', regel: 'VT.D10.PROC', bron }]),
)

describe('a cell joined with its BTR cell is the stricter of both, on the conditions of both (decision 7, H19)', () => {
  test.each([
    ['T1', 'T1', 'T1'],
    ['T1', 'T2', 'T1,2'],
    ['T1', 'V2', 'V1,2'],
    ['V2,5', 'T1', 'V1,2,5'],
    ['T1', 'B7', 'B1,7'],
    ['V1', 'B7', 'B1,7'],
    ['B7', 'T2', 'B2,7'],
    ['M-RELATIE', 'T2', 'M-RELATIE2'],
    ['M-RELATIE', 'V2', 'M-RELATIE2'],
    ['M-RELATIE', 'B2,7', 'B2,7'],
    ['G', 'T1', 'G'],
    ['G', 'B7', 'G'],
    ['T1', 'G', 'G'],
    ['B7', 'G', 'G'],
    ['T1', '-', 'G'],
    ['-', 'T1', '-'],
    ['-', 'G', '-'],
    ['T1', undefined, 'T1'],
    ['B7', undefined, 'B7'],
  ])('%s under %s is %s', (tekst, btr, expected) => expect(samen(tekst, btr).tekst).toBe(expected))

  test('a masked BTR cell is refused: it would be a mask without a form', () => {
    expect(() => samen('T1', 'M')).toThrow(new TypeError('a BTR cell cannot be masked'))
    expect(samen('-', 'M').tekst).toBe('-')
  })

  test('a mask keeps its form only while it is a mask', () => {
    expect(samen('M-RELATIE', 'T2')).toMatchObject({ soort: 'M', vorm: 'RELATIE' })
    expect(samen('M-RELATIE', 'B7').vorm).toBeUndefined()
    expect(samen('T1', 'T1').vorm).toBeUndefined()
  })

  test('it is for the own organisation as soon as one of them is', () => {
    const eigen = { ...BTR, eigen: true }
    expect(samen('T1', 'T1').eigen).toBe(false)
    expect(samen('T1', 'T1', { eigen: true }).eigen).toBe(true)
    expect(effectief(cel('T1'), cel('T1', eigen), voorwaarde, THUIS).eigen).toBe(true)
    expect(effectief(cel('T1'), undefined, voorwaarde, THUIS).eigen).toBe(false)
  })

  test('it names the BTR line that it was joined with; the registration has none', () => {
    expect(samen('T1', 'T1').btrRegel).toBe('VT.D10.BTR')
    expect(samen('T1', undefined).btrRegel).toBeUndefined()
  })
})

describe('what a cell is prepared to answer', () => {
  test('of a cell on a condition and a motivation', () => {
    expect(samen('V2,5', 'T1', { dekking: 'GEZIN' })).toEqual({
      soort: 'V',
      voorwaarden: ['1', '2', '5'],
      regel: 'VT.D10.PROC',
      btrRegel: 'VT.D10.BTR',
      doel: 'D10',
      bron: 'VT',
      categorie: 'PROC',
      tekst: 'V1,2,5',
      eigen: false,
      dekking: 'GEZIN',
      toets: {
        eisen: [
          { nr: '1', feiten: ['1'], nietVervuld: nietVervuld('1') },
          { nr: '2', feiten: ['2'], nietVervuld: nietVervuld('2') },
        ],
        motivering: true,
        dicht: weiger('CEL_GEWEIGERD'),
        afgeschermd: weiger('CEL_GEWEIGERD', { regel: 'VT.D10.GEHEIM' }),
        alleenEigen: weiger('ALLEEN_EIGEN_BRON'),
        bronGesloten: weiger('BRON_GESLOTEN'),
        motiveringOntbreekt: weiger('MOTIVERING_ONTBREEKT', { voorwaarde: '5' }),
        onbekend,
        opVerzoek: { soort: 'OP_VERZOEK_BRON', regel: 'VT.D10.PROC' },
        vrij: { soort: 'TOEGESTAAN', regel: 'VT.D10.PROC' },
      },
    })
  })

  test('of a refused cell and of data that the source does not have', () => {
    for (const [tekst, code] of [
      ['G', 'CEL_GEWEIGERD'],
      ['-', 'GEEN_CEL'],
    ] as const) {
      const { toets, voorwaarden } = samen(tekst, 'T1', { categorie: 'VEIL' })
      expect(voorwaarden).toEqual([])
      expect(toets.eisen).toEqual([])
      expect(toets.motivering).toBe(false)
      expect(toets.besluitBron).toBeUndefined()
      expect(toets.dicht).toEqual(weiger(code))
      expect(toets.vrij).toEqual(weiger('CEL_GEWEIGERD'))
      expect(toets.motiveringOntbreekt.voorwaarde).toBeUndefined()
    }
  })

  test.each(['BTR', 'MELD', 'GEHEIM', 'ADR', 'OUDER'] as const)(
    'a refusal of %s is silent, of another category it is not',
    (stille) => {
      const dicht = (categorie: 'PROC' | typeof stille) => samen('T1', 'T1', { categorie }).toets
      expect(dicht(stille)).toMatchObject({ dicht: { stil: true }, bronGesloten: { stil: true } })
      expect(dicht('PROC')).toMatchObject({ dicht: { stil: false }, bronGesloten: { stil: false } })
      expect(geenCel(stille)).toEqual({ soort: 'GEWEIGERD', code: 'GEEN_CEL', regel: 'AFWEZIG', stil: true })
      expect(geenCel('PROC')).toEqual({ soort: 'GEWEIGERD', code: 'GEEN_CEL', regel: 'AFWEZIG', stil: false })
    },
  )

  test('a mask releases in its form, and without one of its own a notification releases in that of the law', () => {
    expect(samen('M-RELATIE', 'T15').toets.vrij).toEqual({ soort: 'GEMASKEERD', vorm: 'RELATIE', regel: 'VT.D10.PROC' })
    expect(samen('V15', 'T1').toets.vrij).toEqual({ soort: 'GEMASKEERD', vorm: KENNISGEVING, regel: 'VT.D10.PROC' })
    expect(KENNISGEVING).toBe('KENNISGEVING')
    expect(samen('V3', 'T15').toets.vrij).toEqual({ soort: 'TOEGESTAAN', regel: 'VT.D10.PROC' })
  })
})

describe('the demands of a cell', () => {
  const eisen = (tekst: string, over: Partial<Cel> = {}, doel = THUIS) =>
    samen(tekst, undefined, over, doel).toets.eisen.map(({ nr, feiten, nietVervuld, doorBijOnbekend }) =>
      [nr, feiten.join('|'), nietVervuld.voorwaarde, ...(doorBijOnbekend ? ['door'] : [])].join(' '),
    )

  test('are its facts, in the order of the conditions; what is judged on rows or by a motivation is none', () => {
    expect(eisen('V5,8,21,3,1')).toEqual(['1 1 1', '3 3 3'])
  })

  test('name the source where each source answers for itself; consent serves instead of involvement (20)', () => {
    expect(eisen('V20')).toEqual(['20 20@VT|3 20'])
    expect(eisen('V14')).toEqual(['14 14@VT 14'])
    expect(eisen('V12', { bron: 'GI' })).toEqual(['12 12@GI 12'])
  })

  test('leave to a person at the source what only a person decides', () => {
    expect(eisen('B2,7')).toEqual(['2 2 2'])
    expect(samen('B2,7').toets.besluitBron).toEqual({ feiten: ['7@VT'] })
    expect(eisen('B10,12')).toEqual(['10 10 10'])
    expect(samen('B10,12').toets.besluitBron).toEqual({ feiten: ['12@VT'] })
    expect(samen('V2').toets.besluitBron).toBeUndefined()
  })

  test('ask for no relation with a perpetrator (13) only under a purpose where somebody goes there (H2)', () => {
    expect(eisen('V13')).toEqual(['13 13 13'])
    expect(eisen('V13', {}, PAPIER)).toEqual(['13  13'])
  })

  test('in a crisis ask also that the requester said that he goes there', () => {
    expect(eisen('V4,13', {}, CRISIS)).toEqual(['4 4 4', '13 13 13', '13 4t 13'])
    expect(eisen('V4', {}, CRISIS)).toEqual(['4 4 4'])
  })

  test('of safety at another source ask it under every purpose, in the words of the own condition (H11)', () => {
    expect(eisen('V2', { categorie: 'VEIL' })).toEqual(['2 2 2', '13 13 2'])
    expect(eisen('V2', { categorie: 'VEIL' }, PAPIER)).toEqual(['2 2 2', '13 13 2'])
    expect(eisen('V2', { categorie: 'VEIL', eigen: true })).toEqual(['2 2 2'])
    expect(eisen('V4', { categorie: 'VEIL' }, CRISIS)).toEqual(['4 4 4', '13 13 4 door'])
    expect(eisen('V2', { categorie: 'PROC' })).toEqual(['2 2 2'])
    expect(samen('V2', undefined, { categorie: 'VEIL' }).toets.eisen[1]).not.toHaveProperty('doorBijOnbekend')
  })

  test('of safety that hangs on no condition of its own names the relation itself', () => {
    expect(eisen('M-RELATIE', { categorie: 'VEIL' })).toEqual(['13 13 13'])
  })
})

test('a condition that only B judges makes no other cell, and does make B', () => {
  for (const tekst of ['T1,7', 'V7', 'T2']) {
    const maak = () => samen(tekst, tekst === 'T2' ? 'T7' : 'T1')
    expect(maak).toThrow(/condition `7` is judged in a cell of kind B only/)
  }
  expect(samen('T1', 'B7').toets.besluitBron).toEqual({ feiten: ['7@VT'] })
})

test('what a closed file keeps to itself a person at the source may release, in a cell of T or V and only where the policy says so (E4)', () => {
  const bijGesloten = (tekst: string, opVerzoek: boolean) =>
    effectief(cel(tekst), cel('T1', BTR), voorwaarde, THUIS, opVerzoek).toets.bijGesloten
  const besluit = { feiten: [feitSleutel('7', 'VT')] }
  expect(['T1', 'V1'].map((tekst) => bijGesloten(tekst, true))).toEqual([besluit, besluit])
  expect(['T1', 'V1'].map((tekst) => bijGesloten(tekst, false))).toEqual([undefined, undefined])
  expect(['M1', 'B7', 'G', '-'].map((tekst) => bijGesloten(tekst, true))).toEqual(Array(4).fill(undefined))
})
