import { LauncherError } from './launcherError.js'

/** The roles that a token can carry (domain document, part C). */
export const ROLLEN: readonly string[] = [
  'LT_VAST_GEZICHT',
  'LT_TOEGANG',
  'VT_MEDEWERKER',
  'VERTROUWENSARTS',
  'RAADSONDERZOEKER',
  'RAAD_TOETSER',
  'JEUGDBESCHERMER',
  'JEUGDRECLASSEERDER',
  'GEDRAGSWETENSCHAPPER',
  'JURIST_TEGENSPRAAK',
  'RVT_MEDEWERKER',
  'CRISISDIENST',
  'VERTROUWENSPERSOON',
  'GEZINSLID',
  'KLACHTBEHANDELAAR',
  'BELEID_DASHBOARD',
  'ONDERZOEKER',
  'INSPECTIE',
  'FG_PRIVACY',
  'BEHEERDER',
]

/** @throws {LauncherError} ROL_ONBEKEND with the list of roles. */
export function requireRol(rol: string): string {
  if (ROLLEN.includes(rol)) return rol
  throw new LauncherError('ROL_ONBEKEND', `\`${rol}\` is no role: choose one of ${ROLLEN.join(', ')}`)
}
