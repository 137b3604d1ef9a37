import { parseArgs } from 'node:util'
import type { SubgraphDefinition } from '../definition.js'
import { pseudonymiser } from '../keys/pseudonym.js'
import { readConfiguration } from '../server/configuration.js'
import { fill } from './fill.js'
import { readFixtures } from './read-fixtures.js'

const HELP = `Usage: load --data <folder> [--check]

Loads <folder>/<source>.json into the database of the configuration (GEZINSBEELD_CONFIG), all of it or nothing.
  --check   only validate the file
`

/** Process entry of an agency's `load` command; see HELP. Exit code 1 and one sentence when the file is refused. */
export function mainLoad(definition: SubgraphDefinition): void {
  run(definition).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  })
}

async function run(definition: SubgraphDefinition): Promise<void> {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, check: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  })
  if (values.help || !values.data) return void process.stdout.write(HELP)
  const rows = readFixtures(values.data, definition.naam, definition.tables)
  if (values.check) return
  const config = readConfiguration()
  const { tables, persons, naam } = definition
  const pseudoniem = pseudonymiser(Buffer.from(config.pseudoniemSleutel, 'base64'))
  const total = await fill(config.databaseUrl, { bron: naam, tables, persons, rows, pseudoniem })
  process.stdout.write(`${JSON.stringify({ bron: naam, rijen: total })}\n`)
}
