import { lokaalTeam } from './lokaal-team.js'
import type { Writer } from './writer.js'

/** The writers of the four agencies, each with the tables of its own administration. */
export const WRITERS: readonly Writer[] = [lokaalTeam]
