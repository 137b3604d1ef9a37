import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { isBsn } from '../keys/elfproef.js'
import type { Pseudonymiser } from '../keys/pseudonym.js'
import { ddl, indexes, KOPPELING } from './ddl.js'
import type { PersonKeys, TableSet } from './define.js'
import type { FixtureRows } from './read-fixtures.js'

/** What is loaded: an administration's tables, their rows and how persons get their key. */
export interface Filling {
  readonly bron: string
  readonly tables: TableSet
  readonly persons: readonly PersonKeys[]
  readonly rows: FixtureRows
  readonly pseudoniem: Pseudonymiser
}

/**
 * Fills an empty database with one administration in one transaction: all of it or nothing.
 * @param url database to fill
 * @returns number of rows
 * @throws Error of PostgreSQL, for example a reference to a row that is not there; the database is then empty
 */
export async function fill(url: string, filling: Filling): Promise<number> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('begin')
    await client.query(ddl(filling.tables))
    let total = 0
    for (const [name, table] of Object.entries(filling.tables)) {
      total += await copy(client, name, Object.keys(table.columns), filling.rows[name] ?? [])
    }
    await copy(client, KOPPELING, ['lokaal', 'persoon_id', 'skn_id'], keyRows(filling))
    await client.query(indexes(filling.tables))
    await client.query('commit')
    await client.query('analyze')
    return total
  } finally {
    await client.end()
  }
}

function* keyRows({ bron, persons, rows, pseudoniem }: Filling): Generator<Record<string, unknown>> {
  for (const rule of persons) {
    for (const row of rows[rule.table] ?? []) {
      const lokaal = String(row[rule.local])
      const bsn = rule.bsn ? row[rule.bsn] : null
      const koppel = rule.koppelnummer ? row[rule.koppelnummer] : null
      const skn = rule.skn ? row[rule.skn] : null
      const persoon_id =
        typeof bsn === 'string' && isBsn(bsn)
          ? pseudoniem.ofBsn(bsn)
          : typeof koppel === 'string'
            ? koppel
            : pseudoniem.ofLocal(bron, lokaal)
      yield { lokaal, persoon_id, skn_id: typeof skn === 'string' ? pseudoniem.ofSkn(skn) : null }
    }
  }
}

async function copy(client: Client, table: string, columns: readonly string[], rows: Rows): Promise<number> {
  const names = columns.map((column) => `"${column}"`).join(', ')
  const stream = client.query(copyFrom(`copy "${table}" (${names}) from stdin`))
  await pipeline(Readable.from(lines(columns, rows), { objectMode: false }), stream)
  return stream.rowCount
}

type Rows = Iterable<Readonly<Record<string, unknown>>>

function* lines(columns: readonly string[], rows: Rows): Generator<string> {
  let chunk = ''
  for (const row of rows) {
    chunk += `${columns.map((column) => field(row[column])).join('\t')}\n`
    if (chunk.length > 60_000) {
      yield chunk
      chunk = ''
    }
  }
  if (chunk) yield chunk
}

const escaped = (text: string) =>
  text.replace(/[\\\t\n\r]/g, (c) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' })[c] ?? c)

// COPY text format (PostgreSQL manual, COPY, "Text Format"): \N is null, arrays as {"a","b"}.
function field(value: unknown): string {
  if (value === null || value === undefined) return '\\N'
  if (Array.isArray(value)) {
    const items = value.map((item) => `"${String(item).replace(/["\\]/g, (c) => `\\${c}`)}"`)
    return escaped(`{${items.join(',')}}`)
  }
  return escaped(String(value))
}
