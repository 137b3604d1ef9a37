import { expect, test } from '@jest/globals'
import { NOOR, SEM } from '../testing/noor.js'
import type { Knoop } from './normalise.js'
import { feitenOver, type Gevonden, maakWortels, type Opgezocht } from './wortels.js'

const gevonden = (over: Partial<Gevonden> = {}): Gevonden => ({
  leden: new Map([
    ['g1', [NOOR, SEM]],
    ['g2', ['p-kay']],
  ]),
  ledenOnbekend: false,
  feiten: new Map(),
  conflict: new Set(),
  gesloten: new Set(),
  uitgesteld: new Map(),
  afscherming: { verborgen: new Set(), onbekend: false },
  ...over,
})
const knoop = (veld: string, args: object = {}) => ({ veld, args }) as unknown as Knoop
const wortel = (een: Knoop, over: Partial<Gevonden> = {}, found?: Opgezocht) =>
  maakWortels([een], new Map([[een, found]]), gevonden(over)).map(({ knoop: _, ...rest }) => ({
    ...rest,
    bereiken: rest.bereiken.map(({ soort, id, feiten }) => `${soort} ${id}: ${feiten.leden.join('+')}`),
  }))[0]

test('one private relation closes the family; whether there is one may be unknown (H10)', () => {
  const conflict = (wie: ReadonlySet<string> | undefined, leden = [NOOR, SEM]) =>
    feitenOver(gevonden({ conflict: wie }), leden).conflict
  expect(conflict(new Set([SEM]))).toBe('JA')
  expect(conflict(new Set([NOOR, SEM]))).toBe('JA')
  expect(conflict(new Set(['p-kay']))).toBe('GEEN')
  expect(conflict(new Set([SEM]), [])).toBe('GEEN')
  expect(conflict(undefined)).toBe('ONBEKEND')
})

test('a family is entered with its members, a person alone', () => {
  expect(wortel(knoop('gezin', { gezinId: 'g1' }))).toEqual({
    soort: 'gezin',
    bereiken: [`gezin g1: ${NOOR}+${SEM}`],
    onbekend: false,
  })
  expect(wortel(knoop('persoon', { persoonId: NOOR }))).toEqual({
    soort: 'persoon',
    bereiken: [`persoon ${NOOR}: ${NOOR}`],
  })
})

test('a family of which nobody is known is unknown only while the municipality is silent; one with members is not', () => {
  const vraag = (gezinId: string, ledenOnbekend: boolean) => wortel(knoop('gezin', { gezinId }), { ledenOnbekend })
  expect(vraag('g9', true)).toEqual({ soort: 'gezin', bereiken: [], onbekend: true })
  expect(vraag('g9', false)).toEqual({ soort: 'gezin', bereiken: ['gezin g9: '], onbekend: false })
  expect(vraag('g1', true)).toEqual({ soort: 'gezin', bereiken: [`gezin g1: ${NOOR}+${SEM}`], onbekend: false })
})

test('a page is about families and a search about persons, each with its own members', () => {
  const pagina = { vorige: false, volgende: true }
  expect(wortel(knoop('gezinnen'), {}, { ids: ['g1', 'g2'], pagina })).toEqual({
    soort: 'gezinnen',
    bereiken: [`gezin g1: ${NOOR}+${SEM}`, 'gezin g2: p-kay'],
    onbekend: false,
    pagina,
  })
  expect(wortel(knoop('zoekPersoon'), {}, { ids: [NOOR, SEM] })).toEqual({
    soort: 'zoekPersoon',
    bereiken: [`persoon ${NOOR}: ${NOOR}`, `persoon ${SEM}: ${SEM}`],
    onbekend: false,
  })
})

test('a page or search that the own source did not answer is unknown, not empty', () => {
  expect(wortel(knoop('gezinnen'))).toEqual({ soort: 'gezinnen', bereiken: [], onbekend: true })
  expect(wortel(knoop('zoekPersoon'), {}, { ids: [] })).toEqual({ soort: 'zoekPersoon', bereiken: [], onbekend: false })
})

test('a family or person is the same object over the same facts, and a family never that of a person', () => {
  const feiten = gevonden({ leden: new Map([['g1', [NOOR, SEM]]]) })
  const bereik = (een: Knoop, over = feiten) => maakWortels([een], new Map(), over)[0]?.bereiken[0]
  const gezin = knoop('gezin', { gezinId: 'g1' })
  const persoon = knoop('persoon', { persoonId: 'g1' })
  expect(bereik(gezin)).toBe(bereik(gezin))
  expect(bereik(persoon)).toMatchObject({ soort: 'persoon', feiten: { leden: ['g1'] } })
  expect(bereik(gezin)).toMatchObject({ soort: 'gezin', feiten: { leden: [NOOR, SEM] } })
  expect(bereik(gezin, gevonden())).not.toBe(bereik(gezin))
})
