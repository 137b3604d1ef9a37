import type { Access } from './access.js'
import type { Meldingen } from './meldingen.js'
import type { Uitval } from './uitval.js'

/** Place in the answer. */
export type Pad = readonly (string | number)[]
/** One object of the merged data, under internal keys. */
export type Rij = Readonly<Record<string, unknown>>

/** The objects of a list by what they are about; no list has none. */
export function rijenPer(lijst: unknown, over: (rij: Rij) => string): ReadonlyMap<string, Rij> {
  const found = new Map<string, Rij>()
  if (Array.isArray(lijst)) for (const rij of lijst as Rij[]) found.set(over(rij), rij)
  return found
}

/** One answer being shaped. */
export interface Vormer {
  readonly access: Access
  readonly meldingen: Meldingen
  readonly uitval: Uitval
  /** Whom the fields that are shaped now are about, as the log counts them: one person, or the members of a family. */
  readonly over: readonly string[]
  readonly nu: string
}
