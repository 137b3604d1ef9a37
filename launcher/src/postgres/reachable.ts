import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Account } from './account.js'

/**
 * May this account enter every folder on the way to `path`?
 * A clone under a home that only root may enter gives no, and the server could not start there.
 */
export function isReachable(path: string, account: Account): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    const stat = statSync(folder, { throwIfNoEntry: false })
    if (stat?.isDirectory() && !mayEnter(stat, account)) return false
    if (dirname(folder) === folder) return true
  }
}

function mayEnter(stat: { mode: number; uid: number; gid: number }, { uid, gid }: Account): boolean {
  if (stat.uid === uid) return (stat.mode & 0o100) !== 0
  if (stat.gid === gid) return (stat.mode & 0o010) !== 0
  return (stat.mode & 0o001) !== 0
}
