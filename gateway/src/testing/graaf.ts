import { loadBeleid } from '@gezinsbeeld/schema'
import { openSupergraph } from '../supergraph/open-supergraph.js'

/** The committed supergraph and the policy, opened once for all tests of a process; they hold nothing of any request. */
export const supergraph = openSupergraph()
export const beleid = loadBeleid()
