import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { ddl, indexes } from './ddl.js'
import { bool, date, integer, maybe, onvolledig, table, text, textlist, timestamp } from './define.js'
import { fixtureSchema } from './fixture-schema.js'
import { readFixtures } from './read-fixtures.js'

const TABLES = {
  persoon: table({
    doc: 'Personen.',
    key: ['nr'],
    columns: { nr: text('Nummer.'), geboren: onvolledig('Geboortedatum.'), bsn: maybe(text('BSN.')) },
  }),
  dossier: table({
    doc: 'Dossiers.',
    key: ['nr', 'volgnr'],
    columns: {
      nr: text('Nummer.'),
      volgnr: integer('Volgnummer.'),
      persoon: text('Wie.'),
      open: bool('Loopt het nog.'),
      begin: date('Begin.'),
      gemeld: maybe(timestamp('Ontvangen.')),
      soort: maybe(text('Soort.', ['A', 'B'])),
      leefgebieden: textlist('Leefgebieden.'),
    },
    indexes: [['persoon']],
    references: { persoon: 'persoon.nr' },
  }),
}

test('the DDL declares every column, key and reference, and the key index of the wrapper first', () => {
  const sql = ddl(TABLES)
  expect(sql.startsWith('create table koppeling_persoon')).toBe(true)
  expect(sql).toContain(`create table "dossier" (
  "nr" text not null,
  "volgnr" integer not null,
  "persoon" text not null references "persoon" ("nr"),
  "open" boolean not null,
  "begin" date not null,
  "gemeld" timestamptz,
  "soort" text,
  "leefgebieden" text[] not null,
  primary key ("nr", "volgnr")
);`)
  expect(sql).toContain('"geboren" char(8) not null')
})

describe('what can be searched', () => {
  const rij = (meer: object) =>
    ({
      a: { ...table({ doc: 'x', key: ['nr', 'van'], columns: { nr: text('x'), van: text('x') } }), ...meer },
    }) as const
  const van = { van: 'persoon.nr' }
  const op = (sql: string) => sql.split('\n').filter((line) => line.includes('"a"'))

  test('is every column that refers to another table, also when no index was declared', () => {
    expect(op(indexes(rij({ references: van })))).toEqual(['create index on "a" ("van");'])
    expect(op(indexes(rij({ references: van, indexes: [['nr', 'van']] })))).toContain('create index on "a" ("van");')
  })

  test('is not indexed twice: by the key, or by a declared index that begins with it', () => {
    expect(op(indexes(rij({ references: van, key: ['van'] })))).toEqual([])
    expect(op(indexes(rij({ references: van, indexes: [['van', 'nr']] })))).toEqual([
      'create index on "a" ("van", "nr");',
    ])
    expect(op(indexes(rij({})))).toEqual([])
  })

  test('is every person, by his pseudonym', () => {
    expect(indexes({})).toContain('create index koppeling_persoon_persoon on koppeling_persoon (persoon_id);')
  })
})

test('a name with a quote stays a name', () => {
  const odd = table({ doc: 'x', key: ['a'], columns: { a: text('x') } })
  expect(ddl({ 'x" (a int); drop table "y': odd })).toContain('create table "x"" (a int); drop table ""y"')
})

test('the schema of the fixture file asks every table and column, and describes them', () => {
  const schema = fixtureSchema('gi', TABLES)
  expect(schema).toMatchObject({
    additionalProperties: false,
    properties: {
      bron: { const: 'gi' },
      tabellen: {
        additionalProperties: false,
        required: ['persoon', 'dossier'],
        properties: {
          dossier: {
            description: 'Dossiers.',
            items: {
              additionalProperties: false,
              properties: { soort: { enum: ['A', 'B', null], type: ['string', 'null'] } },
            },
          },
        },
      },
    },
  })
})

describe('a fixture file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'runtime-fixtures-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  const PERSOON = { nr: 'P1', geboren: '20150000', bsn: null }
  const DOSSIER = {
    nr: 'D1',
    volgnr: 1,
    persoon: 'P1',
    open: true,
    begin: '2026-01-01',
    gemeld: null,
    soort: 'A',
    leefgebieden: [],
  }
  const file = (content: unknown) => {
    writeFileSync(join(folder, 'gi.json'), typeof content === 'string' ? content : JSON.stringify(content))
    return () => readFixtures(folder, 'gi', TABLES)
  }
  const rows = (persoon: unknown[], dossier: unknown[]) =>
    file({ bron: 'gi', versie: 1, tabellen: { persoon, dossier } })

  test('that is right is read as rows', () => {
    const { persoon = [], dossier = [], ...others } = rows([PERSOON], [DOSSIER])()
    expect([[...persoon], [...dossier], others]).toEqual([[PERSOON], [DOSSIER], {}])
    // Loading goes through the persons twice.
    expect([...persoon]).toEqual([PERSOON])
  })

  test('may hold one number twice under another second part of the key', () => {
    expect([...(rows([PERSOON], [DOSSIER, { ...DOSSIER, volgnr: 2 }])().dossier ?? [])]).toHaveLength(2)
  })

  // What a professional would recognise: none of it may come back in an error.
  const WAARDE = 'Verzonnen-Vertrouwelijk'
  test.each([
    ['not JSON', `{ "${WAARDE}"`, '/', 'file is not JSON'],
    ['of another agency', { bron: 'raad', versie: 1, tabellen: {} }, '/', ''],
    ['of another version', { bron: 'gi', versie: 2, tabellen: { persoon: [], dossier: [] } }, '/versie', ''],
    ['without a table', { bron: 'gi', versie: 1, tabellen: { persoon: [] } }, '/tabellen', 'dossier'],
    [
      'with an unknown table',
      { bron: 'gi', versie: 1, tabellen: { persoon: [], dossier: [], los: [] } },
      '/tabellen',
      '`los`',
    ],
    ['with an unknown column', rowsOf([{ ...PERSOON, naam: WAARDE }]), '/tabellen/persoon/0', '`naam`'],
    ['without a column', rowsOf([PERSOON, { nr: WAARDE }]), '/tabellen/persoon/1', 'geboren'],
    [
      'with a code that is not on the list',
      rowsOf([PERSOON], [{ ...DOSSIER, soort: WAARDE }]),
      '/tabellen/dossier/0/soort',
      '',
    ],
    ['with a date that is none', rowsOf([PERSOON], [{ ...DOSSIER, begin: WAARDE }]), '/tabellen/dossier/0/begin', ''],
    [
      'with an instant without a zone',
      rowsOf([PERSOON], [{ ...DOSSIER, gemeld: '2026-01-01T10:00:00' }]),
      '/tabellen/dossier/0/gemeld',
      '',
    ],
    [
      'with an empty column that must be filled',
      rowsOf([{ ...PERSOON, geboren: null }]),
      '/tabellen/persoon/0/geboren',
      '',
    ],
    [
      'with a key that is used twice',
      rowsOf([
        { ...PERSOON, nr: WAARDE },
        { ...PERSOON, nr: WAARDE },
      ]),
      '/tabellen/persoon/1',
      'key nr is used twice',
    ],
  ])('%s is refused with file and place, never a value', (_what, content, place, sentence) => {
    const load = file(content)
    expect(load).toThrow(`FIXTURE_ONGELDIG: ${join(folder, 'gi.json')}: ${place}`)
    expect(load).toThrow(sentence)
    expect(load).not.toThrow(WAARDE)
  })

  test('that is not there is refused with what to do', () => {
    expect(() => readFixtures(join(folder, 'elders'), 'gi', TABLES)).toThrow('put it in the folder that --data names')
  })

  function rowsOf(persoon: unknown[], dossier: unknown[] = []) {
    return { bron: 'gi', versie: 1, tabellen: { persoon, dossier } }
  }
})
