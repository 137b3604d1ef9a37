import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes a file that only this account may read, whole or not at all; its folder is made when it is missing. */
export function writePrivate(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const fresh = `${path}.${process.pid}.nieuw`
  writeFileSync(fresh, text, { mode: 0o600 })
  renameSync(fresh, path)
}
