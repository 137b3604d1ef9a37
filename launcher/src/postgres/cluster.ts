import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { LauncherError } from '../launcherError.js'
import type { Account } from './account.js'
import type { Binaries } from './binaries.js'
import { isReachable } from './reachable.js'

/** A data folder of the embedded server with everything that belongs to it. */
export interface Cluster {
  /** Holds the parts below; only the server's account (and root) may enter. */
  readonly folder: string
  /** PostgreSQL's own data folder. */
  readonly data: string
  readonly log: string
  readonly password: string
  /** uid and gid for `spawn` when the server runs as another account. */
  readonly identity: { readonly uid?: number; readonly gid?: number }
}

/**
 * The folder that is really used for a wanted one: the same, or one under /var/tmp when the server's account cannot
 * reach it (a clone in root's home). The same wanted folder always gives the same place.
 */
export function clusterFolder(wanted: string, account: Account | undefined): string {
  if (!account || isReachable(dirname(wanted), account)) return wanted
  const mark = createHash('sha256').update(wanted).digest('hex').slice(0, 12)
  return join('/var/tmp', `gezinsbeeld-${mark}`, basename(wanted))
}

/** Makes the folder, closed to everybody but the server's account. */
export function prepareFolder(folder: string, account: Account | undefined): void {
  mkdirSync(dirname(folder), { recursive: true, mode: 0o755 })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (!account) return
  const { uid } = statSync(folder)
  // Under /var/tmp anybody could have made it first.
  if (uid !== 0 && uid !== account.uid)
    throw new LauncherError('GEEN_RECHTEN', `\`${folder}\` belongs to another account: remove it or choose another`)
  chownSync(folder, account.uid, account.gid)
}

/**
 * Opens the data folder, or makes it with a random superuser password that only the server's account can read.
 * INVARIANT: `cluster` exists only when initdb finished; a broken-off one is thrown away.
 *
 * @throws {LauncherError} POSTGRES_VERSIE when the data was made by another major version, POSTGRES_NIET_GESTART.
 */
export async function openCluster(folder: string, binaries: Binaries, account: Account | undefined): Promise<Cluster> {
  const identity = account ? { uid: account.uid, gid: account.gid } : {}
  const data = join(folder, 'cluster')
  const passwordFile = join(folder, 'superuser-password')
  if (!existsSync(data) || !existsSync(passwordFile)) {
    rmSync(data, { recursive: true, force: true })
    writeFileSync(passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 })
    if (account) chownSync(passwordFile, account.uid, account.gid)
    await initialise(folder, data, passwordFile, binaries, identity)
  }
  const found = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim()
  if (found !== binaries.major)
    throw new LauncherError(
      'POSTGRES_VERSIE',
      `\`${folder}\` was made by PostgreSQL ${found} and this is ${binaries.major}: remove that folder, it is filled again`,
    )
  return {
    folder,
    data,
    log: join(folder, 'server.log'),
    password: readFileSync(passwordFile, 'utf8').trim(),
    identity,
  }
}

async function initialise(
  folder: string,
  data: string,
  passwordFile: string,
  binaries: Binaries,
  identity: Cluster['identity'],
): Promise<void> {
  const fresh = join(folder, 'cluster.new')
  rmSync(fresh, { recursive: true, force: true })
  const args = [
    `--pgdata=${fresh}`,
    `--pwfile=${passwordFile}`,
    '--username=postgres',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // The same order and case rules on every platform.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
  ]
  const { code, output } = await runProgram(binaries.initdb, args, folder, identity)
  if (code !== 0) throw new LauncherError(...startFailure(`initdb ended with code ${code}`, output))
  renameSync(fresh, data)
}

/** Runs one of the server's programs to its end, as the server's account. */
export function runProgram(
  program: string,
  args: readonly string[],
  cwd: string,
  identity: Cluster['identity'],
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...identity,
      cwd,
      env: serverEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const keep = (part: Buffer) => {
      output += part.toString('utf8')
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
}

/** English messages, so that we recognise them; none of our own environment. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP, TMP } = process.env
  return JSON.parse(JSON.stringify({ PATH, SystemRoot, TEMP, TMP, LC_ALL: 'C', TZ: 'UTC' })) as NodeJS.ProcessEnv
}

/** The arguments of the error that says why the server did not start, from what it printed. */
export function startFailure(what: string, output: string): ConstructorParameters<typeof LauncherError> {
  if (/no space left on device|free disk space|disk full/i.test(output))
    return ['SCHIJF_VOL', 'the disk is full: free some space and start again']
  const last = output.trim().split('\n').slice(-5).join(' | ')
  return ['POSTGRES_NIET_GESTART', `the embedded PostgreSQL did not start: ${what}: ${last}`]
}
