import { loadBeleid } from '../beleid/load.js'

/** The policy of this package, loaded once for all tests of a process; it holds nothing of any request. */
export const beleid = loadBeleid()
