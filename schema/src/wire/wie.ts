import type { Wie } from './feiten.js'

const NAMENS: ReadonlySet<unknown> = new Set(['VT', 'RVDK', 'GI'])
const INSTANTIES: ReadonlySet<unknown> = new Set(['VT', 'RVDK', 'GI', 'LT'])
const PSEUDONIEM = /^[\w-]{1,128}$/

/** The claims beside employee, role and organisation that say in which capacity somebody asks. */
export type Hoedanigheid = Pick<Wie, 'handeltNamens' | 'instantie' | 'betrokkene'>

/**
 * Reads the optional claims of a verified token. One reader for gateway and subgraphs, so that both see one person.
 * @returns the name of the claim that cannot be read: a token that is not understood is not believed
 */
export function leesHoedanigheid(claims: Readonly<Record<string, unknown>>): Hoedanigheid | keyof Hoedanigheid {
  const { handeltNamens, instantie, betrokkene } = claims
  if (handeltNamens !== undefined && !NAMENS.has(handeltNamens)) return 'handeltNamens'
  if (instantie !== undefined && !INSTANTIES.has(instantie)) return 'instantie'
  if (betrokkene !== undefined && !(typeof betrokkene === 'string' && PSEUDONIEM.test(betrokkene))) return 'betrokkene'
  return {
    ...(handeltNamens === undefined ? {} : { handeltNamens: handeltNamens as NonNullable<Wie['handeltNamens']> }),
    ...(instantie === undefined ? {} : { instantie: instantie as NonNullable<Wie['instantie']> }),
    ...(betrokkene === undefined ? {} : { betrokkene: betrokkene as string }),
  }
}

/** Exactly who asks, without anything else that stands beside it. */
export const wieVan = ({ medewerker, rol, organisatie, handeltNamens, instantie, betrokkene }: Wie): Wie => ({
  medewerker,
  rol,
  organisatie,
  handeltNamens,
  instantie,
  betrokkene,
})

/** Whether two say the same of who asks, in every part. */
export const zelfdeWie = (a: Wie, b: Wie): boolean =>
  a.medewerker === b.medewerker &&
  a.rol === b.rol &&
  a.organisatie === b.organisatie &&
  a.handeltNamens === b.handeltNamens &&
  a.instantie === b.instantie &&
  a.betrokkene === b.betrokkene
