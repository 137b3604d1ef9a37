import { NU, type Proeflog, proeflog, verzoek } from '../testing/proeflog.js'
import { inrichten } from './inrichten.js'

let log: Proeflog
beforeEach(async () => {
  log = await proeflog()
})
afterEach(() => log.weg())

/** On what a month can be searched. */
async function indexen(maand: string): Promise<readonly string[]> {
  const { rows } = await log.eigenaar.query<{ op: string }>(
    `select regexp_replace(indexdef, '^.* USING ', '') as op from pg_indexes where tablename = $1 order by 1`,
    [`log_regel_${maand}`],
  )
  // Versions of PostgreSQL differ in their brackets.
  return rows.map(({ op }) => op.replace(/ WHERE .*/, '').replaceAll(/[()]/g, '')).sort()
}

const ALLE = [
  "btree inhoud ->> 'medewerker'::text, tijd AT TIME ZONE 'UTC'::text",
  "btree inhoud ->> 'organisatie'::text, tijd AT TIME ZONE 'UTC'::text",
  'btree keten, nr, tijd',
  "btree tijd AT TIME ZONE 'UTC'::text",
  'btree trace',
  "gin inhoud -> 'betrokkenen'::text",
]

test('a month that is made later can be searched like every other', async () => {
  await verzoek(await log.open())
  expect(await indexen('2026_03')).toEqual(ALLE)
})

test('a log of before gets the indexes of now for the lines that it has, stays whole, and is written on', async () => {
  const schrijver = await log.open()
  await verzoek(schrijver)
  await log.eigenaar.query(`drop index log_regel_organisatie_op, log_regel_medewerker_op, log_regel_op;
    create index log_regel_medewerker on log_regel ((inhoud ->> 'medewerker'), tijd) where soort in ('UITKOMST', 'AFGEDAAN');
    create index log_regel_organisatie on log_regel ((inhoud ->> 'organisatie')) where soort in ('UITKOMST', 'AFGEDAAN')`)
  expect(await indexen('2026_03')).not.toEqual(ALLE)
  const { rows } = await log.eigenaar.query<{ id: string }>('select id from log_kenmerk')
  const { rows: wie } = await log.eigenaar.query<{ naam: string }>('select current_database() as naam')
  const rollen = { schrijver: String(wie[0]?.naam) }
  expect(await inrichten(log.eigenaar, rollen)).toBe(rows[0]?.id)
  expect(await inrichten(log.eigenaar, rollen)).toBe(rows[0]?.id)
  expect(await indexen('2026_03')).toEqual(ALLE)
  await verzoek(schrijver)
  await schrijver.sluit()
  expect((await log.verifieer()).bevindingen).toEqual([])
})

test('a log that an older version made is not written before it was set up anew', async () => {
  const { rows: wie } = await log.eigenaar.query<{ naam: string }>('select current_database() as naam')
  await log.eigenaar.query('drop table log_vorm')
  await expect(log.open()).rejects.toMatchObject({ code: 'LOG_NIET_INGERICHT' })
  await inrichten(log.eigenaar, { schrijver: String(wie[0]?.naam) })
  await verzoek(await log.open())
  expect((await log.verifieer()).bevindingen).toEqual([])
})

test.each(['log_kenmerk', 'log_keten', 'log_regel', 'log_vorm'])(
  'nobody changes or removes what is in %s: the gateway may not, and the owner is stopped',
  async (tabel) => {
    await verzoek(await log.open())
    for (const sql of [`delete from ${tabel}`, `truncate ${tabel}`]) {
      await expect(log.schrijver.query(sql)).rejects.toThrow('permission denied')
      await expect(log.eigenaar.query(sql)).rejects.toThrow('append-only')
    }
  },
)

test('lines are compressed in the cheaper way where the server has it', async () => {
  const { rows: kan } = await log.eigenaar.query<{ lz4: boolean }>(
    "select 'lz4' = any(enumvals) as lz4 from pg_settings where name = 'default_toast_compression'",
  )
  const lang = Array.from({ length: 400 }, (_, nr) => `stuk ${nr}`).join(' ')
  await verzoek(await log.open(() => NU), lang)
  const { rows } = await log.eigenaar.query<{ hoe: string }>(
    "select distinct pg_column_compression(inhoud) as hoe from log_regel where soort = 'UITKOMST'",
  )
  expect(rows).toEqual([{ hoe: kan[0]?.lz4 ? 'lz4' : 'pglz' }])
})
