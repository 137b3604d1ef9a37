import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { LauncherError } from './launcherError.js'
import { SUBGRAPHS } from './names.js'
import { type Programs, repository } from './places.js'
import { runToEnd } from './processes.js'
import type { Secrets } from './secrets.js'
import type { StartOptions } from './startOptions.js'

/** Today in the Netherlands: the day that a generated world is about. */
export const today = (now = new Date()): string =>
  // The Swedish notation is ISO 8601.
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(now)

/**
 * Names what the databases hold: the same name means that filling them again would give the same. It covers the size,
 * seed and day, the key that makes the pseudonyms, and the programs that generate and load. A folder of the user's own
 * can change, so it never has the same name twice.
 */
export function contentsOf({ data, gezinnen, seed }: StartOptions, peildatum: string, secrets: Secrets): string {
  if (data !== undefined) return `data ${crypto.randomUUID()}`
  const hash = createHash('sha256').update(secrets.pseudoniemSleutel)
  for (const folder of ['world', 'schema', 'subgraphs/runtime', ...SUBGRAPHS.map((name) => `subgraphs/${name}`)])
    addPrograms(hash, join(repository, folder, 'dist'))
  return `gezinnen=${gezinnen} seed=${seed} peildatum=${peildatum} versie=${hash.digest('hex').slice(0, 16)}`
}

function addPrograms(hash: ReturnType<typeof createHash>, folder: string): void {
  if (!existsSync(folder)) return
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  for (const file of files) {
    if (/\.(js|json|sql)$/.test(file)) hash.update(file).update(readFileSync(join(folder, file)))
  }
}

/**
 * Generates a world as fixture files in `out`.
 *
 * @throws {LauncherError} WERELD_MISLUKT with what the generator said, SCHIJF_VOL.
 */
export async function generateWorld(
  { gezinnen, seed }: StartOptions,
  peildatum: string,
  { programs, folder, out }: { programs: Programs; folder: string; out: string },
): Promise<void> {
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true, mode: 0o700 })
  const args = ['--gezinnen', String(gezinnen), '--seed', String(seed), '--peildatum', peildatum, '--out', out]
  const { failure, tail } = await runToEnd({
    name: 'generate',
    script: programs.generate,
    args,
    log: join(folder, 'logs', 'generate.log'),
  })
  if (failure === undefined) return
  const text = tail.join('\n')
  if (/ENOSPC|no space left/i.test(text))
    throw new LauncherError('SCHIJF_VOL', 'the disk is full: free some space and start again')
  throw new LauncherError('WERELD_MISLUKT', `the world could not be generated: ${text || failure}`)
}
