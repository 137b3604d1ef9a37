import { execFile, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { provision, type World } from '@gezinsbeeld/launcher'
import { inrichten } from '@gezinsbeeld/log'
import { metClient } from '../wereld/met-client.js'

/** A copy of the database of a log. */
export interface Kopie {
  /** Puts it back in a database of this log that is there and empty. */
  zetTerug(): Promise<void>
}

/** A way to copy the database of a log while it is written. */
export type Maakwijze = (log: World['log']) => Promise<Kopie>

const doe = promisify(execFile)

/** As docs/log-beheer.md says it: `pg_dump`, and `pg_restore` as the role that owns the log. */
export const metPgDump: Maakwijze = async ({ eigenaarUrl }) => {
  const map = mkdtempSync(join(tmpdir(), 'gezinsbeeld-kopie-'))
  const bestand = join(map, 'log.dump')
  await doe('pg_dump', ['--format=custom', `--file=${bestand}`, eigenaarUrl])
  return {
    zetTerug: async () => {
      await doe('pg_restore', ['--exit-on-error', '--single-transaction', `--dbname=${eigenaarUrl}`, bestand])
      rmSync(map, { recursive: true })
    },
  }
}

/**
 * Over SQL, in one transaction that sees one moment, as `pg_dump` does: for where that is not installed. The embedded
 * server does not bring it.
 */
export const metSql: Maakwijze = async ({ eigenaarUrl, databaseUrl, lezerUrl }) => {
  const tabellen = await metClient(eigenaarUrl, async (client) => {
    await client.query('begin isolation level repeatable read read only')
    const lees = async (tabel: string) =>
      (await client.query<{ rij: string }>(`select to_jsonb(t)::text as rij from ${tabel} t`)).rows.map(
        ({ rij }) => rij,
      )
    return {
      kenmerk: await lees('log_kenmerk'),
      keten: await lees('log_keten'),
      vorm: await lees('log_vorm'),
      regel: await lees('log_regel'),
    }
  })
  return {
    zetTerug: () =>
      metClient(eigenaarUrl, async (client) => {
        const gebruiker = (url: string) => new URL(url).username
        await inrichten(client, { schrijver: gebruiker(databaseUrl), lezer: gebruiker(lezerUrl) })
        const vul = (tabel: string, rijen: readonly string[]) =>
          client.query(
            `insert into ${tabel} select r.* from unnest($1::jsonb[]) rij, jsonb_populate_record(null::${tabel}, rij) r`,
            [rijen],
          )
        // A new log got an id of its own; this one is the log that was.
        await client.query('alter table log_kenmerk disable trigger user')
        await client.query('delete from log_kenmerk')
        await vul('log_kenmerk', tabellen.kenmerk)
        await client.query('alter table log_kenmerk enable trigger user')
        await client.query(
          "select log_maak_maand(dag) from (select distinct (rij ->> 'tijd')::date as dag from unnest($1::jsonb[]) rij) d",
          [tabellen.regel],
        )
        await vul('log_keten', tabellen.keten)
        await vul('log_vorm', tabellen.vorm)
        await vul('log_regel', tabellen.regel)
      }),
  }
}

/**
 * Whether the tools of PostgreSQL are installed here and not older than the server: they are asked to copy an empty one. The
 * embedded server is newer than what most systems install.
 */
export function kanPgDump(): boolean {
  const url = process.env.GEZINSBEELD_TEST_POSTGRES_URL
  if (url === undefined) return false
  return spawnSync('pg_dump', ['--schema-only', '--file=/dev/null', `--dbname=${url}`]).status === 0
}

/** The database of the log is gone, as after a disk that broke; everything that was connected to it is cut off. */
export async function verlies(adminUrl: string, { eigenaarUrl }: World['log']): Promise<void> {
  const { pathname } = new URL(eigenaarUrl)
  await metClient(adminUrl, (client) => client.query(`drop database "${pathname.slice(1)}" with (force)`))
}

/** An empty database in its place, with the roles that may enter it. */
export async function maakLeeg(adminUrl: string, { eigenaarUrl, databaseUrl, lezerUrl }: World['log']): Promise<void> {
  const { username, password } = new URL(eigenaarUrl)
  await provision(adminUrl, { name: username, password: decodeURIComponent(password) })
  const rollen = [databaseUrl, lezerUrl].map((url) => `"${new URL(url).username}"`)
  await metClient(eigenaarUrl, (client) =>
    client.query(`grant connect on database "${username}" to ${rollen.join(', ')}`),
  )
}

/** A copy of the folder of checkpoints, as it is now. */
export function kopieerControlepunten({ controlepuntMap }: World['log'], naar: string): void {
  cpSync(controlepuntMap, naar, { recursive: true })
}
