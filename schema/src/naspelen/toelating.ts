import { canoniek, type Toegang, type Waarde } from '../toegang/toegang.js'

/** What the new version says of the request as a whole. */
export type Toelating =
  | { readonly soort: 'GELIJK' }
  | { readonly soort: 'GEWEIGERD' }
  | { readonly soort: 'ONZEKER'; readonly voorwaarden: readonly string[] }

const GELIJK: Toelating = { soort: 'GELIJK' }
const GEWEIGERD: Toelating = { soort: 'GEWEIGERD' }
const onzeker = (...voorwaarden: string[]): Toelating => ({ soort: 'ONZEKER', voorwaarden })

/** Codes of a request that was refused because of its role and purpose alone. */
export const TOELATINGSCODES = [
  'DOEL_NIET_VOOR_ROL',
  'ALLEEN_AANVRAGEN',
  'HANDELT_NAMENS_ONTBREEKT',
  'HANDELT_NAMENS_NIET_VOOR_ROL',
] as const

const rij = (toegang: Toegang | undefined, rol: string, doel: string) => toegang?.get(`toelating ${rol}.${doel}`)
const namens = (waarde: Waarde | undefined) => (waarde?.namens ?? []) as readonly string[]
const laatToe = (waarde: Waarde | undefined): boolean => waarde?.zelf === 'JA' || namens(waarde).length > 0

/** Whether a role may choose a purpose at all, for itself or on behalf of an agency. */
export const isToegelaten = (toegang: Toegang, rol: string, doel: string): boolean => laatToe(rij(toegang, rol, doel))

/**
 * Whether somebody who was admitted is admitted by the new version, and still has the same own source.
 * @param oud `undefined` when the version that decided is not known
 */
export function toelatingNa(oud: Toegang | undefined, nieuw: Toegang, rol: string, doel: string): Toelating {
  const [was, wordt] = [rij(oud, rol, doel), rij(nieuw, rol, doel)]
  if (!laatToe(wordt)) return GEWEIGERD
  // Nothing is taken to have held, so nothing hangs on who asked.
  if (oud === undefined || !laatToe(was)) return GELIJK
  const zelf = wordt?.zelf === 'JA'
  // Who acts for himself does not say for whom, and the other way round: each is refused where the other is asked.
  if ((was?.zelf === 'JA') !== zelf) return GEWEIGERD
  if (!zelf) return namensNa(namens(was), namens(wordt))
  const gelijk =
    canoniek([was?.eigenBron, oud.get(`rol ${rol}`)]) === canoniek([wordt?.eigenBron, nieuw.get(`rol ${rol}`)])
  return gelijk ? GELIJK : onzeker('eigen bron')
}

function namensNa(was: readonly string[], wordt: readonly string[]): Toelating {
  if (!was.some((een) => wordt.includes(een))) return GEWEIGERD
  return was.every((een) => wordt.includes(een)) ? GELIJK : onzeker('namens welke instantie')
}

/** The requester's own source; `undefined` when it depends on his token, of which the log does not tell. */
export function eigenBronVan(toegang: Toegang, rol: string, doel: string): string | null | undefined {
  const { zelf, eigenBron } = rij(toegang, rol, doel) ?? {}
  if (zelf !== 'JA') return undefined
  return typeof eigenBron === 'string' || eigenBron === null ? eigenBron : undefined
}
