/**
 * The grammar of a cell as the policy files write it: an outcome, for a mask its form, and condition numbers.
 *
 *     T1   V2,5   B6,7,8   V4s   V10e   M   M-SKN   G   -
 *
 * @module
 */

/** T allowed, V conditional, M masked, B a person at the source decides, G refused, `-` the source has no such data. */
export type CelSoort = 'T' | 'V' | 'M' | 'B' | 'G' | '-'

/** A parsed cell. */
export interface CelWaarde {
  readonly soort: CelSoort
  /** Only for `M` that names its form. */
  readonly vorm?: string
  /** Condition numbers, all of which must hold; in the order written. */
  readonly voorwaarden: readonly string[]
}

const CEL =
  /^(?:(?<soort>[TVB])|(?<masker>M)(?:-(?<vorm>[A-Z_]+))?)(?<voorwaarden>[1-9][0-9]?[a-z]?(?:,[1-9][0-9]?[a-z]?)*)?$/

/**
 * Reads one cell.
 * @throws TypeError when the text is no cell: an unreadable cell may not pass as any outcome
 */
export function parseCel(text: string): CelWaarde {
  if (text === 'G' || text === '-') return { soort: text, voorwaarden: [] }
  const groups = CEL.exec(text)?.groups
  if (!groups) throw new TypeError(`\`${text}\` is not a cell`)
  const voorwaarden = groups.voorwaarden?.split(',') ?? []
  if (new Set(voorwaarden).size !== voorwaarden.length) throw new TypeError(`cell \`${text}\` names a condition twice`)
  const soort = (groups.soort ?? 'M') as CelSoort
  // A mask gets the conditions of its BTR cell; anything else without a condition would hold for everybody.
  if (soort !== 'M' && voorwaarden.length === 0) throw new TypeError(`cell \`${text}\` has no condition`)
  return groups.vorm === undefined ? { soort, voorwaarden } : { soort, vorm: groups.vorm, voorwaarden }
}

/** Writes a cell back, so that `formatCel(parseCel(x)) === x`. */
export const formatCel = ({ soort, vorm, voorwaarden }: CelWaarde): string =>
  `${soort}${vorm === undefined ? '' : `-${vorm}`}${voorwaarden.join(',')}`

/** Order of condition numbers: by number, then by suffix (`4` before `4s` before `5`). */
export const compareVoorwaarden = (a: string, b: string): number =>
  Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : a > b ? 1 : 0)
