import { join } from 'node:path'
import { inrichten, openbaarDeel } from '@gezinsbeeld/log'
import { databaseName, logName, logReaderName } from './names.js'
import { withClient } from './postgres/connect.js'
import { provision, provisionRole, roleUrl } from './postgres/provision.js'
import { writePrivate } from './privateFile.js'
import type { Secrets } from './secrets.js'

/** Where the log of one installation is. */
export interface LogPlaces {
  /** As the gateway's role: may add and read. */
  readonly databaseUrl: string
  /** As a role that may read the log and nothing else. */
  readonly lezerUrl: string
  /** As the role that owns the log; no process gets it. */
  readonly eigenaarUrl: string
  readonly controlepuntMap: string
}

/**
 * The log in a database of its own: one role owns it, the gateway may add and read, a third may read only (docs/log.md). Writes `log.json`, with
 * which `gezinsbeeld log verify` finds database, checkpoints and public key.
 *
 * @param folder state folder of the installation or world
 * @throws {LauncherError} as {@link provision} does.
 */
export async function provisionLog(
  adminUrl: string,
  suffix: string,
  { folder, secrets }: { folder: string; secrets: Secrets },
): Promise<LogPlaces> {
  const name = logName(suffix)
  const schrijver = { name: databaseName('gateway', suffix), password: secrets.wachtwoorden.gateway }
  const lezer = { name: logReaderName(suffix), password: secrets.logLezerWachtwoord }
  const eigenaarUrl = await provision(adminUrl, { name, password: secrets.logWachtwoord })
  await provisionRole(adminUrl, lezer)
  await withClient(eigenaarUrl, async (client) => {
    await client.query(`grant connect on database "${name}" to "${schrijver.name}", "${lezer.name}"`)
    await inrichten(client, { schrijver: schrijver.name, lezer: lezer.name })
  })
  const databaseUrl = roleUrl(adminUrl, schrijver, name)
  const lezerUrl = roleUrl(adminUrl, lezer, name)
  const controlepuntMap = join(folder, 'controlepunten')
  const plaats = { databaseUrl: lezerUrl, controlepuntMap, sleutels: [openbaarDeel(secrets.controlepuntSleutel)] }
  writePrivate(join(folder, 'log.json'), JSON.stringify(plaats, undefined, 2))
  return { databaseUrl, lezerUrl, eigenaarUrl, controlepuntMap }
}
