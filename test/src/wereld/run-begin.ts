import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { removeFilled } from '@gezinsbeeld/launcher'
import { openPostgres } from './open-world.js'

/** Takes away what {@link begin} made; in jest's own process, where both ends of a run are. */
export let cleanUp: () => Promise<void> = async () => undefined

/**
 * Before the first test file: one PostgreSQL for all of them (embedded, unless the environment names a server), and a folder
 * for what they share until the last is done (`GEZINSBEELD_TEST_RUN`): fixtures, and by its name the filled sources.
 */
export default async function begin(): Promise<void> {
  const run = mkdtempSync(join(tmpdir(), 'gezinsbeeld-run-'))
  const { url, stop } = await openPostgres(run)
  process.env.GEZINSBEELD_TEST_RUN = run
  process.env.GEZINSBEELD_TEST_POSTGRES_URL = url
  cleanUp = async () => {
    await removeFilled(run, url)
    await stop()
    rmSync(run, { recursive: true, force: true })
  }
}
