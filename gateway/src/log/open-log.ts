import { Pool } from 'pg'
import type { z } from 'zod'
import type { Configuration } from '../configuration/read-configuration.js'
import { InternalError } from '../errors/internal-error.js'
import { BatchWriter } from './batch-writer.js'
import { migrate } from './migrate.js'
import { pseudonym } from './pseudonym.js'
import { type IntentRecord, intentSchema, type OutcomeRecord, outcomeSchema } from './record.js'

const CONNECT_TIMEOUT_MS = 1000
const STATEMENT_TIMEOUT_MS = 2000

/** The request log: no log, no data. */
export interface Log {
  /** Resolves when the record is durable. @throws InternalError LOG_NIET_BESCHIKBAAR or LOG_REGEL_ONGELDIG */
  intent(record: IntentRecord): Promise<void>
  /** As {@link Log.intent}, before the answer leaves. */
  outcome(record: OutcomeRecord): Promise<void>
  /** Whether a record could be written now. */
  ready(): Promise<boolean>
  close(): Promise<void>
}

/** What the log needs of `pg.Pool`. */
export interface LogPool {
  query(text: string, values?: unknown[]): Promise<unknown>
  end(): Promise<void>
}

interface Row {
  readonly soort: 'INTENTIE' | 'UITKOMST'
  readonly tijd: Date
  readonly record: IntentRecord | OutcomeRecord
}

/** What tests replace. */
export interface LogOptions {
  /** Real time in ms. A log tells when something really happened, also under a demo clock. */
  readonly now?: () => number
  readonly pool?: LogPool
}

/**
 * Opens the log and makes its table when it is not there.
 * @throws InternalError LOG_NIET_BESCHIKBAAR: a gateway without a log does not start
 */
export async function openLog(
  { databaseUrl, logSleutel }: Pick<Configuration, 'databaseUrl' | 'logSleutel'>,
  { now = Date.now, pool = openPool(databaseUrl) }: LogOptions = {},
): Promise<Log> {
  await available(migrate(pool)).catch(async (error) => {
    await pool.end()
    throw error
  })
  const writer = new BatchWriter<Row>((rows) => insert(pool, logSleutel, rows))
  const add = (soort: Row['soort'], record: Row['record']) =>
    available(writer.add({ soort, tijd: new Date(now()), record }))
  return {
    intent: async (record) => add('INTENTIE', parse(intentSchema, record)),
    outcome: async (record) => add('UITKOMST', parse(outcomeSchema, record)),
    ready: () =>
      pool.query('select 1 from verzoek_log limit 1').then(
        () => true,
        () => false,
      ),
    close: () => pool.end(),
  }
}

function openPool(connectionString: string): LogPool {
  const pool = new Pool({
    connectionString,
    max: 2,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: STATEMENT_TIMEOUT_MS,
    // A database or role may have durability turned off; this connection may not.
    options: `-c synchronous_commit=on -c statement_timeout=${STATEMENT_TIMEOUT_MS}`,
  })
  // A connection that breaks while idle or while it closes is replaced at the next write, which reports its own failure.
  pool.on('error', () => {})
  return pool
}

/** An unknown key is refused, so that a field with contents can never slip into the log unnoticed. */
function parse<T>(schema: z.ZodType<T>, record: unknown): T {
  const parsed = schema.safeParse(record)
  if (parsed.success) return parsed.data
  const places = parsed.error.issues.map(({ path, code }) => `${path.join('.')}: ${code}`)
  throw new InternalError('LOG_REGEL_ONGELDIG', { cause: new Error(places.join('; ')) })
}

async function insert(pool: LogPool, key: Buffer, rows: readonly Row[]): Promise<void> {
  const values: unknown[] = []
  const tuples = rows.map(
    (row) =>
      `(${columnsOf(row, key)
        .map((value) => `$${values.push(value)}`)
        .join(', ')})`,
  )
  await pool.query(
    `insert into verzoek_log (trace_id, soort, tijd, medewerker, rol, organisatie, doel, gezin_pseudoniem,
       betrokkene_pseudoniem, beleid_versie, inhoud) values ${tuples.join(', ')}`,
    values,
  )
}

function columnsOf({ soort, tijd, record }: Row, key: Buffer): unknown[] {
  const { trace, medewerker, rol, organisatie, doel, gezinnen, betrokkenen, beleid, inhoud } = record
  const families = gezinnen.map((gezin) => pseudonym(key, 'gezin', organisatie, gezin))
  const persons = betrokkenen.map((persoon) => pseudonym(key, 'persoon', organisatie, persoon))
  return [trace, soort, tijd, medewerker, rol, organisatie, doel, families, persons, beleid, JSON.stringify(inhoud)]
}

async function available<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (cause) {
    throw new InternalError('LOG_NIET_BESCHIKBAAR', { cause })
  }
}
