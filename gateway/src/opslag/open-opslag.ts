import { Pool, type PoolClient } from 'pg'
import { InternalError } from '../errors/internal-error.js'
import { LoketError } from '../errors/loket-error.js'

const CONNECT_TIMEOUT_MS = 1000
const STATEMENT_TIMEOUT_MS = 2000
/** Another number than that of the log: both may migrate at once. */
const MIGRATION_LOCK = 20_260_311

/** Runs one statement and answers its rows. */
export type Vraag = <T extends object>(text: string, values?: readonly unknown[]) => Promise<T[]>

/**
 * The gateway's own database, for what people decided: never family data. Everything that does not succeed is
 * InternalError OPSLAG_NIET_BESCHIKBAAR, except a LoketError, which a transaction lets through after undoing its work.
 */
export interface Opslag {
  readonly vraag: Vraag
  /** One transaction: all of it or nothing. */
  transactie<T>(work: (vraag: Vraag) => Promise<T>): Promise<T>
  /** Makes tables that are not there. Safe to repeat and to run from several gateways at once. */
  migreer(statements: readonly string[]): Promise<void>
  sluit(): Promise<void>
}

/** Opens the store; connects at the first question. */
export function openOpslag(connectionString: string): Opslag {
  const pool = new Pool({
    connectionString,
    max: 6,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: STATEMENT_TIMEOUT_MS * 2,
    // As for the log: a decision of a person must be durable when it is told.
    options: `-c synchronous_commit=on -c statement_timeout=${STATEMENT_TIMEOUT_MS}`,
  })
  pool.on('error', () => {})
  return {
    vraag: (text, values) => beschikbaar(async () => (await pool.query(text, [...(values ?? [])])).rows),
    transactie: (work) => beschikbaar(() => transactie(pool, work)),
    migreer: (statements) =>
      beschikbaar(async () => {
        const lock = `select pg_advisory_xact_lock(${MIGRATION_LOCK})`
        await pool.query(['begin', lock, ...statements, 'commit'].join(';\n'))
      }),
    sluit: () => pool.end(),
  }
}

async function transactie<T>(pool: Pool, work: (vraag: Vraag) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken = false
  try {
    await client.query('begin')
    const result = await work(vraagVan(client))
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {
      broken = true
    })
    throw error
  } finally {
    // A connection on which even the rollback failed is thrown away: its transaction ends with it.
    client.release(broken)
  }
}

const vraagVan =
  (client: PoolClient): Vraag =>
  async (text, values) =>
    (await client.query(text, [...(values ?? [])])).rows

async function beschikbaar<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof LoketError || cause instanceof InternalError) throw cause
    throw new InternalError('OPSLAG_NIET_BESCHIKBAAR', { cause })
  }
}
