import { randomBytes } from 'node:crypto'
import { Client } from 'pg'

/** A database of its own on the real server of the tests. */
export interface TempDatabase {
  readonly url: string
  verwijder(): Promise<void>
}

/** @throws Error when no PostgreSQL was given: these tests are never skipped by accident */
export async function tempDatabase(): Promise<TempDatabase> {
  const admin = process.env.GEZINSBEELD_TEST_POSTGRES_URL
  if (!admin) throw new Error('run this through npm test, or set GEZINSBEELD_TEST_POSTGRES_URL')
  const naam = `gateway_test_${process.pid}_${randomBytes(4).toString('hex')}`
  const beheer = async (sql: string) => {
    const client = new Client({ connectionString: admin })
    await client.connect()
    await client.query(sql).finally(() => client.end())
  }
  await beheer(`create database ${naam}`)
  return {
    url: Object.assign(new URL(admin), { pathname: `/${naam}` }).href,
    verwijder: () => beheer(`drop database ${naam} with (force)`),
  }
}
