import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rename } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Peildatum of part G; every scenario date is an offset from it. */
export const PEILDATUM = '2026-03-10'

/** The run of jest that we are part of: its folder; a program of its own (`npm run crash`) is in none. */
export const RUN = process.env.GEZINSBEELD_TEST_RUN || undefined

/**
 * A folder of fixture files with the scenario families and a few others, made by the product's own command.
 * Kept per run of the tests, so that every test file loads the same world.
 */
export async function fixtures(gezinnen = 40): Promise<string> {
  const folder = join(RUN ?? tmpdir(), `gezinsbeeld-fixtures-${RUN ? '' : `${process.pid}-`}${gezinnen}`)
  if (existsSync(folder)) return folder
  const made = join(await mkdtemp(join(RUN ?? tmpdir(), 'gezinsbeeld-maak-')), 'wereld')
  const program = join(dirname(require.resolve('@gezinsbeeld/world/package.json')), 'dist/generate.js')
  execFileSync(process.execPath, [
    program,
    '--gezinnen',
    String(gezinnen),
    '--seed',
    '1',
    '--peildatum',
    PEILDATUM,
    '--out',
    made,
  ])
  await rename(made, folder).catch(() => undefined)
  return folder
}
