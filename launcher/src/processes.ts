import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { LauncherError } from './launcherError.js'
import { packageFolder } from './places.js'

/** What to start, and where its configuration and log are. */
export interface Program {
  readonly name: string
  readonly script: string
  readonly args?: readonly string[]
  /** Options of Node itself. */
  readonly flags?: readonly string[]
  /** Path of the file for `GEZINSBEELD_CONFIG`. */
  readonly configuration?: string
  /** Everything the process prints is kept here. */
  readonly log: string
  readonly env?: Readonly<Record<string, string>>
  readonly readyWithin?: number
}

/** A process that said it is ready. */
export interface Running {
  readonly name: string
  readonly port: number
  readonly pid: number
  /** Settles with one sentence when the process ends without {@link stop} or {@link kill}. */
  readonly died: Promise<string>
  /** Asks it to end, and after five seconds makes it. */
  stop(): Promise<void>
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>
}

const READY_WITHIN = 60_000
const STOP_WITHIN = 5_000
const KEPT_LINES = 20

/**
 * Starts a server process and waits until it prints `{"gereed":true,"port":n}` on a line of its own.
 *
 * @throws {LauncherError} NIET_GEREED when it ends or stays silent, with what it printed last.
 */
export async function startProcess(program: Program): Promise<Running> {
  const { child, ended, tail } = launch(program)
  let deliberate = false
  let limit: NodeJS.Timeout | undefined
  const tooLate = new Promise<string>((late) => {
    const seconds = (program.readyWithin ?? READY_WITHIN) / 1000
    limit = setTimeout(() => late(`was not ready within ${seconds} s`), seconds * 1000)
  })
  const outcome = await Promise.race([readyPort(child), ended, tooLate])
  clearTimeout(limit)
  if (typeof outcome === 'string') {
    child.kill('SIGKILL')
    throw new LauncherError('NIET_GEREED', said(program, outcome, tail))
  }
  const end = async (signal: NodeJS.Signals) => {
    deliberate = true
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill(signal)
    const stopped = await Promise.race([ended, wait(STOP_WITHIN, undefined, { ref: false })])
    if (stopped === undefined) child.kill('SIGKILL')
    await ended
  }
  return {
    name: program.name,
    port: outcome,
    pid: child.pid ?? 0,
    died: new Promise((tell) => ended.then((how) => deliberate || tell(said(program, how, tail)))),
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  }
}

/** Runs a program to its end. Returns how it ended (`undefined` = well) with what it printed last. */
export async function runToEnd(program: Program): Promise<{ failure: string | undefined; tail: readonly string[] }> {
  const { ended, tail } = launch(program)
  const how = await ended
  return { failure: how === 'ended with exit 0' ? undefined : how, tail }
}

function launch(program: Program) {
  mkdirSync(dirname(program.log), { recursive: true, mode: 0o700 })
  const log = createWriteStream(program.log, { flags: 'w', mode: 0o600 })
  // A full disk must not end the launcher from here: the process itself will say so.
  log.on('error', () => undefined)
  const guard = ['--require', join(packageFolder, 'dist', 'guard.js')]
  const args = [...(program.flags ?? []), ...guard, program.script, ...(program.args ?? [])]
  const child = spawn(process.execPath, args, {
    env: childEnvironment(program),
    // A group of its own: Ctrl-C reaches the launcher, which stops everything in the right order.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const tail: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue
    createInterface({ input: stream }).on('line', (line) => {
      log.write(`${line}\n`)
      tail.push(line)
      if (tail.length > KEPT_LINES) tail.shift()
    })
  }
  const ended = new Promise<string>((done) => {
    child.once('error', (error) => done(`could not be started (${error.message})`))
    // 'close' and not 'exit': only then is all it printed read.
    child.once('close', (code, signal) => {
      log.end()
      done(`ended with ${signal ?? `exit ${code}`}`)
    })
  })
  return { child, ended, tail }
}

function readyPort(child: ChildProcess): Promise<number> {
  return new Promise((ready) => {
    if (!child.stdout) return
    createInterface({ input: child.stdout }).on('line', (line) => {
      const port = portOf(line)
      if (port !== undefined) ready(port)
    })
  })
}

function portOf(line: string): number | undefined {
  if (!line.includes('"gereed"')) return undefined
  try {
    const { gereed, port } = JSON.parse(line) as { gereed?: unknown; port?: unknown }
    return gereed === true && typeof port === 'number' ? port : undefined
  } catch {
    return undefined
  }
}

// Passed on from our own environment; anything else stays out of the processes.
const PASSED = ['PATH', 'HOME', 'LANG', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'NODE_OPTIONS', 'NODE_EXTRA_CA_CERTS']

function childEnvironment({ configuration, env }: Program): NodeJS.ProcessEnv {
  const passed = PASSED.flatMap((name) => {
    const value = process.env[name]
    return value === undefined ? [] : [[name, value]]
  })
  return {
    ...Object.fromEntries(passed),
    // @apollo/gateway phones out unless told not to; the gateway also says so itself.
    APOLLO_TELEMETRY_DISABLED: '1',
    ...(configuration === undefined ? {} : { GEZINSBEELD_CONFIG: configuration }),
    ...env,
  }
}

function said({ name, log }: Program, how: string, tail: readonly string[]): string {
  const last = tail.filter((line) => line.trim() !== '' && portOf(line) === undefined).slice(-5)
  return `\`${name}\` ${how}: ${last.length > 0 ? last.join(' | ') : 'it printed nothing'} (all of it: \`${log}\`)`
}
