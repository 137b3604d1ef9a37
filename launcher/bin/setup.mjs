// What every command does first on a fresh clone: install when needed, build what changed. No dependencies: this runs
// before `npm install`. Every step can be repeated, and works as root, from any folder and with install scripts off.

import './node-version.mjs'
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the repository, whatever the working folder is. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** Where the user typed the command: npm changes the working folder and keeps the old one here. */
export const invokedFrom = process.env.INIT_CWD ?? process.cwd()

/** A problem that the user can do something about: shown as a sentence, never as a stack trace. */
export class SetupError extends Error {
  constructor(code, message) {
    super(`${code}: ${message}`)
    this.name = 'SetupError'
  }
}

/** Runs one command and shows a {@link SetupError} as its sentence. */
export async function main(command) {
  try {
    process.exitCode = await command()
  } catch (error) {
    console.error(sentence(error))
    process.exitCode = 1
  }
}

/** What went wrong, in one sentence when we know what it means. */
export function sentence(error) {
  if (error instanceof SetupError) return error.message
  const place = error?.path ? ` at \`${error.path}\`` : ''
  if (error?.code === 'ENOSPC') return `SCHIJF_VOL: the disk is full${place}: free some space and start again`
  if (['EACCES', 'EPERM', 'EROFS'].includes(error?.code))
    return `GEEN_RECHTEN: this account may not write${place}: use a folder that it owns`
  if (error?.code === 'ENOENT' && error.syscall?.startsWith('spawn'))
    return `PROGRAMMA_ONTBREEKT: \`${error.path}\` was not found: install Node together with npm`
  return `ONVERWACHT: ${error instanceof Error ? error.message : String(error)}`
}

/**
 * Starts a program and waits for it. Ctrl-C and SIGTERM are passed on (a terminal sends Ctrl-C to both, so a child may
 * see it twice), and the child decides when it is done.
 * Returns the exit code, 128 + n for signal n as a shell does.
 */
export function run(program, args, options = {}) {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { stdio: 'inherit', cwd: root, ...options })
    const pass = (signal) => child.kill(signal)
    process.on('SIGINT', pass)
    process.on('SIGTERM', pass)
    const stopWatching = onceAbandoned(() => child.kill('SIGTERM'))
    child.on('error', fail)
    child.on('close', (code, signal) => {
      stopWatching()
      process.off('SIGINT', pass)
      process.off('SIGTERM', pass)
      done(code ?? (signal === 'SIGINT' ? 130 : 143))
    })
  })
}

/**
 * npm runs us through a shell. When npm is stopped by another way than Ctrl-C neither of them tells us: we notice that
 * we have become somebody else's child.
 */
function onceAbandoned(tell) {
  if (process.env.npm_lifecycle_event === undefined) return () => {}
  const before = parents()
  const timer = setInterval(() => {
    if (parents() === before) return
    clearInterval(timer)
    tell()
  }, 500)
  return () => clearInterval(timer)
}

function parents() {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8')
    return `${process.ppid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]}`
  } catch {
    return String(process.ppid)
  }
}

/** Runs a JavaScript program of a dependency, so that neither PATH nor `.cmd` files matter. */
export const runNode = (script, args, options) => run(process.execPath, [script, ...args], options)

const quietEnvironment = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' }

/** Installs the dependencies when they are missing or older than the lock file. */
export async function install() {
  if (isInstalled()) return
  console.error('Installing dependencies (once, about a minute)')
  const args = ['install', '--no-audit', '--no-fund', '--include=dev', '--no-progress']
  const npm = process.env.npm_execpath
  const code = npm?.endsWith('.js')
    ? await runNode(npm, args)
    : await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { shell: process.platform === 'win32' })
  if (code !== 0)
    throw new SetupError('INSTALLATIE_MISLUKT', `npm could not install (exit ${code}): the lines above say why`)
  writeFileSync(stampFile, stamp())
}

const lockFile = join(root, 'package-lock.json')
const stampFile = join(root, 'node_modules', '.gezinsbeeld-install')
const stamp = () =>
  `${createHash('sha256').update(readFileSync(lockFile)).digest('hex')} ${process.platform} ${process.arch}\n`

function isInstalled() {
  // npm writes this file last: without it an install was broken off.
  const finished = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(finished)) return false
  if (!existsSync(lockFile)) return true
  if (existsSync(stampFile)) return readFileSync(stampFile, 'utf8') === stamp()
  // Installed by hand: npm writes the lock file and its own copy within the same second or so.
  return statSync(finished).mtimeMs + 2000 >= statSync(lockFile).mtimeMs
}

/**
 * Builds what changed. `output` is turbo's log level: `hash-only` shows one line per package, `errors-only` nothing
 * unless a build fails.
 */
export async function build({ output = 'errors-only', filter } = {}) {
  const turbo = join(root, 'node_modules', 'turbo', 'bin', 'turbo')
  if (!isWritable(root) && existsSync(join(root, 'launcher', 'dist', 'start.js'))) return
  const args = ['run', 'build', `--output-logs=${output}`, ...(filter ? [`--filter=${filter}`] : [])]
  const code = await (output === 'errors-only' ? turboQuiet : turboLoud)(turbo, args)
  if (code !== 0) throw new SetupError('BOUW_MISLUKT', `the build failed (exit ${code}): the lines above say where`)
}

const turboLoud = (turbo, args) => runNode(turbo, args, { env: quietEnvironment })

/** turbo prints a banner and a summary at every log level: shown only when the build failed. */
function turboQuiet(turbo, args) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [turbo, ...args], {
      cwd: root,
      env: quietEnvironment,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const lines = []
    child.stdout.on('data', (part) => lines.push(part))
    child.stderr.on('data', (part) => lines.push(part))
    child.on('error', fail)
    child.on('close', (code) => {
      if (code !== 0) process.stderr.write(Buffer.concat(lines))
      done(code ?? 1)
    })
  })
}

function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Every workspace of the root `package.json`: folder (relative), package name, absolute path. */
export function workspaces() {
  const { workspaces: patterns } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const folders = patterns.flatMap((pattern) => {
    if (!pattern.endsWith('/*')) return [join(root, pattern)]
    const parent = join(root, pattern.slice(0, -2))
    return readdirSync(parent)
      .sort()
      .map((name) => join(parent, name))
  })
  return folders
    .filter((path) => existsSync(join(path, 'package.json')))
    .map((path) => ({
      path,
      folder: relative(root, path).split(sep).join('/'),
      name: JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')).name,
    }))
}

/** Finds a workspace by folder (`subgraphs/gi`), last part of it (`gi`) or package name. */
export function findWorkspace(wanted) {
  const all = workspaces()
  const found = all.find(({ folder, name }) => [folder, folder.split('/').at(-1), name].includes(wanted))
  if (found) return found
  const folders = all.map(({ folder }) => folder).join('`, `')
  throw new SetupError('WERKRUIMTE_ONBEKEND', `\`${wanted}\` is no workspace: choose one of \`${folders}\``)
}
