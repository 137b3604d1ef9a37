import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Shared, subgraphConfiguration, writeConfiguration } from './configuration.js'
import { LauncherError } from './launcherError.js'
import { databaseName, SUBGRAPHS, type SubgraphName } from './names.js'
import type { Programs } from './places.js'
import { recreateDatabase, replaceDatabases, roleUrl } from './postgres/provision.js'
import { runToEnd } from './processes.js'

/** What to fill the four sources with, and how. */
export interface FillOptions {
  readonly adminUrl: string
  /** Behind every database name, so that several worlds fit on one server. */
  readonly suffix: string
  /** Folder of fixture files. */
  readonly fixtures: string
  /** Says what the databases hold afterwards. */
  readonly contents: string
  readonly folder: string
  readonly shared: Shared
  readonly programs: Programs
  readonly progress: (text: string) => void
}

/**
 * Fills the four sources from a folder of fixture files: first all four files are checked, then each is loaded into a
 * new database, and only when all four are in do the new databases take the place of the old ones. Nothing is ever
 * half-loaded.
 *
 * @throws {LauncherError} MAP_ONTBREEKT, VULLEN_MISLUKT with the sentence of the loader (file and path), SCHIJF_VOL.
 */
export async function fill(options: FillOptions): Promise<void> {
  requireFolder(options.fixtures)
  options.progress('Sources: checking the fixture files of the four agencies')
  await loadAll(options, ['--check'])
  options.progress('Sources: loading four new databases')
  for (const name of SUBGRAPHS) {
    const owner = databaseName(name, options.suffix)
    await recreateDatabase(options.adminUrl, { database: fresh(owner), owner })
  }
  await loadAll(options, [])
  const databases = SUBGRAPHS.map((name) => databaseName(name, options.suffix))
  await replaceDatabases(
    options.adminUrl,
    databases.map((to) => ({ from: fresh(to), to, contents: options.contents })),
  )
}

/** The name of the database that is loaded, before it takes the place of the one in use. */
export const fresh = (database: string): string => `${database}_nieuw`

async function loadAll(options: FillOptions, extra: readonly string[]): Promise<void> {
  const outcomes = await Promise.all(SUBGRAPHS.map((name) => load(options, name, extra)))
  const failures = outcomes.filter((outcome) => outcome !== undefined)
  rmSync(join(options.folder, 'loading'), { recursive: true, force: true })
  if (failures.length === 0) return
  const text = failures.join('\n')
  if (/ENOSPC|SCHIJF_VOL|no space left|53100/i.test(text))
    throw new LauncherError('SCHIJF_VOL', 'the disk is full: free some space and start again')
  throw new LauncherError('VULLEN_MISLUKT', `nothing was changed: the sources were not filled\n${text}`)
}

async function load(options: FillOptions, naam: SubgraphName, extra: readonly string[]): Promise<string | undefined> {
  const name = databaseName(naam, options.suffix)
  const role = { name, password: options.shared.secrets.wachtwoorden[naam] }
  const configuration = subgraphConfiguration(options.shared, {
    naam,
    port: 0,
    databaseUrl: roleUrl(options.adminUrl, role, fresh(name)),
    // Loading answers and announces nothing.
    gatewayUrl: 'http://127.0.0.1:1',
  })
  const { failure, tail } = await runToEnd({
    name: `load ${naam}`,
    script: options.programs.load(naam),
    args: ['--data', options.fixtures, ...extra],
    configuration: writeConfiguration(join(options.folder, 'loading'), naam, configuration),
    log: join(options.folder, 'logs', `load-${naam}.log`),
  })
  return failure && `${naam}: ${tail.length > 0 ? tail.join('\n') : failure}`
}

/** @throws {LauncherError} MAP_ONTBREEKT when there is no such folder. */
export function requireFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return
  throw new LauncherError('MAP_ONTBREEKT', `\`${path}\` is no folder: give a folder of fixture files with \`--data\``)
}
