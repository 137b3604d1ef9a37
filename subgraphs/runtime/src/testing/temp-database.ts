import { randomBytes } from 'node:crypto'
import { Client } from 'pg'

/** A database of its own for one test file. */
export interface TempDatabase {
  readonly url: string
  /** Runs one statement as its owner. */
  sql<T extends object>(text: string, params?: readonly unknown[]): Promise<T[]>
  drop(): Promise<void>
}

/** @throws Error when no PostgreSQL was given */
export async function tempDatabase(naam: string): Promise<TempDatabase> {
  const admin = process.env.GEZINSBEELD_TEST_POSTGRES_URL
  if (!admin) throw new Error('run this through npm test, or set GEZINSBEELD_TEST_POSTGRES_URL')
  const database = `${naam}_${process.pid}_${randomBytes(4).toString('hex')}`
  const url = Object.assign(new URL(admin), { pathname: `/${database}` }).toString()
  await run(admin, `create database ${database}`)
  return {
    url,
    sql: (text, params) => run(url, text, params),
    drop: async () => void (await run(admin, `drop database ${database} with (force)`)),
  }
}

async function run<T extends object>(url: string, text: string, params: readonly unknown[] = []): Promise<T[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<T>(text, [...params])).rows
  } finally {
    await client.end()
  }
}
