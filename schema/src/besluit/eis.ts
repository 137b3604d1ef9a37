import type { Categorie } from '../codes.js'
import type { FeitelijkeVoorwaarde } from '../wire/feiten.js'
import type { Feiten, FeitStand, Geldig } from './aanvraag.js'
import type { FeitSleutel } from './feit-van.js'
import type { Geweigerd } from './uitkomst.js'

/** What a cell demands: one of these facts must hold for the person. No facts: never fulfilled. */
export interface Eis {
  readonly nr: FeitelijkeVoorwaarde
  readonly feiten: readonly FeitSleutel[]
  /** In a crisis a fact that cannot be had does not close this demand; one that is known not to hold does (S11). */
  readonly doorBijOnbekend?: true
  /** The outcome when it does not hold. */
  readonly nietVervuld: Geweigerd
}

/** Whether a demand holds: yes, no, or the fact that could not be had. */
export type EisOordeel = 'JA' | 'NEE' | Extract<FeitStand, { soort: 'ONBEKEND' }>

/**
 * Judges one demand for one person. A fact that holds is enough, also when another of the same demand is unknown; a
 * fact that was not established at all counts as not true, for absence is refusal.
 * @param gezin whether it counts for every member as soon as it holds for one (decision 1)
 */
export function oordeelEis(
  { feiten: sleutels }: Pick<Eis, 'feiten'>,
  { feiten, leden }: Pick<Feiten, 'feiten' | 'leden'>,
  persoon: string,
  categorie: Categorie,
  nu: number,
  gezin: boolean,
): EisOordeel {
  let onbekend: EisOordeel = 'NEE'
  for (const sleutel of sleutels) {
    const stand = feiten.get(sleutel)
    if (stand === undefined) continue
    if (stand.soort === 'ALLEN') return 'JA'
    if (stand.soort === 'ONBEKEND') {
      onbekend = stand
      continue
    }
    if (holds(stand.geldig.get(persoon), categorie, nu)) return 'JA'
    if (gezin && leden.includes(persoon) && leden.some((lid) => holds(stand.geldig.get(lid), categorie, nu))) {
      return 'JA'
    }
  }
  return onbekend
}

/** `tot` is exclusive. */
function holds(geldig: readonly Geldig[] | undefined, categorie: Categorie, nu: number): boolean {
  if (geldig === undefined) return false
  for (const { tot, categorieen } of geldig) {
    if (nu < tot && (categorieen === undefined || categorieen.has(categorie))) return true
  }
  return false
}
