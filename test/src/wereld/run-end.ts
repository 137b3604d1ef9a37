import { cleanUp } from './run-begin.js'

/** After the last test file: takes away what the run had of its own. */
export default async function end(): Promise<void> {
  await cleanUp()
}
