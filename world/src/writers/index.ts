import { gi } from './gi.js'
import { lokaalTeam } from './lokaal-team.js'
import { raad } from './raad.js'
import { veiligThuis } from './veilig-thuis.js'
import type { Writer } from './writer.js'

/**
 * The writers of the four agencies, each with the tables of its own administration. A writer in this list is generated,
 * and `writers.test.ts` checks its rows; `--overschrijf` knows its file.
 */
export const WRITERS: readonly Writer[] = [veiligThuis, raad, gi, lokaalTeam]
