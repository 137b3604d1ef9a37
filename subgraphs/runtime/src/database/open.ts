import { createHash } from 'node:crypto'
import { Pool, types } from 'pg'

// Dates stay text: a JavaScript Date would move them to another day with the time zone of the process.
types.setTypeParser(types.builtins.DATE, (value) => value)
types.setTypeParser(types.builtins.TIMESTAMPTZ, (value) => new Date(value).toISOString())

/** Read access to one administration for the duration of one request; counts statements per table. */
export interface Db {
  /**
   * Runs one prepared statement.
   * @param table the table the statement is about; counted (one statement per table per request is the rule)
   */
  rows<T extends object>(table: string, sql: string, params: readonly unknown[]): Promise<T[]>
  /** Statements so far, per table. */
  readonly statements: ReadonlyMap<string, number>
}

/** One transaction on the wrapper's own tables. */
export interface Transactie {
  rows<T extends object>(sql: string, params: readonly unknown[]): Promise<T[]>
}

/** A pool on one administration. */
export interface Source {
  /** A counting view for one request. */
  request(): Db
  /** All of it or nothing; durable when it resolves. Only for tables of the schema `gezinsbeeld`. */
  transactie<T>(work: (transactie: Transactie) => Promise<T>): Promise<T>
  ready(): Promise<void>
  close(): Promise<void>
}

/** @param url PostgreSQL 15 or later */
export function openSource(url: string, onError: (error: Error) => void): Source {
  const pool = new Pool({
    connectionString: url,
    max: 8,
    idleTimeoutMillis: 30_000,
    statement_timeout: 10_000,
    // Statements here find a few rows. Compiling one whose estimate is too high took 0.7 s, for 2 ms of work.
    options: '-c jit=off',
  })
  pool.on('error', onError)
  return {
    request() {
      const statements = new Map<string, number>()
      return {
        statements,
        async rows<T extends object>(table: string, sql: string, params: readonly unknown[]): Promise<T[]> {
          statements.set(table, (statements.get(table) ?? 0) + 1)
          const result = await pool.query<T>({ name: nameOf(sql), text: sql, values: [...params] })
          return result.rows
        },
      }
    },
    async transactie(work) {
      const client = await pool.connect()
      try {
        // A database or role may have durability turned off; a decision may not be lost.
        await client.query('begin; set local synchronous_commit = on')
        const rows = async <T extends object>(sql: string, params: readonly unknown[]) =>
          (await client.query<T>(sql, [...params])).rows
        const result = await work({ rows })
        await client.query('commit')
        return result
      } catch (error) {
        await client.query('rollback').catch(() => undefined)
        throw error
      } finally {
        client.release()
      }
    },
    ready: async () => void (await pool.query('select 1')),
    close: () => pool.end(),
  }
}

const names = new Map<string, string>()

// Prepared once per connection under a name that depends on the text alone.
function nameOf(sql: string): string {
  const known = names.get(sql)
  if (known) return known
  const name = `q${createHash('sha256').update(sql).digest('hex').slice(0, 24)}`
  names.set(sql, name)
  return name
}
