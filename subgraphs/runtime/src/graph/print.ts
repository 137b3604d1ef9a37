import { writeFileSync } from 'node:fs'
import type { SubgraphDefinition } from '../definition.js'
import { fixtureSchema } from '../tables/fixture-schema.js'
import { subgraphSdl } from './print-sdl.js'

/** Process entry of an agency's `print` command: writes `schema.graphql` and `fixture.schema.json` into its folder. */
export function mainPrint(definition: SubgraphDefinition<never>, folder: string): void {
  writeFileSync(`${folder}/schema.graphql`, subgraphSdl(definition))
  const schema = fixtureSchema(definition.naam, definition.tables)
  writeFileSync(`${folder}/fixture.schema.json`, `${JSON.stringify(schema, null, 2)}\n`)
}
