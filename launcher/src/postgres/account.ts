import { readFileSync } from 'node:fs'
import { LauncherError } from '../launcherError.js'

/** The account that the server runs as, when that must be another than our own. */
export interface Account {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

// Accounts that exist on nearly every system and own nothing of value; `postgres` first, it is meant for this.
const CANDIDATES = ['postgres', 'nobody', 'daemon']

/**
 * PostgreSQL refuses to run as root: then an existing account is used. No account is ever made.
 * Returns `undefined` when our own account will do.
 *
 * @throws {LauncherError} GEEN_ACCOUNT when we are root and none of the usual accounts exists.
 */
export function serverAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const wanted of CANDIDATES) {
    const [name, , uid, gid] = lines.find((line) => line.startsWith(`${wanted}:`))?.split(':') ?? []
    if (name && Number(uid) > 0) return { name, uid: Number(uid), gid: Number(gid) }
  }
  throw new LauncherError(
    'GEEN_ACCOUNT',
    `PostgreSQL cannot run as root and none of \`${CANDIDATES.join('`, `')}\` exists: start as an ordinary user, or set GEZINSBEELD_POSTGRES_URL to a server of your own`,
  )
}
