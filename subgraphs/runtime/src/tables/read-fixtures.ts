import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv from 'ajv'
import type { TableSet } from './define.js'
import { fixtureSchema } from './fixture-schema.js'

/** A fixture file that cannot be loaded; says file, place and what to do. Never a value: fixtures may be real data. */
export class FixtureOngeldig extends Error {
  readonly code = 'FIXTURE_ONGELDIG'
  constructor(
    readonly file: string,
    readonly place: string,
    reason: string,
  ) {
    super(`FIXTURE_ONGELDIG: ${file}: ${place}: ${reason}`)
    this.name = 'FixtureOngeldig'
  }
}

/** Rows per table, as the fixture file holds them. */
export type FixtureRows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>

/**
 * Reads and checks `<folder>/<naam>.json` against the JSON Schema of the administration.
 * @throws FixtureOngeldig
 */
export function readFixtures(folder: string, naam: string, tables: TableSet): FixtureRows {
  const file = join(folder, `${naam}.json`)
  const parsed = parseFile(file)
  const validate = new Ajv({ strictTypes: false, allowUnionTypes: true }).compile(fixtureSchema(naam, tables))
  if (!validate(parsed)) {
    const error = validate.errors?.[0]
    const extra =
      error?.params && 'additionalProperty' in error.params ? ` (\`${String(error.params.additionalProperty)}\`)` : ''
    throw new FixtureOngeldig(
      file,
      error?.instancePath || '/',
      `${error?.message ?? 'does not match the schema'}${extra}`,
    )
  }
  const { tabellen } = parsed as { tabellen: FixtureRows }
  for (const [name, table] of Object.entries(tables)) checkKeys(file, name, table.key, tabellen[name] ?? [])
  return tabellen
}

function parseFile(file: string): unknown {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new FixtureOngeldig(file, '/', 'file is missing or cannot be read: put it in the folder that --data names')
  }
  try {
    return JSON.parse(text)
  } catch {
    throw new FixtureOngeldig(file, '/', 'file is not JSON')
  }
}

function checkKeys(file: string, table: string, key: readonly string[], rows: FixtureRows[string]): void {
  const seen = new Set<string>()
  rows.forEach((row, index) => {
    const value = JSON.stringify(key.map((column) => row[column]))
    if (seen.has(value))
      throw new FixtureOngeldig(file, `/tabellen/${table}/${index}`, `key ${key.join(', ')} is used twice`)
    seen.add(value)
  })
}
