import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { Client } from 'pg'
import { pseudonymiser } from '../keys/pseudonym.js'
import { bool, date, maybe, onvolledig, table, text, textlist, timestamp } from './define.js'
import { type Filling, fill } from './fill.js'

const TABLES = {
  persoon: table({
    doc: 'Personen.',
    key: ['nr'],
    columns: {
      nr: text('Nummer.'),
      bsn: maybe(text('BSN.')),
      koppel: maybe(text('Kwam met de zaak mee.')),
      skn: maybe(text('Nummer van de strafrechtketen.')),
    },
  }),
  dossier: table({
    doc: 'Dossiers.',
    key: ['nr'],
    columns: {
      nr: text('Nummer.'),
      persoon: text('Wie.'),
      open: bool('Loopt het nog.'),
      begin: date('Begin.'),
      geboren: onvolledig('Onvolledige datum.'),
      gemeld: maybe(timestamp('Ontvangen.')),
      lijst: textlist('Waarden.'),
    },
    references: { persoon: 'persoon.nr' },
  }),
}
const PERSOON = { nr: 'P1', bsn: null, koppel: null, skn: null }
const DOSSIER = {
  nr: 'D1',
  persoon: 'P1',
  open: true,
  begin: '2026-01-01',
  geboren: '20150000',
  gemeld: '2026-01-01T10:00:00+01:00',
  lijst: [] as string[],
}
const pseudoniem = pseudonymiser(Buffer.alloc(32, 3))
const filling = (persoon: Filling['rows'][string], dossier: Filling['rows'][string] = []): Filling => ({
  bron: 'LT',
  tables: TABLES,
  persons: [{ table: 'persoon', local: 'nr', bsn: 'bsn', koppelnummer: 'koppel', skn: 'skn' }],
  rows: { persoon, dossier },
  pseudoniem,
})

const admin = process.env.GEZINSBEELD_TEST_POSTGRES_URL
const made: string[] = []

async function run<T extends object>(url: string, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<T>(sql)).rows
  } finally {
    await client.end()
  }
}

/** An empty database of its own. */
async function database(): Promise<string> {
  if (!admin) throw new Error('run this through npm test, or set GEZINSBEELD_TEST_POSTGRES_URL')
  const naam = `runtime_test_${process.pid}_${randomBytes(4).toString('hex')}`
  await run(admin, `create database ${naam}`)
  made.push(naam)
  return Object.assign(new URL(admin), { pathname: `/${naam}` }).toString()
}
const tablesIn = (url: string) =>
  run(url, `select table_name from information_schema.tables where table_schema = 'public'`)

let url: string
// Creating and dropping a database waits for the disk of a machine that may be busy.
jest.setTimeout(60_000)
beforeAll(async () => {
  url = await database()
})
afterAll(async () => {
  await Promise.all(made.map((naam) => run(admin ?? '', `drop database ${naam} with (force)`)))
})

test('rows come back as they were given, whatever their text holds, and dates stay dates', async () => {
  const lastig = 'tab\t, regel\n, \\N, "aanhaling", {acco,lade} en \\ aan het eind\\'
  const total = await fill(
    url,
    filling(
      [
        { ...PERSOON, nr: lastig },
        { ...PERSOON, nr: '\\N' },
      ],
      [{ ...DOSSIER, persoon: lastig, lijst: ['a,b', '"c"', 'd\\e', '', 'NULL'], gemeld: null }],
    ),
  )
  expect(total).toBe(3)
  expect(await run(url, 'select nr, bsn from persoon order by nr collate "C"')).toEqual([
    { nr: '\\N', bsn: null },
    { nr: lastig, bsn: null },
  ])
  expect(await run(url, 'select persoon, lijst, begin::text, geboren, gemeld from dossier')).toEqual([
    {
      persoon: lastig,
      lijst: ['a,b', '"c"', 'd\\e', '', 'NULL'],
      begin: '2026-01-01',
      geboren: '20150000',
      gemeld: null,
    },
  ])
})

test('a person gets the key of the BSN, else the one that came with the case, else one of this source alone (decision 4)', async () => {
  const own = await database()
  await fill(
    own,
    filling([
      { ...PERSOON, nr: 'met-bsn', bsn: '111222333', koppel: 'p-mee', skn: 'S1' },
      { ...PERSOON, nr: 'met-koppel', koppel: 'p-mee' },
      { ...PERSOON, nr: 'geen', bsn: '000000000' },
      { ...PERSOON, nr: 'fout', bsn: '111222334' },
    ]),
  )
  expect(await run(own, 'select lokaal, persoon_id, skn_id from koppeling_persoon order by lokaal')).toEqual([
    { lokaal: 'fout', persoon_id: pseudoniem.ofLocal('LT', 'fout'), skn_id: null },
    { lokaal: 'geen', persoon_id: pseudoniem.ofLocal('LT', 'geen'), skn_id: null },
    { lokaal: 'met-bsn', persoon_id: pseudoniem.ofBsn('111222333'), skn_id: pseudoniem.ofSkn('S1') },
    { lokaal: 'met-koppel', persoon_id: 'p-mee', skn_id: null },
  ])
})

test.each([
  ['refers to a row that is not there', [DOSSIER, { ...DOSSIER, nr: 'D2', persoon: 'P9' }]],
  ['has a key twice', [DOSSIER, DOSSIER]],
  ['holds a day that does not exist', [DOSSIER, { ...DOSSIER, nr: 'D2', begin: '2026-02-30' }]],
])(
  'a world of which the last row %s leaves nothing behind, and can be loaded once it is right',
  async (_what, rows) => {
    const own = await database()
    await expect(fill(own, filling([PERSOON], rows))).rejects.toThrow()
    expect(await tablesIn(own)).toEqual([])
    expect(await fill(own, filling([PERSOON], [DOSSIER]))).toBe(2)
    expect(await tablesIn(own)).toHaveLength(3)
  },
)

test('a database that is already filled is left as it is', async () => {
  const own = await database()
  await fill(own, filling([PERSOON], [DOSSIER]))
  await expect(fill(own, filling([{ ...PERSOON, nr: 'P2' }]))).rejects.toThrow('already exists')
  expect(await run(own, 'select nr from persoon')).toEqual([{ nr: 'P1' }])
})
