import type { Noemt } from '@gezinsbeeld/runtime'
import { BRONNEN, type Bron } from '@gezinsbeeld/schema'

/** Kinds of authority that name a GI as guardian. */
export const NOEMT_GI: ReadonlySet<string> = new Set(['VOOGD_GI', 'VOORLOPIGE_VOOGDIJ', 'TIJDELIJKE_VOOGDIJ'])

const gezag = (soort: string): readonly Bron[] => (NOEMT_GI.has(soort) ? ['GI'] : [])

const GEZAG_SOORTEN = [
  'GEZAMENLIJK',
  'EENHOOFDIG',
  'OUDER_MET_NIET_OUDER',
  'VOOGD_NATUURLIJK',
  'VOOGD_GI',
  'VOORLOPIGE_VOOGDIJ',
  'TIJDELIJKE_VOOGDIJ',
  'GESCHORST',
  'BEEINDIGD',
  'ONBEKEND',
]

/** Chain partners of the region by OIN. A recipient that is not listed counts as any agency: the strict reading. */
const KETENPARTNERS: Readonly<Record<string, readonly Bron[]>> = Object.fromEntries(
  Object.entries({ VT: ['1001', '1002'], RVDK: ['2001'], GI: ['3001', '3002'], LT: ['4001', '4002', '4003'] }).flatMap(
    ([bron, nummers]) => nummers.map((nr) => [`0000000990000000${nr}`, BRONNEN.filter((b) => b === bron)]),
  ),
)

/** Which agencies a value names (beslissing 9). */
export const noemt: Noemt = {
  'LtCasus.regie': { GEZIN: [], LT: ['LT'], GI: ['GI'] },
  'Gezagsrelatie.soort': Object.fromEntries(GEZAG_SOORTEN.map((soort) => [soort, gezag(soort)])),
  'IngezetteVoorziening.verwijzer': {
    GEMEENTE: ['LT'],
    HUISARTS: [],
    JEUGDARTS: [],
    GECERTIFICEERDE_INSTELLING: ['GI'],
    MEDISCH_SPECIALIST: [],
    GEEN: [],
    ONBEKEND: [],
  },
  'Toestemming.ontvangers': KETENPARTNERS,
}
