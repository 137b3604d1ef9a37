import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SubgraphDefinition } from '../definition.js'
import { fixtureSchema } from '../tables/fixture-schema.js'
import { subgraphSdl } from './print-sdl.js'

/**
 * Process entry of an agency's `print` command: writes `schema.graphql` and `fixture.schema.json` into its folder.
 * With `--check` nothing is written and a stale file ends with exit code 1.
 */
export function mainPrint(definition: SubgraphDefinition, folder: string): void {
  const schema = fixtureSchema(definition.naam, definition.tables)
  printed(join(folder, 'schema.graphql'), subgraphSdl(definition))
  printed(join(folder, 'fixture.schema.json'), `${JSON.stringify(schema, null, 2)}\n`)
}

function printed(file: string, text: string): void {
  if (!process.argv.includes('--check')) writeFileSync(file, text)
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    process.stderr.write(`GEGENEREERD_VEROUDERD: ${file}: run \`npm run supergraph\` and commit it\n`)
    process.exitCode = 1
  }
}
