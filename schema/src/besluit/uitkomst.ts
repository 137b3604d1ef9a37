import type { Bron } from '../codes.js'

/** Why a cell was refused. Part of the stable table of codes. */
export type WeigerCode =
  | 'CEL_GEWEIGERD'
  | 'GEEN_CEL'
  | 'VOORWAARDE_NIET_VERVULD'
  | 'BRON_GESLOTEN'
  | 'ALLEEN_EIGEN_BRON'
  | 'MOTIVERING_ONTBREEKT'

/** A refusal. `stil`: the client must not be able to tell it from absence (policy only, decision 11). */
export interface Geweigerd {
  readonly soort: 'GEWEIGERD'
  readonly code: WeigerCode
  /** The first condition that failed; for the log, and for the requester when the refusal is visible. */
  readonly voorwaarde?: string | undefined
  readonly regel: string
  readonly stil: boolean
}

/** The decision for one person, source and category. `regel` is the policy line that travels into errors and logs. */
export type Uitkomst =
  | (Hoorbaar & { readonly soort: 'TOEGESTAAN' })
  | (Hoorbaar & { readonly soort: 'GEMASKEERD'; readonly vorm: string })
  | (Hoorbaar & { readonly soort: 'OP_VERZOEK_BRON' })
  | (Hoorbaar & { readonly soort: 'FEIT_ONBEKEND'; readonly bron: Bron })
  | Geweigerd

/** Only a refusal has a code and a condition, and is ever silent. */
interface Hoorbaar {
  readonly regel: string
  readonly code?: never
  readonly voorwaarde?: never
  readonly stil?: never
}

/**
 * An outcome as a constant. All have the same keys in the same order, also those that one kind has not: whoever reads outcomes of every
 * kind, a few hundred times per request, then reads one class of objects (record 0057).
 */
export function maakUitkomst<T extends Uitkomst>(deel: T): T {
  const { soort, code, voorwaarde, vorm, bron, regel, stil } = deel as unknown as Readonly<Record<string, unknown>>
  return Object.freeze({ soort, code, voorwaarde, vorm, bron, regel, stil }) as unknown as T
}

/** The policy line of "there is no policy line". */
export const AFWEZIG = 'AFWEZIG'

/** Whether data may leave the source under this outcome, shown or masked. */
export const isVrijgave = (uitkomst: Uitkomst): boolean =>
  uitkomst.soort === 'TOEGESTAAN' || uitkomst.soort === 'GEMASKEERD'

const SOORTEN = { TOEGESTAAN: 0, GEMASKEERD: 1, FEIT_ONBEKEND: 2, OP_VERZOEK_BRON: 3, GEWEIGERD: 4 } as const
const CODES: Readonly<Record<WeigerCode, number>> = {
  MOTIVERING_ONTBREEKT: 0,
  VOORWAARDE_NIET_VERVULD: 1,
  BRON_GESLOTEN: 2,
  ALLEEN_EIGEN_BRON: 3,
  CEL_GEWEIGERD: 4,
  GEEN_CEL: 5,
}

/** From most open (0) to most closed. */
const rang = (uitkomst: Uitkomst): number =>
  SOORTEN[uitkomst.soort] + (uitkomst.soort === 'GEWEIGERD' ? CODES[uitkomst.code] : 0)

const NIETS = maakUitkomst<Geweigerd>({ soort: 'GEWEIGERD', code: 'GEEN_CEL', regel: AFWEZIG, stil: true })

/**
 * The outcome of a field for a whole request: the most open one over the persons. No persons: refused.
 * Says nothing about a single person; rows are still released per person.
 */
export function samen(uitkomsten: Iterable<Uitkomst>): Uitkomst {
  let best: Uitkomst | undefined
  for (const uitkomst of uitkomsten) best = openste(best, uitkomst)
  return best ?? NIETS
}

/** {@link samen}, one outcome at a time: the more open of what was found so far and the next; the first when alike. */
export const openste = (tot: Uitkomst | undefined, uitkomst: Uitkomst): Uitkomst =>
  tot === undefined || (tot !== uitkomst && rang(uitkomst) < rang(tot)) ? uitkomst : tot

/**
 * The outcome when all must be allowed, such as a field with several categories: the most closed one wins, and the
 * refusal is silent as soon as one of the parts is. No parts: refused.
 */
export function elk(uitkomsten: Iterable<Uitkomst>): Uitkomst {
  let worst: Uitkomst | undefined
  for (const uitkomst of uitkomsten) worst = dichtste(worst, uitkomst)
  return worst ?? NIETS
}

/**
 * {@link elk}, one outcome at a time: the more closed of what was found so far and the next. A refusal is more closed than
 * anything else, so a silence that was found once stays.
 */
export function dichtste(tot: Uitkomst | undefined, uitkomst: Uitkomst): Uitkomst {
  if (tot === undefined || tot === uitkomst) return uitkomst
  const worst = rang(uitkomst) > rang(tot) ? uitkomst : tot
  return tot.stil || uitkomst.stil ? alsStil(worst) : worst
}

// Outcomes are constants of the policy, so their silent twins are too. Nothing of a request is kept here.
const twins = new WeakMap<Geweigerd, Geweigerd>()

/** The same outcome, silent if it is a refusal. */
export function alsStil(uitkomst: Uitkomst): Uitkomst {
  if (uitkomst.soort !== 'GEWEIGERD' || uitkomst.stil) return uitkomst
  const found = twins.get(uitkomst)
  if (found) return found
  const twin = maakUitkomst<Geweigerd>({ ...uitkomst, stil: true })
  twins.set(uitkomst, twin)
  return twin
}
