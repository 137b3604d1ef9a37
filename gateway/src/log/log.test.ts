import { randomBytes } from 'node:crypto'
import type { Aanvraag } from '@gezinsbeeld/schema'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Pool } from 'pg'
import { failureOf, intentOf, outcomeOf } from './log.js'
import { type Log, type LogPool, openLog } from './open-log.js'
import { pseudonym } from './pseudonym.js'
import type { OutcomeRecord } from './record.js'

const KENMERK = '5f0c2f0e-7a51-4c7b-9a3e-1d2c3b4a5f60'
const KEY = Buffer.alloc(32, 7)
const NU = Date.UTC(2026, 2, 10, 9)
const config = { databaseUrl: 'postgres://postgres@127.0.0.1:5432/postgres', logSleutel: KEY }
const trace = () => randomBytes(16).toString('hex')

const aanvraag: Aanvraag = {
  aanvrager: { medewerker: 'gi-a-001', rol: 'JEUGDBESCHERMER', organisatie: '00000009900000003001' },
  doel: 'D10',
  motivering: new Set(['VEIL']),
  nu: NU,
}
const feiten = {
  leden: ['p-noor', 'p-sem'],
  voorwaarden: new Map(),
  afscherming: { verborgen: new Set<string>(), onbekend: false },
}
const about = (id = trace()) => ({
  trace: id,
  aanvraag,
  bereiken: [{ soort: 'gezin' as const, id: 'gezin-s01', feiten }],
  beleid: { versie: '0123456789abcdef' },
})
const intent = (id?: string) =>
  intentOf({
    ...about(id),
    motivering: new Map([['VEIL', 'nodig voor de veiligheidsbeoordeling van Noor']]),
    kenmerken: [KENMERK],
    operatie: { hash: 'a'.repeat(64) },
  })
const telling = {
  veld: 'Maatregel.begin',
  bron: 'GI' as const,
  categorieen: ['MAATR' as const],
  uitkomst: 'TOEGESTAAN',
  code: null,
  regel: 'D10.GI.MAATR',
  aantal: 2,
}
const outcome = (id?: string) =>
  outcomeOf({ ...about(id), gevormd: { meldingen: { tellingen: [telling] }, volledig: true } })

/** A pool that remembers inserts and can be held up or broken. */
function fakePool() {
  const inserts: unknown[][] = []
  let gate = Promise.resolve()
  let broken = false
  const pool: LogPool = {
    query: async (text, values = []) => {
      await gate
      if (broken) throw new Error('connection lost: geheim')
      if (text.startsWith('insert')) inserts.push(values)
    },
    end: async () => {},
  }
  const hold = () => {
    let release = () => {}
    gate = new Promise((done) => {
      release = done
    })
    return release
  }
  return {
    pool,
    inserts,
    hold,
    fail: () => {
      broken = true
    },
  }
}
const openFake = async () => {
  const fake = fakePool()
  return { ...fake, log: await openLog(config, { pool: fake.pool, now: () => NU }) }
}

test('a record holds who, why and which rule, and pseudonyms instead of the ids of the graph (decision 5)', async () => {
  const { log, inserts } = await openFake()
  await log.intent(intent('a'.repeat(32)))
  expect(inserts[0]).toEqual([
    'a'.repeat(32),
    'INTENTIE',
    new Date(NU),
    'gi-a-001',
    'JEUGDBESCHERMER',
    '00000009900000003001',
    'D10',
    [pseudonym(KEY, 'gezin', '00000009900000003001', 'gezin-s01')],
    ['p-noor', 'p-sem'].map((id) => pseudonym(KEY, 'persoon', '00000009900000003001', id)),
    '0123456789abcdef',
    JSON.stringify({ operatie: 'a'.repeat(64), motivering: ['VEIL'], motiveringKenmerken: [KENMERK] }),
  ])
})

test('a record of a search says how many, also when it finds nobody, and one without a search says nothing of it (decision 20)', async () => {
  const { log, inserts } = await openFake()
  const leeg = { ...about(), bereiken: [], motivering: new Map(), kenmerken: [], operatie: undefined }
  for (const zoekvragen of [2, 0]) await log.intent(intentOf({ ...leeg, zoekvragen }))
  const bij = { operatie: null, motivering: [], motiveringKenmerken: [] }
  expect(inserts.map((waarden) => JSON.parse(String(waarden.at(-1))))).toEqual([{ ...bij, zoekvragen: 2 }, bij])
})

test('nothing in the log is an id of the graph or a text of the requester', async () => {
  const { log, inserts } = await openFake()
  await log.intent(intent())
  await log.outcome(outcome())
  for (const secret of ['p-noor', 'gezin-s01', 'veiligheidsbeoordeling']) {
    expect(JSON.stringify(inserts)).not.toContain(secret)
  }
})

test('a pseudonym differs per organisation, per kind and per key, and stays the same otherwise (decision 5)', () => {
  const one = pseudonym(KEY, 'persoon', '00000009900000003001', 'p-noor')
  expect(pseudonym(KEY, 'persoon', '00000009900000003001', 'p-noor')).toBe(one)
  expect(pseudonym(KEY, 'persoon', '00000009900000003002', 'p-noor')).not.toBe(one)
  expect(pseudonym(KEY, 'gezin', '00000009900000003001', 'p-noor')).not.toBe(one)
  expect(pseudonym(Buffer.alloc(32, 8), 'persoon', '00000009900000003001', 'p-noor')).not.toBe(one)
})

test('a record with a key that is not known is refused and nothing is written', async () => {
  const { log, inserts } = await openFake()
  const { inhoud, ...rest } = outcome()
  const wrong = [
    { ...rest, inhoud, naam: 'Voorbeeld-Jansen' },
    { ...rest, inhoud: { ...inhoud, waarde: 'Voorbeeld-Jansen' } },
    { ...rest, inhoud: { ...inhoud, velden: [{ ...telling, waarde: 'Voorbeeld-Jansen' }] } },
    { ...rest, inhoud: { ...inhoud, velden: [{ ...telling, veld: 'Persoon.naam = Voorbeeld-Jansen' }] } },
  ] as OutcomeRecord[]
  for (const record of wrong) await expect(log.outcome(record)).rejects.toThrow('LOG_REGEL_ONGELDIG')
  expect(inserts).toEqual([])
  await log.outcome(outcome())
  expect(inserts).toHaveLength(1)
})

test('a request that fails after its intent leaves an outcome that says so', async () => {
  const { log, inserts } = await openFake()
  await log.outcome(failureOf({ ...about(), status: 500, code: 'INTERN' }))
  expect(inserts[0]?.at(-1)).toBe('{"velden":[],"status":500,"code":"INTERN","volledig":false}')
})

test('records that arrive during a write go together into the next one', async () => {
  const { log, inserts, hold } = await openFake()
  const release = hold()
  const all = Promise.all([1, 2, 3, 4].map(() => log.intent(intent())))
  release()
  await all
  expect(inserts.map((values) => values.length / 11)).toEqual([1, 3])
})

test('a record is not done before its write is', async () => {
  const { log, hold } = await openFake()
  const release = hold()
  let done = false
  const written = log.intent(intent()).then(() => {
    done = true
  })
  await new Promise(setImmediate)
  expect(done).toBe(false)
  release()
  await written
  expect(done).toBe(true)
})

test('a log that cannot be written refuses, for every record that waits, and says it is not ready', async () => {
  const { log, fail } = await openFake()
  expect(await log.ready()).toBe(true)
  fail()
  const results = await Promise.allSettled([log.intent(intent()), log.intent(intent()), log.outcome(outcome())])
  for (const result of results) expect(result).toMatchObject({ reason: { code: 'LOG_NIET_BESCHIKBAAR' } })
  expect(await log.ready()).toBe(false)
})

test('a gateway does not start without its log', async () => {
  await expect(openLog({ ...config, databaseUrl: 'postgres://postgres@127.0.0.1:1/x' })).rejects.toThrow(
    'LOG_NIET_BESCHIKBAAR',
  )
})

const postgresUrl =
  process.env.GEZINSBEELD_TEST_POSTGRES_URL ?? (process.env.CI === 'true' ? config.databaseUrl : undefined)

;(postgresUrl ? describe : describe.skip)('in PostgreSQL', () => {
  const database = `log_proef_${process.pid}`
  const url = new URL(postgresUrl ?? config.databaseUrl)
  let admin: Pool
  let pool: Pool
  let log: Log

  beforeAll(async () => {
    admin = new Pool({ connectionString: url.href })
    await admin.query(`create database ${database}`)
    url.pathname = `/${database}`
    const opened = { ...config, databaseUrl: url.href }
    // Two gateways that start at once make one table.
    const [first, second] = await Promise.all([openLog(opened), openLog(opened)])
    await second.close()
    log = first
    pool = new Pool({ connectionString: url.href })
    // Dropping the database may cut a connection that was closing.
    pool.on('error', () => {})
  })
  afterAll(async () => {
    await log?.close()
    await pool?.end()
    await admin.query(`drop database if exists ${database} with (force)`)
    await admin.end()
  })

  test('intent and outcome of one request are there when their promises are', async () => {
    const id = trace()
    await log.intent(intent(id))
    await log.outcome(outcome(id))
    const { rows } = await pool.query('select * from verzoek_log where trace_id = $1 order by id', [id])
    expect(rows.map(({ soort }) => soort)).toEqual(['INTENTIE', 'UITKOMST'])
    expect(rows[1]).toMatchObject({ doel: 'D10', inhoud: { velden: [telling], status: 200, volledig: true } })
    expect(rows[0].betrokkene_pseudoniem).toHaveLength(2)
  })

  test('many records at once are all written', async () => {
    const id = trace()
    await Promise.all(Array.from({ length: 500 }, () => log.intent(intent(id))))
    const { rows } = await pool.query('select count(*)::int as aantal from verzoek_log where trace_id = $1', [id])
    expect(rows[0].aantal).toBe(500)
  })

  test('what is written cannot be changed, removed or emptied', async () => {
    await log.intent(intent())
    for (const change of ["update verzoek_log set rol = 'X'", 'delete from verzoek_log', 'truncate verzoek_log']) {
      await expect(pool.query(change)).rejects.toThrow('append-only')
    }
  })
})
