/**
 * An independent judgement of the conditions over the rows of a world, for these tests. Where the texts leave room or a
 * condition is not worth writing twice, only what it needs at least is judged: then it answers `undefined`, "may hold",
 * and nothing that hangs on it counts as hidden.
 * @module
 */

import type { Instantie } from '../lezing/matrix.js'
import { bijGi } from './feiten/gi.js'
import { bijLokaalTeam } from './feiten/lokaal-team.js'
import { minstens } from './feiten/minstens.js'
import { bijRaad } from './feiten/raad.js'
import { bijRegisters } from './feiten/registers.js'
import { bijVeiligThuis } from './feiten/veilig-thuis.js'
import { leeg } from './feiten/werk.js'
import type { Wereldrijen } from './rijen.js'
import type { Wie } from './wie.js'

/** What holds for a requester: per condition the persons for whom it holds, or may hold. */
export interface Feiten {
  geldt(voorwaarde: string, persoon: string, bron: string): boolean | undefined
  /** Files that are assigned to the requester, per subgraph: what the facts about his own work hang on. */
  readonly dossiers: ReadonlySet<string>
  /** Everybody in those files. */
  readonly personen: ReadonlySet<string>
  /** Whether he stands in a working relation with somebody. */
  readonly relatie: boolean
  /** Families that came with those files. */
  readonly gezinnen: ReadonlySet<string>
}

/** Roles whose own work is judged to the day. */
const PRECIES = new Set([
  'VT_MEDEWERKER',
  'JEUGDBESCHERMER',
  'JEUGDRECLASSEERDER',
  'RAADSONDERZOEKER',
  'RAAD_TOETSER',
  'LT_VAST_GEZICHT',
  'LT_TOEGANG',
])

/** @param dag Dutch local day, `JJJJ-MM-DD` */
export function feitenVan(
  rijen: Wereldrijen,
  wie: Wie,
  doel: string,
  eigen: Instantie | undefined,
  dag: string,
): Feiten {
  const werk = leeg()
  const vraag = { rijen, wie, doel, dag, werk }
  if (eigen === 'VT') bijVeiligThuis(vraag)
  if (eigen === 'GI') bijGi(vraag)
  if (eigen === 'RVDK') bijRaad(vraag)
  if (eigen === 'LT') bijLokaalTeam(vraag)
  if (eigen !== undefined) bijRegisters(vraag, eigen)
  const zeker = PRECIES.has(wie.rol)
  const precies: Readonly<Record<string, ReadonlySet<string>>> = {
    '1': werk.een,
    '2': werk.twee,
    '6': werk.zes,
    '16': werk.zestien,
    '17': werk.zeventien,
  }
  return {
    ...werk,
    geldt(nr, persoon, bron) {
      const gevonden = precies[nr]
      if (!gevonden) return minstens(nr, persoon, bron, rijen, wie) ? undefined : false
      if (zeker) return gevonden.has(persoon)
      return gevonden.has(persoon) || werk.misschien.has(persoon) ? undefined : false
    },
  }
}
