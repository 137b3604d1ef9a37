import { readBeleid } from '@gezinsbeeld/schema'
import { LauncherError } from './launcherError.js'

/** The roles that a token can carry: those of the policy. */
export const rollen = (): readonly string[] => readBeleid().rollen.map(({ code }) => code)

/** @throws {LauncherError} ROL_ONBEKEND with the list of roles. */
export function requireRol(rol: string): string {
  const known = rollen()
  if (known.includes(rol)) return rol
  throw new LauncherError('ROL_ONBEKEND', `\`${rol}\` is no role: choose one of ${known.join(', ')}`)
}
