import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inrichten, leesControlepunten, openbaarDeel, type Vorm, type Vormgroep, verifieer } from '@gezinsbeeld/log'
import type { Aanvraag } from '@gezinsbeeld/schema'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Pool } from 'pg'
import type { Configuration } from '../configuration/read-configuration.js'
import { TELLING } from '../testing/noor.js'
import { type TempDatabase, tempDatabase } from '../testing/temp-database.js'
import { failureOf, intentOf, outcomeOf } from './log.js'
import { type Log, type LogPool, openLog } from './open-log.js'
import { openPseudoniemen, pseudonym } from './pseudonym.js'
import type { OutcomeRecord } from './record.js'

const KENMERK = '5f0c2f0e-7a51-4c7b-9a3e-1d2c3b4a5f60'
const KEY = Buffer.alloc(32, 7)
const NU = Date.UTC(2026, 2, 10, 9)
const SPAN = 'b'.repeat(16)
const LOG = '1b4e28ba-2fa1-4d3b-a3f5-ef19b5a7633b'
const MAP = mkdtempSync(join(tmpdir(), 'gateway-log-'))
const SLEUTEL = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' })
afterAll(() => rmSync(MAP, { recursive: true }))

const config = {
  log: {
    databaseUrl: 'postgres://postgres@127.0.0.1:5432/postgres',
    controlepuntMap: MAP,
    controlepuntSleutel: SLEUTEL,
    controlepuntSeconden: 60,
  } as Configuration['log'],
  logSleutel: KEY,
  logSleutelsEerder: [] as Buffer[],
}
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
  span: SPAN,
  aanvraag,
  bereiken: [{ soort: 'gezin' as const, id: 'gezin-s01', feiten }],
  beleid: { versie: '0123456789abcdef' },
})
const intent = (id?: string) =>
  intentOf(about(id), {
    motivering: new Map([['VEIL', 'nodig voor de veiligheidsbeoordeling van Noor']]),
    kenmerken: [KENMERK],
    operatie: { hash: 'a'.repeat(64) },
  })
const outcome = (id?: string) =>
  outcomeOf(about(id), { meldingen: { incidenten: [], tellingen: [TELLING] }, volledig: true })

interface Geschreven {
  readonly soort: string
  readonly trace: string
  readonly inhoud: Readonly<Record<string, unknown>>
}

/** A pool that remembers lines and can be held up or broken. */
function fakePool() {
  const groepen: Geschreven[][] = []
  const vormen: Vormgroep[][] = []
  let gate = Promise.resolve()
  let broken = false
  const query = async (opdracht: string | { text: string; values: unknown[] }) => {
    const { text, values } = typeof opdracht === 'string' ? { text: opdracht, values: [] } : opdracht
    await gate
    if (broken) throw new Error('connection lost: geheim')
    if (text.includes('insert into log_regel')) groepen.push(regelsIn(values))
    if (text.includes('insert into log_vorm')) vormen.push(...vormenIn(values))
    const rows = text.startsWith('select id from log_kenmerk') ? [{ id: LOG }] : [{ nr: '1', hash: Buffer.alloc(32) }]
    return { rows: text.includes('cross join lateral') ? [] : rows }
  }
  const hold = () => {
    let release = () => {}
    gate = new Promise((done) => {
      release = done
    })
    return release
  }
  return {
    pool: { query, end: async () => {} } as unknown as LogPool,
    groepen,
    vormen,
    hold,
    fail: () => {
      broken = true
    },
  }
}

const regelsIn = ([regels]: unknown[]): Geschreven[] =>
  (JSON.parse(String(regels)) as Geschreven[]).map(({ soort, trace, inhoud }) => ({ soort, trace, inhoud }))

const vormenIn = ([, vormen]: unknown[]): Vormgroep[][] =>
  (JSON.parse(String(vormen)) as Vorm[]).map(({ tekst }) => JSON.parse(tekst) as Vormgroep[])

async function openFake() {
  const fake = fakePool()
  const log = await openLog(config, { pool: fake.pool, now: () => NU })
  fake.groepen.length = 0
  return { ...fake, log, regels: () => fake.groepen.flat() }
}

test('a record holds who, why and which rule, and pseudonyms instead of the ids of the graph (decision 5)', async () => {
  const { log, regels } = await openFake()
  await log.intent(intent('a'.repeat(32)))
  expect(regels()).toEqual([
    {
      soort: 'INTENTIE',
      trace: 'a'.repeat(32),
      inhoud: {
        span: SPAN,
        medewerker: 'gi-a-001',
        rol: 'JEUGDBESCHERMER',
        organisatie: '00000009900000003001',
        doel: 'D10',
        gezinnen: [pseudonym(KEY, 'gezin', '00000009900000003001', 'gezin-s01')],
        betrokkenen: ['p-noor', 'p-sem'].map((id) => pseudonym(KEY, 'persoon', '00000009900000003001', id)),
        beleid: '0123456789abcdef',
        operatie: 'a'.repeat(64),
        motivering: ['VEIL'],
        motiveringKenmerken: [KENMERK],
      },
    },
  ])
})

test('an outcome says of whom each field was shown, and gives every data subject a span of its own (LDV)', async () => {
  const { log, regels, vormen } = await openFake()
  await log.outcome(outcome())
  const { inhoud } = regels()[0] as Geschreven
  const { veld, aantal, personen: _, ...wat } = TELLING
  expect(vormen).toEqual([[{ ...wat, velden: [veld], wie: 0 }]])
  expect(inhoud).toMatchObject({ aantallen: [[aantal]], personen: [[0, 2]] })
  expect(inhoud.betrokkenen).toHaveLength(3)
  expect(new Set(inhoud.spans as string[]).size).toBe(3)
  for (const span of inhoud.spans as string[]) expect(span).toMatch(/^[0-9a-f]{16}$/)
})

test('a record of a search says how many, also when it finds nobody, and one without a search says nothing of it (decision 20)', async () => {
  const { log, regels } = await openFake()
  const over = { ...about(), bereiken: [] }
  const leeg = { motivering: new Map(), kenmerken: [], operatie: undefined }
  for (const zoekvragen of [2, 0]) await log.intent(intentOf(over, { ...leeg, zoekvragen }))
  expect(regels().map(({ inhoud }) => inhoud.zoekvragen)).toEqual([2, undefined])
})

test('nothing in the log is an id of the graph or a text of the requester', async () => {
  const { log, regels, vormen } = await openFake()
  await log.intent(intent())
  await log.outcome(outcome())
  expect(vormen).toHaveLength(1)
  for (const secret of ['p-noor', 'p-oma', 'gezin-s01', 'veiligheidsbeoordeling']) {
    expect(JSON.stringify([regels(), vormen])).not.toContain(secret)
  }
})

test('a pseudonym differs per organisation, per kind and per key, and stays the same otherwise (decision 5)', () => {
  const one = pseudonym(KEY, 'persoon', '00000009900000003001', 'p-noor')
  expect(pseudonym(KEY, 'persoon', '00000009900000003001', 'p-noor')).toBe(one)
  expect(pseudonym(KEY, 'persoon', '00000009900000003002', 'p-noor')).not.toBe(one)
  expect(pseudonym(KEY, 'gezin', '00000009900000003001', 'p-noor')).not.toBe(one)
  expect(pseudonym(Buffer.alloc(32, 8), 'persoon', '00000009900000003001', 'p-noor')).not.toBe(one)
})

test('one list is called by other names in another organisation and as another kind, whoever asked before', () => {
  const namenVan = openPseudoniemen(KEY)
  const vraag = [
    ['persoon', '00000009900000003001'],
    ['persoon', '00000009900000003002'],
    ['gezin', '00000009900000003001'],
  ] as const
  for (const ids of [Object.freeze(['p-noor', 'p-sem']), ['p-noor', 'p-sem']])
    for (const [soort, organisatie] of [...vraag, ...vraag])
      expect(namenVan(soort, organisatie, ids)).toEqual(ids.map((id) => pseudonym(KEY, soort, organisatie, id)))
})

test('a list that was changed meanwhile is named as it is', () => {
  const namenVan = openPseudoniemen(KEY)
  const ids = ['p-noor']
  namenVan('persoon', '00000009900000003001', ids)
  ids[0] = 'p-sem'
  expect(namenVan('persoon', '00000009900000003001', ids)).toEqual([
    pseudonym(KEY, 'persoon', '00000009900000003001', 'p-sem'),
  ])
})

test('a record with a key that is not known is refused and nothing is written', async () => {
  const { log, regels, vormen } = await openFake()
  const { inhoud, ...rest } = outcome()
  const wrong = [
    { ...rest, inhoud, naam: 'Voorbeeld-Jansen' },
    { ...rest, inhoud: { ...inhoud, waarde: 'Voorbeeld-Jansen' } },
    { ...rest, inhoud: { ...inhoud, velden: [{ ...TELLING, veld: 'Persoon.naam = Voorbeeld-Jansen' }] } },
  ] as OutcomeRecord[]
  for (const record of wrong) await expect(log.outcome(record)).rejects.toThrow('LOG_REGEL_ONGELDIG')
  expect([regels(), vormen]).toEqual([[], []])
  await log.outcome(outcome())
  expect([regels().length, vormen.length]).toEqual([1, 1])
})

test('what a field holds beside what the log knows of it is never written', async () => {
  const { log, regels, vormen } = await openFake()
  const { inhoud, ...rest } = outcome()
  const velden = [{ ...TELLING, waarde: 'Voorbeeld-Jansen' }]
  await log.outcome({ ...rest, inhoud: { ...inhoud, velden } })
  expect(JSON.stringify([regels(), vormen])).not.toContain('Jansen')
  expect(vormen).toHaveLength(1)
})

test('a request that fails after its intent leaves an outcome that says so', async () => {
  const { log, regels } = await openFake()
  await log.outcome(failureOf(about(), { status: 500, code: 'INTERN' }))
  expect(regels()[0]?.inhoud).toMatchObject({
    aantallen: [],
    personen: [],
    status: 500,
    code: 'INTERN',
    volledig: false,
  })
})

test('records that arrive during a write go together into the next one', async () => {
  const { log, groepen, hold } = await openFake()
  const release = hold()
  const all = Promise.all([1, 2, 3, 4].map(() => log.intent(intent())))
  release()
  await all
  expect(groepen.map((groep) => groep.length)).toEqual([1, 3])
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

test('a gateway does not start without its log, nor without a place for its checkpoints', async () => {
  const nergens = { ...config.log, databaseUrl: 'postgres://postgres@127.0.0.1:1/x' }
  await expect(openLog({ ...config, log: nergens })).rejects.toThrow('LOG_NIET_BESCHIKBAAR')
  const { pool } = fakePool()
  const geenMap = { ...config.log, controlepuntMap: join(__filename, 'geen-map') }
  await expect(openLog({ ...config, log: geenMap }, { pool })).rejects.toThrow('LOG_NIET_BESCHIKBAAR')
})

describe('in PostgreSQL', () => {
  let database: TempDatabase
  let pool: Pool
  let log: Log

  beforeAll(async () => {
    database = await tempDatabase()
    pool = new Pool({ connectionString: database.url })
    // Dropping the database may cut a connection that was closing.
    pool.on('error', () => {})
    await inrichten(pool, { schrijver: 'postgres' })
    log = await openLog({ ...config, log: { ...config.log, databaseUrl: database.url } })
  })
  afterAll(async () => {
    await log.close()
    await pool.end()
    await database.verwijder()
  })

  test('intent and outcome of one request are there when their promises are, and the chain is whole', async () => {
    const id = trace()
    await log.intent(intent(id))
    await log.outcome(outcome(id))
    const { rows } = await pool.query('select keten, soort, inhoud from log_regel where trace = $1 order by nr', [id])
    expect(rows.map(({ soort }) => soort)).toEqual(['INTENTIE', 'UITKOMST'])
    expect(rows[1].inhoud).toMatchObject({ doel: 'D10', status: 200, volledig: true })
    const punten = await leesControlepunten(MAP, [openbaarDeel(SLEUTEL)])
    const eigen = punten.filter(({ keten }) => keten === rows[0].keten)
    expect((await verifieer(pool, eigen)).bevindingen).toEqual([])
  })

  test('after a change of the key somebody is found under both, and under the old one no more when it is taken away', async () => {
    const nieuw = Buffer.alloc(32, 8)
    const url = { ...config.log, databaseUrl: database.url }
    const over = async (logSleutel: Buffer, logSleutelsEerder: Buffer[]) => {
      const open = await openLog({ log: url, logSleutel, logSleutelsEerder })
      const treffers = await open.overPersoon('p-noor', 50, { zonderRollen: [], zonderBronnen: [] })
      await open.close()
      return treffers.map((treffer) => treffer.trace)
    }
    const [onderOud, onderNieuw] = [trace(), trace()]
    await log.outcome(outcome(onderOud))
    const na = await openLog({ log: url, logSleutel: nieuw, logSleutelsEerder: [KEY] })
    await na.outcome(outcome(onderNieuw))
    await na.close()
    expect(await over(nieuw, [KEY])).toEqual(expect.arrayContaining([onderOud, onderNieuw]))
    expect(await over(nieuw, [])).toEqual([onderNieuw])
    expect(await over(KEY, [])).not.toContain(onderNieuw)
  })

  test('many records at once are all written', async () => {
    const id = trace()
    await Promise.all(Array.from({ length: 500 }, () => log.intent(intent(id))))
    const { rows } = await pool.query('select count(*)::int as aantal from log_regel where trace = $1', [id])
    expect(rows[0].aantal).toBe(500)
  })
})
