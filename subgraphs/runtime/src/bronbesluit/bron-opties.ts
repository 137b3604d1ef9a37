import { parseArgs } from 'node:util'
import { dagPlus, dagVan, isDag } from './dagen.js'
import { ALLES } from './sluiting.js'
import type { Uitstel } from './uitstel.js'

/** Longest postponement of one decision, in days; a longer need is a new decision (Wmo 5.3.1). */
const LANGSTE_UITSTEL = 28

/** What the command was asked to do. */
export type BronOpdracht =
  | { readonly soort: 'sluit' | 'open'; readonly doel: string }
  | { readonly soort: 'toon' | 'toon-uitstel' }
  | { readonly soort: 'stel-uit'; readonly uitstel: Uitstel }
  | { readonly soort: 'hef-op'; readonly persoon: string }

const OPTIES = {
  sluit: { type: 'boolean' },
  open: { type: 'boolean' },
  toon: { type: 'boolean' },
  'stel-uit': { type: 'string' },
  'hef-op': { type: 'string' },
  'toon-uitstel': { type: 'boolean' },
  doel: { type: 'string' },
  vanaf: { type: 'string' },
  tot: { type: 'string' },
  grond: { type: 'string' },
} as const
const SOORTEN = ['sluit', 'open', 'toon', 'stel-uit', 'hef-op', 'toon-uitstel'] as const

type Waarden = ReturnType<typeof parseArgs<{ options: typeof OPTIES }>>['values']

/**
 * Reads the options of the command.
 * @param nu milliseconds since the epoch
 * @throws Error with one sentence that says what to do
 */
export function leesBronOpties(args: readonly string[], doelen: readonly string[], nu: number): BronOpdracht {
  const { values } = parseArgs({ args: [...args], options: OPTIES })
  const [soort, ...meer] = SOORTEN.filter((een) => values[een] !== undefined)
  if (soort === undefined || meer.length > 0) {
    throw new Error(`OPTIE_ONGELDIG: give exactly one of ${SOORTEN.map((een) => `\`--${een}\``).join(', ')}`)
  }
  if (soort === 'toon' || soort === 'toon-uitstel') return { soort }
  if (soort === 'stel-uit') return { soort, uitstel: uitstelUit(values, nu) }
  if (soort === 'hef-op') return { soort, persoon: String(values['hef-op']) }
  if (values.doel !== undefined && !doelen.includes(values.doel)) {
    throw new Error(`OPTIE_ONGELDIG: \`--doel\` must be one of ${doelen.join(', ')}`)
  }
  return { soort, doel: values.doel ?? ALLES }
}

function uitstelUit(values: Waarden, nu: number): Uitstel {
  const vandaag = dagVan(nu)
  const { vanaf = vandaag, tot = '', grond = '' } = values
  if (!isDag(vanaf) || !isDag(tot) || tot < vanaf || tot < vandaag) {
    throw new Error('OPTIE_ONGELDIG: `--tot` is the last day (JJJJ-MM-DD), not before today or `--vanaf`')
  }
  const [, begin = vanaf] = [vandaag, vanaf].sort()
  if (tot > dagPlus(begin, LANGSTE_UITSTEL)) {
    throw new Error(
      `OPTIE_ONGELDIG: \`--tot\` is at most ${LANGSTE_UITSTEL} days away; postpone again when it is needed`,
    )
  }
  if (grond.trim().length < 3 || grond.length > 200) {
    throw new Error('OPTIE_ONGELDIG: `--grond` names the law, e.g. "Wmo 5.3.1 lid 3"; no data of people')
  }
  return { persoon: String(values['stel-uit']), vanaf, totEnMet: tot, grond: grond.trim() }
}
