import { createHash } from 'node:crypto'
import { type Client, escapeIdentifier } from 'pg'
import { type FillOptions, fill } from './fill.js'
import { databaseName, SUBGRAPHS, type SubgraphName } from './names.js'
import { withClient, withDatabase } from './postgres/connect.js'
import { databaseContents, provision, recreateDatabase, unprovision } from './postgres/provision.js'

/**
 * Gives a world its filled sources as copies of databases that the first world that asks fills as {@link fill} does: loading
 * is more than half of the work of starting a world. A copy is a world's own; what it is copied from is never served.
 *
 * @param run keeps what is filled apart from that of others on this server; {@link removeFilled} removes by it
 * @throws {LauncherError} as {@link fill} does.
 */
export async function copyFilled(run: string, options: FillOptions): Promise<void> {
  const { adminUrl } = options
  const suffix = `${mark(run)}_${digest(options.fixtures + options.shared.secrets.pseudoniemSleutel)}`
  const names = SUBGRAPHS.map((name) => databaseName(name, suffix))
  await withClient(adminUrl, async (client) => {
    // Worlds may start beside each other: one fills, the others wait. The lock ends with the connection.
    await client.query('select pg_advisory_lock(hashtext($1))', [suffix])
    if ((await databaseContents(adminUrl, names)).includes(undefined)) await fillFresh({ ...options, suffix })
    await keepFromCopies(client, names)
  })
  await Promise.all(
    SUBGRAPHS.map((name) => copy(adminUrl, databaseName(name, suffix), databaseName(name, options.suffix))),
  )
}

/** Removes what {@link copyFilled} filled for this run; the copies stay. */
export async function removeFilled(run: string, adminUrl: string): Promise<void> {
  const found = await withClient(adminUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      'select rolname as name from pg_roles where position($1 in rolname) > 0',
      [`${mark(run)}_`],
    )
    return rows.map(({ name }) => name)
  })
  await unprovision(adminUrl, found)
}

async function fillFresh(options: FillOptions): Promise<void> {
  const role = (name: SubgraphName) => ({
    name: databaseName(name, options.suffix),
    password: options.shared.secrets.wachtwoorden[name],
  })
  for (const name of SUBGRAPHS) await provision(options.adminUrl, role(name))
  await fill(options)
}

/** A copy takes over all that the role of the filled database owns: the filled database itself must not be of that role. */
async function keepFromCopies(client: Client, names: readonly string[]): Promise<void> {
  for (const name of names) await client.query(`alter database ${escapeIdentifier(name)} owner to current_user`)
}

async function copy(adminUrl: string, filled: string, database: string): Promise<void> {
  await recreateDatabase(adminUrl, { database, owner: database, template: filled })
  await withClient(withDatabase(adminUrl, database), (client) =>
    client.query(`reassign owned by ${escapeIdentifier(filled)} to ${escapeIdentifier(database)}`),
  )
}

const mark = (run: string): string => `_v${digest(run)}`

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 10)
