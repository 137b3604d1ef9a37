import type { Access } from './access.js'
import type { Meldingen } from './meldingen.js'
import type { Ongeldig } from './ongeldig.js'
import type { Oordelen } from './oordelen.js'
import type { Over } from './tellingen.js'
import type { Uitval } from './uitval.js'

/** Place in the answer: a link to the place above it, so that it is written out only when something is told of it. */
export interface Pad {
  readonly boven: Pad | undefined
  readonly deel: string | number
}

/** The place of a key or an item under another place. */
export const onder = (boven: Pad | undefined, deel: string | number): Pad => ({ boven, deel })

/** A place as an error carries it. */
export function uitgeschreven(pad: Pad): readonly (string | number)[] {
  const delen: (string | number)[] = []
  for (let hier: Pad | undefined = pad; hier; hier = hier.boven) delen.unshift(hier.deel)
  return delen
}

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
  readonly ongeldig: Ongeldig
  /** ms since the epoch */
  readonly nu: number
}

/** As {@link Vormer}, of one family, or of one person without a family. */
export interface Beeldvormer extends Vormer {
  /** What the decision says of this family: asked once, and used for every row. */
  readonly oordelen: Oordelen
  /** Whom the fields that are shaped now are about; of a person inside a family he alone, for as long as he is shaped. */
  over: Over
}

/** The same answer, of one family or person. */
export const beeldvormer = (
  { access, meldingen, uitval, ongeldig, nu }: Vormer,
  over: Over,
  oordelen: Oordelen,
): Beeldvormer => ({ access, meldingen, uitval, ongeldig, nu, oordelen, over })
