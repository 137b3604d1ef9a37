import { CATEGORIEEN, type Categorie } from '../codes.js'
import type { FeitelijkeVoorwaarde } from '../wire/feiten.js'
import type { Feiten, FeitStand } from './aanvraag.js'
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

/** For which categories a fact holds for a person, as bits by the order of `CATEGORIEEN`. */
export type Masker = number

const ALLE: Masker = 2 ** CATEGORIEEN.length - 1
const BIT: ReadonlyMap<Categorie, Masker> = new Map(CATEGORIEEN.map((categorie, index) => [categorie, 1 << index]))

/** The bit of one category; none for a name that is no category. */
export const bitVan = (categorie: Categorie): Masker => BIT.get(categorie) ?? 0

/**
 * For which categories a fact holds for a person now. An end is exclusive; a fact that was not established at all, or
 * of which nobody could tell, holds for none.
 */
export function maskerVan(stand: FeitStand | undefined, persoon: string, nu: number): Masker {
  if (stand === undefined || stand.soort === 'ONBEKEND') return 0
  if (stand.soort === 'ALLEN') return ALLE
  const geldig = stand.geldig.get(persoon)
  if (geldig === undefined) return 0
  let masker = 0
  for (const { tot, categorieen } of geldig) {
    if (nu < tot) masker |= categorieen === undefined ? ALLE : vanCategorieen(categorieen)
  }
  return masker
}

function vanCategorieen(categorieen: ReadonlySet<Categorie>): Masker {
  let masker = 0
  for (const categorie of categorieen) masker |= bitVan(categorie)
  return masker
}

/** The fact that could not be had. */
type Onbekend = Extract<FeitStand, { soort: 'ONBEKEND' }>

/** Whether a demand holds: yes, no, or the fact that could not be had. */
export type EisOordeel = 'JA' | 'NEE' | Onbekend

/** The facts as a demand reads them, by place: for whom which category holds, and what is known of the fact at all. */
export interface Blik {
  readonly maskers: ArrayLike<Masker>
  readonly standen: readonly (FeitStand | undefined)[]
}

/**
 * Judges one demand. A fact that holds is enough, also when another of the same demand is unknown.
 * @param feiten places of the facts of which one must hold; none: never fulfilled
 * @param bit of the category that is asked
 */
export function oordeelEis(feiten: readonly number[], { maskers, standen }: Blik, bit: Masker): EisOordeel {
  let onbekend: EisOordeel = 'NEE'
  for (const plaats of feiten) {
    if (((maskers[plaats] ?? 0) & bit) !== 0) return 'JA'
    const stand = standen[plaats]
    if (stand?.soort === 'ONBEKEND') onbekend = stand
  }
  return onbekend
}

/**
 * Judges one demand outside a decision, to explain it: for one person, or for several of whom one is enough.
 * @param personen of whom the fact may hold
 */
export function oordeelOver(
  { feiten: sleutels }: Pick<Eis, 'feiten'>,
  { feiten }: Pick<Feiten, 'feiten'>,
  personen: readonly string[],
  categorie: Categorie,
  nu: number,
): EisOordeel {
  const standen = sleutels.map((sleutel) => feiten.get(sleutel))
  const maskers = standen.map((stand) => personen.reduce((samen, wie) => samen | maskerVan(stand, wie, nu), 0))
  return oordeelEis([...sleutels.keys()], { maskers, standen }, bitVan(categorie))
}
