/**
 * The tables of an agency's own administration, declared once. From this one declaration come the DDL, the JSON
 * Schema of the fixture file, the COPY into the database and the TypeScript type of a row.
 * @module
 */

/** Column kinds. `onvolledig` is an eight digit date `JJJJMMDD` of which day and month may be 00 (CBS-protocol). */
export type Kind = 'text' | 'integer' | 'boolean' | 'date' | 'timestamp' | 'onvolledig' | 'textlist'

/** One column. */
export interface Column<T> {
  readonly kind: Kind
  readonly nullable: boolean
  readonly doc: string
  /** Codes the agency uses; anything else in a fixture file is refused. */
  readonly codes?: readonly string[]
  /** Only for the type of a row. */
  readonly row?: T
}

const column =
  <T>(kind: Kind) =>
  (doc: string, codes?: readonly string[]): Column<T> => ({ kind, nullable: false, doc, ...(codes ? { codes } : {}) })

export const text = column<string>('text')
export const integer = column<number>('integer')
export const bool = column<boolean>('boolean')
/** Calendar date; a row holds it as `JJJJ-MM-DD`. */
export const date = column<string>('date')
/** Instant; a row holds it as ISO 8601 in UTC. */
export const timestamp = column<string>('timestamp')
export const onvolledig = column<string>('onvolledig')
export const textlist = column<string[]>('textlist')

/** The same column, but it may be empty. */
export const maybe = <T>(of: Column<T>): Column<T | null> => ({ ...of, nullable: true }) as Column<T | null>

/** One table. */
export interface Table<C extends Record<string, Column<unknown>> = Record<string, Column<unknown>>> {
  readonly doc: string
  /** Primary key columns. */
  readonly key: readonly (keyof C & string)[]
  readonly columns: C
  /** Extra indexes, each a list of columns. */
  readonly indexes?: readonly (readonly (keyof C & string)[])[]
  /** Foreign keys: column to `table.column`. */
  readonly references?: Readonly<Partial<Record<keyof C & string, string>>>
}

/** Declares a table, keeping the column types. */
export const table = <C extends Record<string, Column<unknown>>>(definition: Table<C>): Table<C> => definition

/** A table of which only the shape is known, as DDL, fixtures and COPY use it. */
export interface AnyTable {
  readonly doc: string
  readonly key: readonly string[]
  readonly columns: Readonly<Record<string, Column<unknown>>>
  readonly indexes?: readonly (readonly string[])[]
  readonly references?: Readonly<Partial<Record<string, string>>>
}

/** All tables of one administration, in an order in which they can be filled. */
export type TableSet = Readonly<Record<string, AnyTable>>

/** The row of a table, as fixtures hold it and as queries return it. */
export type Row<T> = T extends Table<infer C> ? { [K in keyof C]: C[K] extends Column<infer V> ? V : never } : never

/** How the wrapper's own key index is filled from one table of persons (docs/architecture.md, keys). */
export interface PersonKeys {
  readonly table: string
  /** Column with the local number of the person. */
  readonly local: string
  readonly bsn?: string
  /** Pseudonym that came with the case, for persons of whom the law gives no BSN. */
  readonly koppelnummer?: string
  readonly skn?: string
}
