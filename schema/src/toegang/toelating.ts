import type { Beleid } from '../beleid/beleid.js'
import type { Aanvrager } from '../besluit/aanvraag.js'
import { toelaatbaar } from '../besluit/toelaatbaar.js'
import type { EigenBron } from '../wire/feiten.js'
import type { Waarde } from './toegang.js'

/** Agencies that a token can name as the requester's own. */
export const INSTANTIES: readonly EigenBron[] = ['VT', 'RVDK', 'GI', 'LT']
/** Agencies that a regional safety team can act for (H9). */
const NAMENS: readonly NonNullable<Aanvrager['handeltNamens']>[] = ['VT', 'RVDK', 'GI']

/** A kind of requester whom a purpose admits, and the source that is then the requester's own. */
export interface Vrager {
  readonly rol: string
  readonly namens?: Aanvrager['handeltNamens']
  readonly eigenBron: EigenBron | undefined
}

/** Every kind of requester of a role, as a token can state it. */
function* aanvragers(rol: string): Iterable<Aanvrager> {
  for (const handeltNamens of [undefined, ...NAMENS]) {
    for (const instantie of [undefined, ...INSTANTIES]) {
      yield {
        medewerker: '',
        rol,
        organisatie: '',
        ...(handeltNamens ? { handeltNamens } : {}),
        ...(instantie ? { instantie } : {}),
      }
    }
  }
}

/** Whom a purpose admits, asked of the same functions that decide (decision 6, H9). */
export function vragersVan(beleid: Beleid, doel: string): readonly Vrager[] {
  const found = new Map<string, Vrager>()
  for (const { code: rol } of beleid.rollen) {
    if (beleid.rolDoel(rol, doel) === undefined) continue
    for (const aanvrager of aanvragers(rol)) {
      if (toelaatbaar(beleid, aanvrager, doel) !== 'JA') continue
      const { handeltNamens: namens } = aanvrager
      const eigenBron = beleid.eigenBron(aanvrager, doel)
      found.set(`${rol} ${namens} ${eigenBron}`, { rol, ...(namens ? { namens } : {}), eigenBron })
    }
  }
  return [...found.values()]
}

/** A role is known or not, and one of a fixed agency takes no token of another (`identify`). */
export const rollenVan = (beleid: Beleid): [string, Waarde][] =>
  beleid.rollen.map(({ code, instantie }) => [`rol ${code}`, { instantie }])

/** Which role may choose which purpose, how, and with which own source. Absent: not. */
export function toelatingen(beleid: Beleid): [string, Waarde][] {
  return beleid.rolDoelen.map(({ rol, doel }) => [`toelating ${rol}.${doel}`, toelating(beleid, rol, doel)])
}

function toelating(beleid: Beleid, rol: string, doel: string): Waarde {
  const wie = { medewerker: '', rol, organisatie: '' }
  const oordeel = toelaatbaar(beleid, wie, doel)
  const namens = NAMENS.filter((handeltNamens) => toelaatbaar(beleid, { ...wie, handeltNamens }, doel) === 'JA')
  if (oordeel !== 'JA') return { zelf: oordeel.code, namens }
  return { zelf: 'JA', namens, eigenBron: eigenBronVan(beleid, wie, doel) }
}

/** The own source of a requester who acts for himself: always the same, or that of the token with this one otherwise. */
function eigenBronVan(beleid: Beleid, wie: Aanvrager, doel: string): unknown {
  const anders = beleid.eigenBron(wie, doel) ?? null
  const perToken = INSTANTIES.map((instantie) => beleid.eigenBron({ ...wie, instantie }, doel))
  return perToken.every((bron) => bron === anders) ? anders : { perToken, anders }
}
