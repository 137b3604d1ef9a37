import { type ChildProcess, spawn } from 'node:child_process'
import { chownSync, closeSync, openSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '../freePort.js'
import { LauncherError } from '../launcherError.js'
import { takeLock } from '../lock.js'
import { serverAccount } from './account.js'
import { type Binaries, findBinaries } from './binaries.js'
import { type Cluster, clusterFolder, openCluster, prepareFolder, serverEnvironment, startFailure } from './cluster.js'
import { withClient } from './connect.js'
import { stopLeftOver, stopServer } from './leftOver.js'
import { closeMaintenanceDatabases } from './provision.js'

/** A running embedded server. */
export interface EmbeddedPostgres {
  /** URL of the superuser on the database `postgres`; holds the password, so never print it. */
  readonly url: string
  readonly port: number
  readonly pid: number
  /** The folder that is really used: another than asked when the server's account could not reach that one. */
  readonly folder: string
  /** True when a server of a killed launcher was stopped first. */
  readonly cleanedUp: boolean
  /** Settles when the server ends without {@link stop}. */
  readonly died: Promise<string>
  /** Fast shutdown; may be called twice. */
  stop(): Promise<void>
  /** Ends the server at once, as a crash of it would; start it again on the same folder and port. */
  kill(): Promise<void>
}

/**
 * Starts the PostgreSQL server that npm installed, on 127.0.0.1 only, with its data in `dataDir` (made when missing).
 * As root the server runs as an existing ordinary account. One launcher per data folder; a server that a killed
 * launcher left is stopped first (design section 8 and 10).
 *
 * @throws {LauncherError} AL_GESTART, GEEN_ACCOUNT, PLATFORM_ONBEKEND, POSTGRES_NIET_GESTART, POSTGRES_VERSIE, SCHIJF_VOL.
 */
export async function startPostgres(options: { dataDir: string; port?: number }): Promise<EmbeddedPostgres> {
  const account = serverAccount()
  const binaries = findBinaries(account)
  const folder = clusterFolder(resolve(options.dataDir), account)
  prepareFolder(folder, account)
  const unlock = takeLock(join(folder, 'launcher.lock'), `the data folder \`${folder}\``)
  try {
    const cluster = await openCluster(folder, binaries, account)
    const cleanedUp = await stopLeftOver(cluster, binaries)
    const { child, port, url } = await startOnPort(cluster, binaries, options.port)
    await closeMaintenanceDatabases(url)
    return running({ cluster, binaries, child, port, url, cleanedUp, unlock })
  } catch (error) {
    unlock()
    throw error
  }
}

interface Running {
  readonly cluster: Cluster
  readonly binaries: Binaries
  readonly child: ChildProcess
  readonly port: number
  readonly url: string
  readonly cleanedUp: boolean
  readonly unlock: () => void
}

function running({ cluster, binaries, child, port, url, cleanedUp, unlock }: Running): EmbeddedPostgres {
  let stopping: Promise<void> | undefined
  let killed = false
  const exited = new Promise<void>((done) => child.once('exit', () => done()))
  const stop = async () => {
    await stopServer(cluster, binaries)
    if (child.exitCode === null && child.signalCode === null) await exited
    unlock()
  }
  return {
    url,
    port,
    pid: child.pid ?? 0,
    folder: cluster.folder,
    cleanedUp,
    died: exited.then(() => (stopping || killed ? new Promise<string>(() => undefined) : lastLines(cluster.log))),
    stop: () => {
      stopping ??= killed ? Promise.resolve() : stop()
      return stopping
    },
    kill: async () => {
      killed = true
      child.kill('SIGKILL')
      await exited
      unlock()
    },
  }
}

/** A free port can be taken by somebody else before the server has it: then another is tried. */
async function startOnPort(cluster: Cluster, binaries: Binaries, wanted: number | undefined) {
  for (let attempt = 1; ; attempt++) {
    const port = wanted || (await freePort())
    const child = startServer(cluster, binaries, port)
    const url = `postgres://postgres:${encodeURIComponent(cluster.password)}@127.0.0.1:${port}/postgres`
    const failure = await ready(child, url)
    if (failure === undefined) return { child, port, url }

    child.kill('SIGQUIT')
    const output = lastLines(cluster.log)
    if (/address already in use/i.test(output)) {
      if (!wanted && attempt < 3) continue
      throw new LauncherError('POORT_BEZET', `port ${port} for PostgreSQL is already in use: choose another`)
    }
    throw new LauncherError(...startFailure(failure, output))
  }
}

function startServer(cluster: Cluster, binaries: Binaries, port: number): ChildProcess {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    // No socket file: its path may be too long or unreachable, and TCP on 127.0.0.1 is all we use.
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '128MB',
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Statements hold personal data of the sources: they stay out of the log.
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: '0',
  }
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = openSync(cluster.log, 'w', 0o600)
  const { uid, gid } = cluster.identity
  if (uid !== undefined && gid !== undefined) chownSync(cluster.log, uid, gid)
  try {
    return spawn(binaries.postgres, ['-D', cluster.data, ...args], {
      ...cluster.identity,
      cwd: cluster.folder,
      env: serverEnvironment(),
      stdio: ['ignore', log, log],
      // A group of its own: Ctrl-C in the terminal must reach the launcher first, which stops the server last.
      detached: true,
    })
  } finally {
    closeSync(log)
  }
}

/** Waits until the server takes connections; returns what went wrong instead. */
async function ready(child: ChildProcess, url: string): Promise<string | undefined> {
  let failure: string | undefined
  child.once('error', (error) => {
    failure = error.message
  })
  child.once('exit', (code, signal) => {
    failure ??= `it ended with ${signal ?? `code ${code}`}`
  })
  const until = Date.now() + 60_000
  while (failure === undefined) {
    try {
      await withClient(url, (client) => client.query('select 1'))
      return undefined
    } catch (error) {
      if (Date.now() > until) return error instanceof Error ? error.message : String(error)
    }
    await wait(30)
  }
  return failure
}

function lastLines(log: string): string {
  return readFileSync(log, 'utf8').trim().split('\n').slice(-5).join('\n')
}
