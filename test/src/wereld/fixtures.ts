import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rename } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Peildatum of part G; every scenario date is an offset from it. */
export const PEILDATUM = '2026-03-10'

/**
 * A folder of fixture files with the scenario families and a few others, made by the product's own command.
 * Kept per run of the tests, so that every test file loads the same world.
 */
export async function fixtures(gezinnen = 40): Promise<string> {
  const folder = join(tmpdir(), `gezinsbeeld-fixtures-${process.ppid}-${gezinnen}`)
  if (existsSync(folder)) return folder
  const made = join(await mkdtemp(join(tmpdir(), 'gezinsbeeld-maak-')), 'wereld')
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
