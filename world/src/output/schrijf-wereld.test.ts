import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { table, text } from '@gezinsbeeld/runtime'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { GI_A, medewerkerIds } from '../organisaties.js'
import type { Writer } from '../writers/writer.js'
import { schrijfWereld, type WereldOpties } from './schrijf-wereld.js'

const tabellen = {
  organisatie: table({ doc: 'Organisations.', key: ['oin'], columns: { oin: text('OIN') } }),
  persoon: table({
    doc: 'Persons.',
    key: ['nr'],
    columns: { nr: text('Number'), naam: text('Name'), toeval: text('A random number') },
  }),
}

/** A writer that needs everything a real one needs. */
const proefwriter: Writer = {
  naam: 'proef',
  tabellen,
  basis: () => ({ organisatie: [{ oin: '1' }] }),
  gezin: (gezin, { toeval }) => ({
    persoon: gezin.leden.map(({ persoon }) => ({
      nr: String(persoon.nr),
      naam: persoon.roepnaam,
      toeval: String(toeval.next()),
    })),
  }),
}

let map: string
beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), 'wereld-'))
})
afterEach(() => rmSync(map, { recursive: true, force: true }))

const opties = (deel: Partial<WereldOpties> = {}): WereldOpties => ({
  gezinnen: 30,
  seed: 1,
  peildatum: '2026-03-10',
  verdeling: 'testset',
  out: join(map, 'uit'),
  overschrijf: false,
  ...deel,
})
const niets = () => undefined
const schrijf = (deel: Partial<WereldOpties> = {}, writer = proefwriter) => schrijfWereld(opties(deel), [writer], niets)
const lees = (folder = 'uit', bestand = 'proef.json') => readFileSync(join(map, folder, bestand), 'utf8')

test('the same options give the same bytes, and another seed does not', () => {
  schrijf({ out: join(map, 'a') })
  schrijf({ out: join(map, 'b') })
  schrijf({ out: join(map, 'c'), seed: 2 })
  expect(lees('a')).toBe(lees('b'))
  expect(lees('a')).not.toBe(lees('c'))
})

test('a fixture file is JSON with one row per line, in the order of the tables', () => {
  schrijf()
  const inhoud = JSON.parse(lees()) as { bron: string; versie: number; tabellen: Record<string, unknown[]> }
  expect([inhoud.bron, inhoud.versie, Object.keys(inhoud.tabellen), inhoud.tabellen.organisatie]).toEqual([
    'proef',
    1,
    ['organisatie', 'persoon'],
    [{ oin: '1' }],
  ])
  expect(
    lees()
      .split('\n')
      .filter((regel) => regel.startsWith('{"nr":')).length,
  ).toBe(inhoud.tabellen.persoon?.length)
})

test('what comes after the first two thousand families is the work of a second crew, and its employees are in the world', () => {
  const [persoon, medewerker] = [text('x'), text('x')]
  const werk: Writer = {
    naam: 'proef',
    tabellen: {
      medewerker: table({ doc: 'x', key: ['medewerkernr'], columns: { medewerkernr: medewerker } }),
      werk: table({
        doc: 'x',
        key: ['persoon'],
        columns: { persoon, door: medewerker },
        references: { door: 'medewerker.medewerkernr' },
      }),
    },
    basis: (ploegen) => ({ medewerker: medewerkerIds(GI_A, ploegen).map((medewerkernr) => ({ medewerkernr })) }),
    gezin: ({ leden }) => ({ werk: [{ persoon: String(leden[0]?.persoon.nr), door: 'gi-a-034' }] }),
  }
  schrijf({ gezinnen: 2001 }, werk)
  const { tabellen } = JSON.parse(lees()) as { tabellen: Record<string, Record<string, string>[]> }
  const door = tabellen.werk?.map((rij) => rij.door) ?? []
  expect([door.at(-2), door.at(-1)]).toEqual(['gi-a-034', 'gi-a-114'])
  expect(tabellen.medewerker?.map(({ medewerkernr }) => medewerkernr)).toContain('gi-a-114')
})

test('wereld.json says how the world was made', () => {
  schrijf()
  expect(JSON.parse(lees('uit', 'wereld.json'))).toEqual({
    versie: 1,
    peildatum: '2026-03-10',
    seed: 1,
    gezinnen: 30,
    verdeling: 'testset',
  })
})

test('a person who belongs to two scenario families is written once', () => {
  schrijf({ gezinnen: 0 })
  const { persoon } = (JSON.parse(lees()) as { tabellen: { persoon: { nr: string }[] } }).tabellen
  expect(persoon.filter(({ nr }) => nr === '403').length).toBe(1)
})

test('a folder with something in it is refused, an empty one is used', () => {
  mkdirSync(join(map, 'uit'))
  schrijf()
  expect(() => schrijf()).toThrow('UITVOERMAP_NIET_LEEG')
})

test('with overschrijf a world is replaced, and a folder with anything else in it is refused and left alone', () => {
  schrijf()
  schrijf({ seed: 3, overschrijf: true })
  expect(JSON.parse(lees('uit', 'wereld.json'))).toMatchObject({ seed: 3 })
  writeFileSync(join(map, 'uit', 'brief.txt'), 'x')
  expect(() => schrijf({ overschrijf: true })).toThrow('UITVOERMAP_VREEMD')
  expect(lees('uit', 'brief.txt')).toBe('x')
})

test('a writer that fails leaves nothing behind', () => {
  const kapot: Writer = { ...proefwriter, gezin: () => ({ bestaat_niet: [{}] }) }
  expect(() => schrijf({}, kapot)).toThrow('RIJ_ONBEKENDE_TABEL')
  expect([existsSync(join(map, 'uit')), readdirSync(map)]).toEqual([false, []])
})
