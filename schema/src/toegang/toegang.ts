/**
 * Effective access: everything of the policy, the classification and the fixed lists of the code that decides who sees
 * what, and nothing that does not. Two versions give access to the same iff their effective access is equal, so this is what
 * a diff compares, what a review signs, and what a gateway in production holds against the review (docs/besluiten/0043).
 *
 * A value is derived from what is compiled, never from the text of a file: `T1` and `V1` decide the same and are the same
 * here. What a file says for the reader only is not here; `volledig.test.ts` names each such key.
 * @module
 */
import { createHash } from 'node:crypto'
import type { Beleid } from '../beleid/beleid.js'
import type { Velden } from '../sdl/velden.js'
import { doelenVan } from './cellen.js'
import { vasteLijsten } from './code.js'
import { dossiersVan } from './dossiers.js'
import { overigBeleid } from './overig.js'
import { rollenVan, toelatingen } from './toelating.js'
import { codelijsten, rijregels, veldenVan } from './velden.js'

/** One value of effective access; plain JSON, lists that are sets are sorted. */
export type Waarde = Readonly<Record<string, unknown>>

/** Effective access by name: `cel VT.D10.VEIL`, `toelating JEUGDBESCHERMER.D10`, `veld VtMelding.aard` … */
export type Toegang = ReadonlyMap<string, Waarde>

/** What effective access is made of. */
export interface Herkomst {
  readonly beleid: Beleid
  /** The reviewed list of fields. */
  readonly velden: Velden
  /** The composed graph, whose `@gegeven` is what gateway and subgraphs enforce; absent: only the list is compared. */
  readonly sdl?: string
}

/** Works out effective access. Pure. */
export function toegangVan({ beleid, velden, sdl }: Herkomst): Toegang {
  return new Map([
    ...rollenVan(beleid),
    ...toelatingen(beleid),
    ...doelenVan(beleid),
    ...dossiersVan(beleid),
    ...overigBeleid(beleid),
    ...veldenVan(velden, sdl),
    ...rijregels(velden),
    ...codelijsten(velden),
    ...vasteLijsten(beleid),
  ])
}

/** One line per name, sorted: for people, for version control, and for {@link hashVan}. */
export function schrijfToegang(toegang: Toegang): string {
  const regels = [...toegang]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([naam, waarde]) => `  ${JSON.stringify(naam)}: ${canoniek(waarde)}`)
  return `{\n${regels.join(',\n')}\n}\n`
}

/** Reads what {@link schrijfToegang} wrote. */
export const leesToegang = (tekst: string): Toegang =>
  new Map(Object.entries(JSON.parse(tekst) as Readonly<Record<string, Waarde>>))

/** SHA-256 of effective access: what a review is about. */
export const hashVan = (toegang: Toegang): string => createHash('sha256').update(schrijfToegang(toegang)).digest('hex')

/** JSON with sorted keys: equal values have equal text. */
export function canoniek(waarde: unknown): string {
  if (Array.isArray(waarde)) return `[${waarde.map(canoniek).join(',')}]`
  if (typeof waarde !== 'object' || waarde === null) return JSON.stringify(waarde) ?? 'null'
  const delen = Object.entries(waarde)
    .filter(([, deel]) => deel !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${delen.map(([naam, deel]) => `${JSON.stringify(naam)}:${canoniek(deel)}`).join(',')}}`
}
