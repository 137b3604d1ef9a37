import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { pseudonymiser } from '../keys/pseudonym.js'
import { table, text } from '../tables/define.js'
import { fill } from '../tables/fill.js'
import { type TempDatabase, tempDatabase } from '../testing/temp-database.js'
import { BELANG, belang } from './belang.js'
import { klacht, klachtSql } from './klacht.js'
import { toetsingSql, toetsingsopdracht } from './toetsingsopdracht.js'

const WAAR = { medewerker: 'medewerker.nr', persoon: 'persoon.nr', dossier: 'dossier.nr' }
const nummer = (doc: string) => table({ doc, key: ['nr'], columns: { nr: text('Number.') } })
const TABLES = {
  medewerker: nummer('Employees.'),
  persoon: nummer('Persons.'),
  dossier: table({ doc: 'Files.', key: ['nr'], columns: { nr: text('Number.'), oin: text('Organisation.') } }),
  belang: belang(WAAR),
  klacht: klacht(WAAR),
  toetsingsopdracht: toetsingsopdracht(WAAR),
}
const OIN = '(select d.oin from dossier d where d.nr = t.dossiernr)'
const ROWS = {
  medewerker: [{ nr: 'm' }, { nr: 'ander' }],
  persoon: [{ nr: 'buur' }, { nr: 'klager' }],
  dossier: [{ nr: 'D1', oin: 'hier' }],
  belang: [
    { belangnr: 'B1', medewerkernr: 'm', persoonnr: 'buur', aard: 'BUUR', vanaf: '2026-03-10', tot: '2026-03-29' },
  ],
  klacht: [
    {
      klachtnr: 'K1',
      medewerkernr: 'm',
      persoonnr: 'klager',
      dossiernr: 'D1',
      ingediend_op: '2026-03-10',
      oordeel_op: '2026-10-25',
    },
  ],
  // Fourteen days, the last of which is the day on which summer time begins; the other was finished early.
  toetsingsopdracht: [
    { opdrachtnr: 'T1', medewerkernr: 'm', dossiernr: 'D1', gegeven_op: '2026-03-16', voltooid_op: null },
    { opdrachtnr: 'T2', medewerkernr: 'ander', dossiernr: 'D1', gegeven_op: '2026-03-16', voltooid_op: '2026-03-20' },
  ],
}

let database: TempDatabase
const pseudoniem = pseudonymiser(Buffer.alloc(32, 3))
jest.setTimeout(60_000)

beforeAll(async () => {
  database = await tempDatabase('registers_test')
  await fill(database.url, {
    bron: 'LT',
    tables: TABLES,
    persons: [{ table: 'persoon', local: 'nr' }],
    rows: ROWS,
    pseudoniem,
  })
})
afterAll(async () => {
  await database.drop()
})

const p = (nr: string) => pseudoniem.ofLocal('LT', nr)
const geldt = async (sql: string, nu: string, wie = 'm', oin?: string) =>
  (await database.sql(sql, [nu, wie, ...(oin ? [oin] : [])])).length === 1

test('a conflict holds from its first day through its last, in Dutch time, for that employee alone', async () => {
  expect(await geldt(BELANG, '2026-03-09T22:59:00Z')).toBe(false)
  expect(await geldt(BELANG, '2026-03-09T23:00:00Z')).toBe(true)
  expect(await geldt(BELANG, '2026-03-29T21:59:00Z')).toBe(true)
  expect(await geldt(BELANG, '2026-03-29T22:00:00Z')).toBe(false)
  expect(await geldt(BELANG, '2026-03-20T12:00:00Z', 'ander')).toBe(false)
  expect(await database.sql(BELANG, ['2026-03-20T12:00:00Z', 'm'])).toEqual([{ persoon: p('buur') }])
})

test('a complaint is open from the day it came in through the day of the judgment, also when winter time begins', async () => {
  const sql = klachtSql(OIN)
  expect(await geldt(sql, '2026-03-09T22:59:00Z', 'm', 'hier')).toBe(false)
  expect(await database.sql(sql, ['2026-10-25T22:59:00Z', 'm', 'hier'])).toEqual([
    { persoon: p('klager'), dossier: 'D1', tot: new Date('2026-10-25T23:00:00Z') },
  ])
  expect(await geldt(sql, '2026-10-25T23:00:00Z', 'm', 'hier')).toBe(false)
  expect(await geldt(sql, '2026-10-25T22:59:00Z', 'm', 'elders')).toBe(false)
})

test('a review is open for fourteen days, also when summer time begins, and ends when it is finished', async () => {
  const sql = toetsingSql(OIN)
  expect(await geldt(sql, '2026-03-15T22:59:00Z', 'm', 'hier')).toBe(false)
  expect(await geldt(sql, '2026-03-15T23:00:00Z', 'm', 'hier')).toBe(true)
  expect(await database.sql(sql, ['2026-03-29T21:59:00Z', 'm', 'hier'])).toEqual([
    { dossier: 'D1', tot: new Date('2026-03-29T22:00:00Z') },
  ])
  expect(await geldt(sql, '2026-03-29T22:00:00Z', 'm', 'hier')).toBe(false)
  expect(await geldt(sql, '2026-03-20T22:59:00Z', 'ander', 'hier')).toBe(true)
  expect(await geldt(sql, '2026-03-20T23:00:00Z', 'ander', 'hier')).toBe(false)
})
