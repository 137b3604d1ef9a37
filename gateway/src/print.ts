import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ownSdl } from './graph/own-schema.js'

// Writes the SDL of the gateway's own part next to package.json; composition reads it.
writeFileSync(join(__dirname, '../schema.graphql'), ownSdl())
