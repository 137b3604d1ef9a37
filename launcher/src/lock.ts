import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { LauncherError } from './launcherError.js'
import { processStart } from './processIdentity.js'

interface Holder {
  readonly pid: number
  readonly start: string
}

/**
 * Takes a lock file for this process and returns the function that gives it back.
 * A lock of a process that no longer runs (a kill -9, a power cut) is taken over.
 *
 * @throws {LauncherError} AL_GESTART when a living process holds it.
 */
export function takeLock(file: string, what: string): () => void {
  const own = `${file}.${process.pid}`
  writeFileSync(own, JSON.stringify({ pid: process.pid, start: processStart(process.pid) }), { mode: 0o600 })
  try {
    while (!linked(own, file)) {
      const holder = readHolder(file)
      if (holder && processStart(holder.pid) === holder.start)
        throw new LauncherError('AL_GESTART', `${what} is already in use by process ${holder.pid}: stop that one first`)
      removeStale(file)
    }
  } finally {
    rmSync(own, { force: true })
  }
  return () => {
    if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true })
  }
}

/** INVARIANT: a link appears whole or not at all, so a lock file is never half written. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Renamed before it is removed: of two starts at once, one moves it and the other finds it gone. */
function removeStale(file: string): void {
  const aside = `${file}.stale.${process.pid}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  rmSync(aside, { force: true })
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    return undefined
  }
}
