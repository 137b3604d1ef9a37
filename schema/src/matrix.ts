#!/usr/bin/env node
/** Writes the effective matrix and the register of processing activities, each as Markdown and JSON; with `--check` only compares. @module */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { loadBeleid } from './beleid/load.js'
import { renderMatrix } from './matrix/render.js'
import { renderJson } from './matrix/render-json.js'
import { leesKennisgeving, leesVelden } from './matrix/velden.js'
import { maakRegister } from './register/maak-register.js'
import { registerJson, registerMarkdown } from './register/render.js'
import { leesVerantwoordelijke } from './register/verantwoordelijke.js'
import { leesMap } from './toegang/lees.js'

const SCHEMA = join(__dirname, '..')

/** The generated files by name, from the policy and the fields of this package. */
export function renderFiles(folder: string = SCHEMA): ReadonlyMap<string, string> {
  const beleid = loadBeleid(join(folder, 'beleid'))
  const velden = leesVelden(join(folder, 'velden.json'))
  const kennisgeving = leesKennisgeving(join(folder, 'velden.json'))
  const register = maakRegister(beleid, leesMap(folder), leesVerantwoordelijke())
  return new Map([
    ['matrix.md', renderMatrix(beleid, velden, kennisgeving)],
    ['matrix.json', renderJson(beleid, velden, kennisgeving)],
    ['register.md', registerMarkdown(register)],
    ['register.json', registerJson(register)],
  ])
}

/** Names of the files whose text on disk is not what the policy gives. */
export function staleFiles(files: ReadonlyMap<string, string>, folder: string = SCHEMA): string[] {
  return [...files].filter(([name, text]) => read(join(folder, name)) !== text).map(([name]) => name)
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined // Not there yet is stale too.
  }
}

function main(): void {
  const program = new Command('matrix')
    .description('write the effective access matrix and the register of processing activities to schema/')
    .option('--check', 'write nothing; fail when a file is stale')
    .parse()
  const files = renderFiles()
  const stale = staleFiles(files)
  if (program.opts<{ check?: boolean }>().check) {
    if (stale.length === 0) return
    program.error(
      `error: \`schema/${stale.join('`, `schema/')}\` is stale: run \`node schema/dist/matrix.js\` and commit the result (MATRIX_VEROUDERD)`,
    )
  }
  for (const name of stale) writeFileSync(join(SCHEMA, name), files.get(name) ?? '')
  process.stdout.write(stale.length === 0 ? 'matrix is up to date\n' : `wrote ${stale.join(', ')}\n`)
}

if (require.main === module) main()
