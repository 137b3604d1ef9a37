import { type Client, escapeIdentifier, escapeLiteral } from 'pg'
import { LauncherError } from '../launcherError.js'
import { withClient, withDatabase } from './connect.js'

const OLDEST_SERVER = 150_000

/**
 * Makes one role and its database, both called `name`, or gives an existing role this password. The role may connect
 * to databases of its own only: PUBLIC loses the right to connect (design section 8). Returns the role's own URL.
 * Works on any PostgreSQL 15 or later with an account that may make roles and databases; needs no superuser.
 *
 * @throws {LauncherError} POSTGRES_VERSIE for an older server, DATABASE_ONBEREIKBAAR when it cannot be reached.
 */
export async function provision(adminUrl: string, { name, password }: { name: string; password: string }) {
  await asAdmin(adminUrl, async (client) => {
    await requireVersion(client)
    await ensureRole(client, name, password)
    if (!(await exists(client, 'pg_database', 'datname', name))) await createDatabase(client, name, name)
    await closeToOthers(client, name)
  })
  return roleUrl(adminUrl, { name, password }, name)
}

/**
 * Makes one role without a database of its own, or gives an existing role this password. What it may, its owners grant.
 *
 * @throws {LauncherError} DATABASE_ONBEREIKBAAR when the server cannot be reached.
 */
export async function provisionRole(adminUrl: string, { name, password }: { name: string; password: string }) {
  await asAdmin(adminUrl, (client) => ensureRole(client, name, password))
}

/**
 * A database `database` of role `owner`, in place of one of that name if there is one: empty, or a copy of `template`, of
 * which the contents keep the owner that they have there.
 */
export async function recreateDatabase(
  adminUrl: string,
  { database, owner, template }: { database: string; owner: string; template?: string },
) {
  await asAdmin(adminUrl, async (client) => {
    await client.query(`drop database if exists ${escapeIdentifier(database)} with (force)`)
    await createDatabase(client, database, owner, template)
    await closeToOthers(client, database)
  })
}

/** One database that takes the place of another. */
export interface Replacement {
  readonly from: string
  readonly to: string
  /** Kept as the comment of the database: says what is in it. Read back by {@link databaseContents}. */
  readonly contents: string
}

/**
 * Puts new databases in the place of old ones: all of them, or none (one transaction). Connections to them are closed.
 */
export async function replaceDatabases(adminUrl: string, replacements: readonly Replacement[]): Promise<void> {
  await asAdmin(adminUrl, async (client) => {
    const present = new Set<string>()
    for (const { to } of replacements) {
      await client.query(`drop database if exists ${escapeIdentifier(old(to))} with (force)`)
      if (await exists(client, 'pg_database', 'datname', to)) present.add(to)
    }
    const names = replacements.flatMap(({ from, to }) => [from, to])
    await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = any($1)', [names])
    await client.query('begin')
    try {
      for (const { from, to, contents } of replacements) {
        if (present.has(to)) await rename(client, to, old(to))
        await rename(client, from, to)
        await client.query(`comment on database ${escapeIdentifier(to)} is ${escapeLiteral(contents)}`)
      }
      await client.query('commit')
    } catch (error) {
      await client.query('rollback').catch(() => undefined)
      throw error
    }
    for (const to of present) await client.query(`drop database if exists ${escapeIdentifier(old(to))} with (force)`)
  })
}

/** What {@link replaceDatabases} said is in each database; `undefined` when it is missing or was never filled. */
export function databaseContents(adminUrl: string, names: readonly string[]): Promise<(string | undefined)[]> {
  return asAdmin(adminUrl, async (client) => {
    const { rows } = await client.query<{ datname: string; contents: string | null }>(
      "select datname, shobj_description(oid, 'pg_database') as contents from pg_database where datname = any($1)",
      [names],
    )
    return names.map((name) => rows.find(({ datname }) => datname === name)?.contents ?? undefined)
  })
}

/** Removes databases and roles, for tests that made their own. Missing ones are no error. */
export async function unprovision(adminUrl: string, names: readonly string[]): Promise<void> {
  await asAdmin(adminUrl, async (client) => {
    for (const name of names) await client.query(`drop database if exists ${escapeIdentifier(name)} with (force)`)
    for (const name of names) await client.query(`drop role if exists ${escapeIdentifier(name)}`)
  })
}

/** On a server of our own nobody but its superuser has business in the databases that PostgreSQL brings. */
export async function closeMaintenanceDatabases(adminUrl: string): Promise<void> {
  await asAdmin(adminUrl, async (client) => {
    for (const name of ['postgres', 'template1']) await closeToOthers(client, name)
  })
}

/** The URL with which a role reaches one of its databases. */
export function roleUrl(adminUrl: string, role: { name: string; password: string }, database: string): string {
  const url = new URL(withDatabase(adminUrl, database))
  url.username = encodeURIComponent(role.name)
  url.password = encodeURIComponent(role.password)
  return url.href
}

async function asAdmin<Result>(adminUrl: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  let connected = false
  try {
    return await withClient(adminUrl, (client) => {
      connected = true
      return work(client)
    })
  } catch (error) {
    if (connected) throw error
    const { message } = error as Error
    const place = new URL(adminUrl).host
    throw new LauncherError('DATABASE_ONBEREIKBAAR', `PostgreSQL at \`${place}\` does not let us in: ${message}`, {
      cause: error,
    })
  }
}

async function requireVersion(client: Client): Promise<void> {
  const { rows } = await client.query<{ version: string }>("select current_setting('server_version_num') as version")
  const version = Number(rows[0]?.version)
  if (version < OLDEST_SERVER)
    throw new LauncherError(
      'POSTGRES_VERSIE',
      `PostgreSQL 15 or later is needed, this is ${Math.floor(version / 10_000)}`,
    )
}

async function ensureRole(client: Client, name: string, password: string): Promise<void> {
  const role = escapeIdentifier(name)
  const verb = (await exists(client, 'pg_roles', 'rolname', name)) ? 'alter' : 'create'
  await client.query(`${verb} role ${role} with login nocreatedb nocreaterole password ${escapeLiteral(password)}`)
  const { rows } = await client.query<{ super: boolean }>(
    'select rolsuper as super from pg_roles where rolname = current_user',
  )
  // Giving a database to a role takes membership of it, unless one is a superuser (PostgreSQL 16 and later).
  if (!rows[0]?.super) await client.query(`grant ${role} to current_user`)
}

// template0: whatever somebody put in template1 of a shared server stays out, and the encoding is free.
async function createDatabase(client: Client, database: string, owner: string, template = 'template0'): Promise<void> {
  await client.query(
    `create database ${escapeIdentifier(database)} owner ${escapeIdentifier(owner)} template ${escapeIdentifier(template)} encoding 'UTF8'`,
  )
}

async function closeToOthers(client: Client, database: string): Promise<void> {
  await client.query(`revoke connect, temporary on database ${escapeIdentifier(database)} from public`)
}

async function exists(client: Client, table: string, column: string, name: string): Promise<boolean> {
  const { rowCount } = await client.query(`select 1 from ${table} where ${column} = $1`, [name])
  return rowCount === 1
}

const rename = (client: Client, from: string, to: string) =>
  client.query(`alter database ${escapeIdentifier(from)} rename to ${escapeIdentifier(to)}`)

const old = (name: string) => `${name}_oud`
