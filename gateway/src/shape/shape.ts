import type { Wortel } from '../access/bereik.js'
import type { Access } from './access.js'
import { isVolledig } from './bronnen.js'
import { Meldingen } from './meldingen.js'
import { neemOngeldigUit, type Opgehaald } from './ongeldig.js'
import type { Uitval } from './uitval.js'
import type { Vormer } from './vormer.js'
import { vormWortel } from './wortel.js'

/** The data of an answer and everything that must be told beside it. */
export interface Gevormd {
  readonly data: Record<string, unknown>
  readonly meldingen: Meldingen
  readonly volledig: boolean
  /** How each agency did; an answer that could not be read in full counts as such. */
  readonly uitval: Uitval
}

/**
 * Builds the client's answer from what the plan brought back: restores the client's keys, composes, puts every
 * refusal on its path, and checks each value against the decision once more (third net: a hit is masked and alarms).
 */
export function shape(
  wortels: readonly Wortel[],
  opgehaald: Opgehaald,
  access: Access,
  uitval: Uitval,
  nu: number,
): Gevormd {
  const meldingen = new Meldingen(access.beleid, access.doelnaam)
  const ongeldig = neemOngeldigUit(opgehaald, wortels, access, uitval)
  const vormer: Vormer = {
    access,
    meldingen,
    ongeldig,
    uitval: ongeldig.uitval,
    nu,
  }
  const out: Record<string, unknown> = {}
  for (const wortel of wortels)
    out[wortel.knoop.sleutel] = vormWortel(wortel, opgehaald.data?.[wortel.knoop.plek], vormer)
  const volledig = wortels.every((w) => !w.onbekend && w.bereiken.every((b) => isVolledig(b, vormer)))
  return { data: out, meldingen, volledig, uitval: vormer.uitval }
}
