import { type Lezing, lees } from './lees.js'
import { type Bron, type Instantie, OUDER } from './matrix.js'

/** Everything that the answer to "may this requester see this of this person" depends on. */
export interface Situatie {
  readonly rol: string
  readonly doel: string
  readonly namens?: Instantie
  readonly bron: Bron
  readonly categorie: string
  /** The agency that the requester works at, or acts for; a citizen has none. */
  readonly eigen: Instantie | undefined
  /**
   * Whether a condition holds for this person: `undefined` when this reading cannot tell, which counts as "may hold".
   * `13`: the requester has no relation with a suspect; `4t`: goes there himself; `7`, `12`: released by the source.
   */
  readonly geldt: (voorwaarde: string) => boolean | undefined
  /** The same for anybody of the family. */
  readonly geldtVoorIemand?: (voorwaarde: string) => boolean | undefined
  readonly motivering: ReadonlySet<string>
  /** Some source hides this person for safety (decision 2). */
  readonly verborgen: boolean
  /** The requester is family or neighbour (H10). */
  readonly conflict: boolean
}

/** `MISSCHIEN`: everything that could be told holds, and something could not be told. */
export type Zicht = 'ZICHTBAAR' | 'MASKER' | 'OP_VERZOEK' | 'DICHT' | 'MISSCHIEN'

/** Purposes for which somebody goes there: the others never open a hidden place (H2, condition 13). */
const TER_PLAATSE = new Set(['D01', 'D02', 'D03', 'D05', 'D06', 'D09', 'D10', 'D11', 'D13', 'D15'])

/** What this requester may see of one category of one source about one person. */
export function magZien(situatie: Situatie): Zicht {
  const open = weeg(situatie)
  // Nothing is told to a parent about a child that any source hides.
  if (situatie.categorie === OUDER && situatie.verborgen && open === 'ZICHTBAAR') return 'DICHT'
  if (situatie.categorie !== 'ADR' || !situatie.verborgen || open === 'DICHT' || open === 'OP_VERZOEK') return open
  // Decision 2: the place of who is hidden is GEHEIM, at every source; refused as if it were not there.
  const geheim = weeg({ ...situatie, categorie: 'GEHEIM' })
  if (geheim === 'DICHT' || geheim === 'OP_VERZOEK') return 'DICHT'
  return open === 'MISSCHIEN' || geheim === 'MISSCHIEN' ? 'MISSCHIEN' : geheim
}

function weeg(situatie: Situatie): Zicht {
  const { rol, doel, bron, categorie, namens } = situatie
  const lezing = lees(rol, doel, bron, categorie, namens)
  if (lezing.soort === 'G' || lezing.soort === '-') return 'DICHT'
  if (lezing.eigen && situatie.eigen !== bron) return 'DICHT'
  if (situatie.conflict) return 'DICHT'
  const oordelen = eisen(lezing, situatie)
  if (oordelen.includes(false)) return 'DICHT'
  const zeker = !oordelen.includes(undefined)
  if (lezing.soort === 'B') {
    const besluit = situatie.geldt(lezing.voorwaarden.includes('12') ? '12' : '7')
    if (besluit === false) return 'OP_VERZOEK'
    return zeker && besluit === true ? 'ZICHTBAAR' : 'MISSCHIEN'
  }
  if (!zeker) return 'MISSCHIEN'
  return lezing.masker === undefined ? 'ZICHTBAAR' : 'MASKER'
}

/** Every demand of the cell; what a person at the source decides is weighed apart. */
function eisen(lezing: Lezing, situatie: Situatie): (boolean | undefined)[] {
  const { voorwaarden, soort, eigen, gezin } = lezing
  const geldt = gezin && situatie.geldtVoorIemand ? situatie.geldtVoorIemand : situatie.geldt
  const oordelen = voorwaarden.map((nr): boolean | undefined => {
    if (nr === '5') return situatie.motivering.has(situatie.categorie)
    // 8 and 21 are judged on each row: what the row is about, not who asks.
    if (nr === '8' || nr === '21' || nr === '7' || (nr === '12' && soort === 'B')) return true
    if (nr === '13') return terPlaatse(situatie, voorwaarden)
    if (nr === '20') return of(geldt('20'), geldt('3'))
    return geldt(nr)
  })
  // H11: who helps a suspect gets nothing of the other's safety from another source.
  if (situatie.categorie !== 'VEIL' || eigen) return oordelen
  // S11: in a crisis what cannot be had does not close; a helper who is known to be one stays outside (H11).
  const h11 = situatie.geldt('13')
  return situatie.doel === 'D15' && h11 === undefined ? oordelen : [...oordelen, h11]
}

function terPlaatse({ doel, geldt }: Situatie, voorwaarden: readonly string[]): boolean | undefined {
  if (!TER_PLAATSE.has(doel)) return false
  return voorwaarden.includes('4') ? en(geldt('13'), geldt('4t')) : geldt('13')
}

const of = (a: boolean | undefined, b: boolean | undefined): boolean | undefined =>
  a === true || b === true ? true : a === false && b === false ? false : undefined
const en = (a: boolean | undefined, b: boolean | undefined): boolean | undefined =>
  a === false || b === false ? false : a === true && b === true ? true : undefined
