import type { AnyTable, Kind, TableSet } from './define.js'

const SQL_TYPES: Record<Kind, string> = {
  text: 'text',
  integer: 'integer',
  boolean: 'boolean',
  date: 'date',
  timestamp: 'timestamptz',
  onvolledig: 'char(8)',
  textlist: 'text[]',
}

const quote = (name: string) => `"${name.replaceAll('"', '""')}"`

/** The wrapper's own index: local person number to pseudonym. Not part of the agency's administration. */
export const KOPPELING = 'koppeling_persoon'

const KOPPELING_DDL = `create table ${KOPPELING} (
  lokaal text primary key,
  persoon_id text not null,
  skn_id text
);`
const KOPPELING_INDEXES = [
  `create index ${KOPPELING}_persoon on ${KOPPELING} (persoon_id);`,
  `create index ${KOPPELING}_skn on ${KOPPELING} (skn_id) where skn_id is not null;`,
]

/** The tables of an administration in SQL that PostgreSQL 15 and later understand; {@link indexes} come after the rows. */
export function ddl(tables: TableSet): string {
  return [KOPPELING_DDL, ...Object.entries(tables).map(([name, table]) => createTable(name, table))].join('\n\n')
}

/**
 * The indexes of an administration, made when it is full: making one of rows that are there is far cheaper than keeping it up row by
 * row. Every column that refers to another table has one, declared or not: rows are looked up from both sides, and a column
 * that was forgotten cost a walk through all families.
 */
export function indexes(tables: TableSet): string {
  const own = Object.entries(tables).flatMap(([name, { key, references = {}, indexes: declared = [] }]) => {
    const searched = new Set([key, ...declared].map(([first]) => first))
    const lists = [
      ...declared,
      ...Object.keys(references).flatMap((column) => (searched.has(column) ? [] : [[column]])),
    ]
    return lists.map((on) => `create index on ${quote(name)} (${on.map(quote).join(', ')});`)
  })
  return [...KOPPELING_INDEXES, ...own].join('\n')
}

function createTable(name: string, table: AnyTable): string {
  const columns = Object.entries(table.columns).map(([column, { kind, nullable }]) => {
    const target = table.references?.[column]
    const reference = target
      ? ` references ${quote(target.split('.')[0] ?? '')} (${quote(target.split('.')[1] ?? '')})`
      : ''
    return `  ${quote(column)} ${SQL_TYPES[kind]}${nullable ? '' : ' not null'}${reference}`
  })
  const key = `  primary key (${table.key.map(quote).join(', ')})`
  return `create table ${quote(name)} (\n${[...columns, key].join(',\n')}\n);`
}
