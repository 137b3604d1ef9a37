import type { Beleid, Effectief } from '../beleid/beleid.js'
import type { Bron, Categorie } from '../codes.js'
import type { Aanvraag, Feiten, FeitStand } from './aanvraag.js'
import { decide } from './decide.js'
import { type FeitSleutel, feitSleutel } from './feit-van.js'
import { isVrijgave, type Uitkomst } from './uitkomst.js'

/**
 * Whether a person at the source decides on this cell: B, V that hangs on the weighing of condition 12, or what of a
 * closed file goes on request only (E4). By policy alone: that it may be asked does not tell that a file is closed.
 */
export const isOpVerzoek = ({ toets }: Pick<Effectief, 'toets'>): boolean =>
  toets.besluitBron !== undefined || toets.bijGesloten !== undefined || toets.eisen.some(({ nr }) => nr === '12')

/** What the source must state that it weighed before it releases this cell (conditions 12 and 13). */
export const afwegingVan = ({ voorwaarden, categorie }: Pick<Effectief, 'voorwaarden' | 'categorie'>) => ({
  weging: voorwaarden.includes('12'),
  plegerToets: voorwaarden.includes('13') || categorie === 'GEHEIM',
})

const ALLEN: FeitStand = { soort: 'ALLEN' }

/**
 * Whether this may be requested of the source: `MAG`, or the outcome that the field itself has for this requester. All
 * that the field hangs on beside the decision of the source must hold, so a request never gets around a condition.
 */
export function magVerzoeken(
  beleid: Beleid,
  aanvraag: Aanvraag,
  feiten: Feiten,
  persoon: string,
  bron: Bron,
  categorie: Categorie,
): 'MAG' | 'GEEN_VERZOEK' | Uitkomst {
  const cel = beleid.effectief(aanvraag.doel, bron, categorie)
  if (!cel || !isOpVerzoek(cel)) return 'GEEN_VERZOEK'
  const vrijgegeven = new Map<FeitSleutel, FeitStand>(feiten.feiten)
  for (const nr of ['7', '12'] as const) vrijgegeven.set(feitSleutel(nr, bron), ALLEN)
  const uitkomst = decide(beleid, aanvraag, { ...feiten, feiten: vrijgegeven }, persoon, bron, categorie)
  return isVrijgave(uitkomst) ? 'MAG' : uitkomst
}
