import { join } from 'node:path'
import Ajv, { type ValidateFunction } from 'ajv'
import type { AnyTable, TableSet } from './define.js'
import { fixtureSchema } from './fixture-schema.js'
import { GeenJson, JsonScan } from './scan-json.js'

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

/** Rows per table, as the fixture file holds them; may be gone through more than once. */
export type FixtureRows = Readonly<Record<string, Iterable<FixtureRow>>>
type FixtureRow = Readonly<Record<string, unknown>>

/**
 * Checks `<folder>/<naam>.json` against the JSON Schema of the administration, row by row: no more than one row and the keys
 * of one table are in memory. The rows of the answer are read from the file again.
 * @throws FixtureOngeldig
 */
export function readFixtures(folder: string, naam: string, tables: TableSet): FixtureRows {
  const file = join(folder, `${naam}.json`)
  const ajv = new Ajv({ strictTypes: false, allowUnionTypes: true })
  const schema = fixtureSchema(naam, tables)
  const places = new Map<string, number>()
  const frame = withScan(file, 0, (scan) => scanFile(file, scan, places, rowChecks(ajv, schema, tables)))
  const validate = ajv.compile(schema)
  if (!validate(frame)) throw refused(file, validate)
  return Object.fromEntries(
    Object.keys(tables).map((name) => [
      name,
      { [Symbol.iterator]: () => rowsAt(file, places.get(name) ?? 0) } satisfies Iterable<FixtureRow>,
    ]),
  )
}

interface RowCheck {
  readonly validate: ValidateFunction
  readonly table: AnyTable
}

function rowChecks(ajv: Ajv, schema: object, tables: TableSet): ReadonlyMap<string, RowCheck> {
  const { properties } = schema as { properties: { tabellen: { properties: Record<string, { items: object }> } } }
  return new Map(
    Object.entries(tables).map(([name, table]) => [
      name,
      { validate: ajv.compile(properties.tabellen.properties[name]?.items ?? false), table },
    ]),
  )
}

/** Goes through the file and returns it without its rows, which are checked on the way. */
function scanFile(
  file: string,
  scan: JsonScan,
  places: Map<string, number>,
  checks: ReadonlyMap<string, RowCheck>,
): Record<string, unknown> {
  const frame: Record<string, unknown> = Object.create(null)
  const tabellen: Record<string, unknown> = Object.create(null)
  const table = (name: string) => {
    if (name in tabellen) throw new FixtureOngeldig(file, '/tabellen', 'a table is there twice')
    places.set(name, scan.offset)
    const check = checks.get(name)
    const row = check ? rowCheck(file, name, check) : () => undefined
    tabellen[name] = scan.array(() => row(scan.value())) ? [] : scan.value()
  }
  const isObject = scan.object((name) => {
    if (name in frame) throw new FixtureOngeldig(file, '/', 'a name is there twice')
    frame[name] = name === 'tabellen' && scan.object(table) ? tabellen : scan.value()
  })
  if (!isObject) scan.value()
  scan.end()
  return frame
}

/** Checks the rows of one table, in their order. */
function rowCheck(file: string, name: string, { validate, table: { key } }: RowCheck): (row: unknown) => void {
  const seen = new Set<string>()
  let index = 0
  return (row) => {
    const place = `/tabellen/${name}/${index++}`
    if (!validate(row)) throw refused(file, validate, place)
    const value = JSON.stringify(key.map((column) => (row as FixtureRow)[column]))
    if (seen.has(value)) throw new FixtureOngeldig(file, place, `key ${key.join(', ')} is used twice`)
    seen.add(value)
  }
}

function refused(file: string, { errors }: ValidateFunction, place = ''): FixtureOngeldig {
  const error = errors?.[0]
  const extra =
    error?.params && 'additionalProperty' in error.params ? ` (\`${String(error.params.additionalProperty)}\`)` : ''
  const reason = `${error?.message ?? 'does not match the schema'}${extra}`
  return new FixtureOngeldig(file, `${place}${error?.instancePath ?? ''}` || '/', reason)
}

function* rowsAt(file: string, offset: number): Generator<FixtureRow> {
  const scan = open(file, offset)
  try {
    yield* scan.values() as Generator<FixtureRow>
  } finally {
    scan.close()
  }
}

function withScan<T>(file: string, offset: number, read: (scan: JsonScan) => T): T {
  const scan = open(file, offset)
  try {
    return read(scan)
  } catch (error) {
    if (error instanceof GeenJson) throw new FixtureOngeldig(file, '/', 'file is not JSON')
    throw error
  } finally {
    scan.close()
  }
}

function open(file: string, offset: number): JsonScan {
  try {
    return new JsonScan(file, offset)
  } catch {
    throw new FixtureOngeldig(file, '/', 'file is missing or cannot be read: put it in the folder that --data names')
  }
}
