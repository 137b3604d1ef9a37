import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inrichten, type LogSleutel, openbaarDeel } from '@gezinsbeeld/log'
import type { JWK } from 'jose'
import { LauncherError } from './launcherError.js'
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
 * which `gezinsbeeld log verify` finds database, checkpoints and public keys: also those of
 * before, which vouch for what was written then.
 *
 * @param folder state folder of the installation or world
 * @throws {LauncherError} as {@link provision} does; SLEUTEL_GESLOTEN, SLEUTEL_ONLEESBAAR.
 */
export async function provisionLog(
  adminUrl: string,
  suffix: string,
  { folder, secrets }: { folder: string; secrets: Secrets },
): Promise<LogPlaces> {
  const bestand = join(folder, 'log.json')
  const sleutels = publicKeys(bestand, secrets.controlepuntSleutel)
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
  writePrivate(bestand, JSON.stringify({ databaseUrl: lezerUrl, controlepuntMap, sleutels }, undefined, 2))
  return { databaseUrl, lezerUrl, eigenaarUrl, controlepuntMap }
}

/** The keys that the log has, and the one that signs from now on; a key that was ended signs nothing any more. */
function publicKeys(bestand: string, sleutel: JWK): readonly LogSleutel[] {
  const known = existsSync(bestand) ? readPublicKeys(bestand) : []
  const same = known.find(({ x, y }) => x === sleutel.x && y === sleutel.y)
  if (same?.tot !== undefined)
    throw new LauncherError(
      'SLEUTEL_GESLOTEN',
      `the key that signs the checkpoints was ended at ${same.tot}: start with \`npm start -- --sleutel <file>\` and the key that stayed`,
    )
  return same === undefined ? [...known, openbaarDeel(sleutel)] : known
}

function readPublicKeys(bestand: string): readonly LogSleutel[] {
  try {
    const { sleutels } = JSON.parse(readFileSync(bestand, 'utf8')) as { sleutels: readonly LogSleutel[] }
    if (sleutels.every(({ x, y }) => typeof x === 'string' && typeof y === 'string')) return sleutels
    throw new Error('a key without a point')
  } catch (error) {
    throw new LauncherError(
      'SLEUTEL_ONLEESBAAR',
      `\`${bestand}\` is damaged, and holds the keys that vouch for the log so far: put a copy of it back`,
      { cause: error },
    )
  }
}
