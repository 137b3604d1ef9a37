import { Nearby } from '../store/nearby.js'

/** How far ahead is asked, and so how long an answer may be used. */
export const VOORUIT_MS = 30_000

/** Employees in memory at most. */
const MEDEWERKERS = 20_000

/** Whether an account may see its own source only, at a moment (ms since epoch). */
export type Beperkt = (medewerker: string, nu: number) => Promise<boolean>

/**
 * Remembers who is free of the restriction of S10, so that not every request asks the database. A restriction is never remembered: it
 * ends with the second review. Freedom may be, although a restriction has to count at once and at every gateway, because nothing that
 * happens in the meantime can take it away: a restriction begins when the time for review of an emergency access ends, that is the end
 * of the next working day after it ended (`toetsUiterlijk`), so most of a day after whoever opened, extended or closed it did
 * that. Who is free a moment ahead is free until then.
 * @param beperkt asks the database; for every account and moment, what it answers "yes" to it also answers "yes" to later, but for a review
 */
export function onthoudVrij(beperkt: Beperkt): Beperkt {
  const vrij = new Nearby<number>({ maxEntries: MEDEWERKERS, maxWeight: MEDEWERKERS, maxMs: VOORUIT_MS })
  return async (medewerker, nu) => {
    const sinds = vrij.get(medewerker)
    if (sinds !== undefined && sinds <= nu && nu <= sinds + VOORUIT_MS) return false
    if (await beperkt(medewerker, nu + VOORUIT_MS)) return beperkt(medewerker, nu)
    vrij.set(medewerker, nu, 1, 0)
    return false
  }
}
