import type { Wortel } from '../access/bereik.js'
import type { Access } from './access.js'
import { isVolledig } from './bronnen.js'
import { Meldingen } from './meldingen.js'
import type { Uitval } from './uitval.js'
import type { Rij, Vormer } from './vormer.js'
import { vormWortel } from './wortel.js'

/** The data of an answer and everything that must be told beside it. */
export interface Gevormd {
  readonly data: Record<string, unknown>
  readonly meldingen: Meldingen
  readonly volledig: boolean
}

/**
 * Builds the client's answer from what the plan brought back: restores the client's keys, composes, puts every
 * refusal on its path, and checks each value against the decision once more (third net: a hit is masked and alarms).
 */
export function shape(
  wortels: readonly Wortel[],
  data: Rij | null,
  access: Access,
  uitval: Uitval,
  nu: number,
): Gevormd {
  const meldingen = new Meldingen(access.beleid, access.doelnaam)
  const vormer: Vormer = { access, meldingen, uitval, nu: new Date(nu).toISOString(), over: [] }
  const out: Record<string, unknown> = {}
  for (const wortel of wortels) out[wortel.knoop.sleutel] = vormWortel(wortel, data?.[wortel.knoop.plek], vormer)
  const volledig = wortels.every((w) => !w.onbekend && w.bereiken.every((b) => isVolledig(b, vormer)))
  return { data: out, meldingen, volledig }
}
