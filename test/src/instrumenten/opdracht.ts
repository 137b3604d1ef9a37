import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { World } from '@gezinsbeeld/launcher'

const PROGRAMMA = resolve(__dirname, '../../../instrumenten/dist/main.js')

/** What a command gave. */
export interface Uitslag {
  readonly code: number
  readonly uit: string
  readonly fout: string
}

/** The command line as a privacy officer has it: in a folder of its own, with the place of the log in a file. */
export interface Opdrachtregel {
  readonly map: string
  /** File for `--log`. */
  readonly plaats: string
  doe(...args: string[]): Promise<Uitslag>
  weg(): void
}

/** Makes a folder with the place of the log of a world. */
export function openOpdrachtregel({ log, logSleutels }: Pick<World, 'log' | 'logSleutels'>): Opdrachtregel {
  const map = mkdtempSync(join(tmpdir(), 'gezinsbeeld-instrument-'))
  const plaats = join(map, 'log.json')
  writeFileSync(
    plaats,
    JSON.stringify({ databaseUrl: log.lezerUrl, controlepuntMap: log.controlepuntMap, sleutels: logSleutels }),
  )
  return {
    map,
    plaats,
    doe: (...args) =>
      new Promise((klaar) => {
        execFile(process.execPath, [PROGRAMMA, ...args], { cwd: map }, (error, uit, fout) =>
          klaar({ code: error ? Number(error.code) : 0, uit, fout }),
        )
      }),
    weg: () => rmSync(map, { recursive: true, force: true }),
  }
}
