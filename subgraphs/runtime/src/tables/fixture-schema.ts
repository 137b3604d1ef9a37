import type { Column, Kind, TableSet } from './define.js'

const JSON_TYPES: Record<Kind, Record<string, unknown>> = {
  text: { type: 'string', maxLength: 20_000 },
  integer: { type: 'integer', minimum: -2_147_483_648, maximum: 2_147_483_647 },
  boolean: { type: 'boolean' },
  date: { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' },
  timestamp: {
    type: 'string',
    pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})$',
  },
  onvolledig: { type: 'string', pattern: '^\\d{8}$' },
  textlist: { type: 'array', items: { type: 'string', maxLength: 2_000 } },
}

/** JSON Schema (draft-07) of one administration's fixture file; unknown tables and columns are refused. */
export function fixtureSchema(naam: string, tables: TableSet): Record<string, unknown> {
  const rows = Object.entries(tables).map(([name, table]) => [
    name,
    {
      type: 'array',
      description: table.doc,
      items: {
        type: 'object',
        additionalProperties: false,
        required: Object.keys(table.columns),
        properties: Object.fromEntries(Object.entries(table.columns).map(([key, value]) => [key, property(value)])),
      },
    },
  ])
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: `Fixtures of ${naam}`,
    type: 'object',
    additionalProperties: false,
    required: ['bron', 'versie', 'tabellen'],
    properties: {
      bron: { const: naam },
      versie: { const: 1 },
      tabellen: {
        type: 'object',
        additionalProperties: false,
        required: Object.keys(tables),
        properties: Object.fromEntries(rows),
      },
    },
  }
}

function property(column: Column<unknown>): Record<string, unknown> {
  const base = { ...JSON_TYPES[column.kind], description: column.doc }
  const coded = column.codes ? { ...base, enum: [...column.codes, ...(column.nullable ? [null] : [])] } : base
  return column.nullable ? { ...coded, type: [(base as { type?: string }).type, 'null'] } : coded
}
