import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ownSdl } from './graph/own-schema.js'

// Writes the SDL of the gateway's own part next to package.json, where composition reads it; `--check` only compares.
const file = join(__dirname, '../schema.graphql')
const text = ownSdl()
if (!process.argv.includes('--check')) writeFileSync(file, text)
else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
  process.stderr.write(`GEGENEREERD_VEROUDERD: ${file}: run \`npm run supergraph\` and commit it\n`)
  process.exitCode = 1
}
