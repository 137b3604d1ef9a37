import { NOODTOEGANG_REEKS } from '@gezinsbeeld/log'
import { lokaleDag, plusDagen } from '../kalender/lokale-dag.js'
import { eindeVolgendeWerkdag } from '../kalender/werkdag.js'

/**
 * The rules of emergency access (D15, S10, decision 22; docs/besluiten, emergency access). All in hours that pass, so a
 * clock change makes none longer or shorter; days and working days are those of the Netherlands.
 * @module
 */

const UUR = 3_600_000

/** How long it lasts when nobody does anything. */
export const DUUR_MS = 4 * UUR
/** How long it lasts at most, with its one extension. */
export const UITERSTE_MS = 24 * UUR
/** At most this many at the same time, per employee. */
export const TEGELIJK = 2
/** At most this many opened on one Dutch calendar day, per employee. */
export const PER_DAG = 6
/** From this many within {@link REEKS_MS} on, a series: an alarm. */
export const { aantal: REEKS, ms: REEKS_MS } = NOODTOEGANG_REEKS
/** Looked at within this time after opening on a report that nobody else stands behind: an alarm. */
export const METEEN_MS = 60_000
/** Characters of a reason (domain D15). */
export const MIN_REDEN = 20
export const MAX_REDEN = 2000
/** How long a request to the crisis service stands. */
export const AANVRAAG_MS = 24 * UUR
const INFORMEREN_DAGEN = 28

/** What is drawn to the attention of the reviewers. */
export type Alarm = 'REEKS' | 'METEEN_BEKEKEN'

/** Ms since epoch at which it lapses by itself (exclusive). */
export const einde = (geopend: number): number => geopend + DUUR_MS

/** The end after an extension by `uren`: never later than a day after the opening. */
export const verlengd = (geopend: number, tot: number, uren: number): number =>
  Math.min(tot + uren * UUR, geopend + UITERSTE_MS)

/** By when it must be reviewed: the end of the next working day after it ended. */
export const toetsUiterlijk = (tot: number): number => eindeVolgendeWerkdag(tot)

/** Last day on which the family is told (in line with Wmo 5.3.1): four weeks after the opening. */
export const informerenUiterlijk = (geopend: number): string => plusDagen(lokaleDag(geopend), INFORMEREN_DAGEN)
