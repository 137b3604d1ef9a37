/**
 * The facts of the decision point (docs/authzen.md): those on which the graph would decide the same question, gathered
 * the same way, and what an outage makes of the outcome.
 * @module
 */
import {
  type Aanvraag,
  AFSCHERMBAAR,
  type EigenBron,
  feitenVoor,
  type Gegeven,
  isVrijgave,
  type Uitkomst,
} from '@gezinsbeeld/schema'
import type { Bereik } from './access/bereik.js'
import type { Besluit } from './access/besluit.js'
import { feitenOver } from './access/wortels.js'
import { type AskFeiten, gather } from './facts/gather.js'
import type { Gateway } from './pipeline.js'

/** What one evaluation is about. */
export interface Onderwerp {
  readonly soort: Bereik['soort']
  /** gezinId or persoonId. */
  readonly id: string
  /** The system's own source: the only one that it may ask about (decision 21). */
  readonly bron: EigenBron
  readonly gegeven: Gegeven
}

/** The facts about one person or family, and what of them could not be had although no single fact says so. */
export interface BeslispuntFeiten {
  readonly bereik: Bereik
  /** The municipality did not tell who belongs to the family: the members are those of the own file only. */
  readonly ledenOnbekend: boolean
  /** The source itself did not answer, so whether it closed itself (decision 25) is not known. */
  readonly bronOnbekend: boolean
}

/** Gathers in two rounds, as for the graph; of the purpose only what the cells of the own source hang on is asked. */
export async function feitenVan(
  { soort, id, bron, gegeven }: Onderwerp,
  { aanvrager, doel, nu }: Aanvraag,
  ask: AskFeiten,
  { beleid, nood }: Pick<Gateway, 'beleid' | 'nood'>,
): Promise<BeslispuntFeiten> {
  const gevonden = await gather(
    {
      aanvrager,
      doel,
      eigen: bron,
      beleid: { feitenNodig: (code) => feitenVoor(beleid, code, bron) },
      gezinIds: soort === 'gezin' ? [id] : [],
      personen: soort === 'persoon' ? [id] : [],
      afscherming: gegeven.categorieen.some((categorie) => AFSCHERMBAAR.has(categorie)),
    },
    ask,
    () => nood({ aanvrager, nu }),
  )
  const leden = soort === 'gezin' ? (gevonden.leden.get(id) ?? []) : [id]
  return {
    bereik: { soort, id, feiten: feitenOver(gevonden, leden) },
    ledenOnbekend: gevonden.ledenOnbekend,
    bronOnbekend: gevonden.onbereikbaar.has(bron),
  }
}

/** For who may not choose the purpose nothing is asked of anybody; nothing holds. */
export const zonderFeiten = ({ soort, id }: Onderwerp): BeslispuntFeiten => ({
  bereik: {
    soort,
    id,
    feiten: {
      leden: soort === 'persoon' ? [id] : [],
      feiten: new Map(),
      afscherming: { verborgen: new Set(), onbekend: false },
      conflict: 'GEEN',
      gesloten: new Set(),
      uitgesteld: new Map(),
    },
  },
  ledenOnbekend: false,
  bronOnbekend: false,
})

/**
 * The outcome of an evaluation, by the decision of the graph. An outage never reads as "may not" or "may": what could
 * still turn out otherwise once the source answers is `FEIT_ONBEKEND`. That is told as if nobody were hidden (record 0032).
 */
export function uitkomstVan(
  { bron, gegeven }: Onderwerp,
  { bereik, ledenOnbekend, bronOnbekend }: BeslispuntFeiten,
  besluit: Besluit,
): Uitkomst {
  const getoond = besluit.voorBereik(bereik, bron, gegeven)
  const zonder = besluit.bereikZonderAfscherming(bereik, bron, gegeven)
  const { regel } = zonder
  if (bronOnbekend && isVrijgave(zonder)) return { soort: 'FEIT_ONBEKEND', regel, bron }
  if (ledenOnbekend && kanNogOpen(zonder)) return { soort: 'FEIT_ONBEKEND', regel, bron: 'BRP' }
  return getoond
}

/** Whether another member of the family, who is not known now, could open it. */
const kanNogOpen = (uitkomst: Uitkomst): boolean =>
  uitkomst.soort === 'OP_VERZOEK_BRON' ||
  (uitkomst.soort === 'GEWEIGERD' && uitkomst.code === 'VOORWAARDE_NIET_VERVULD')
