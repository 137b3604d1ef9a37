import type { QueryResult, QueryResultRow } from 'pg'

/** A statement under a name: a connection parses and plans it once, which for a few small lines is more work than adding them. */
export interface Opdracht {
  readonly name: string
  readonly text: string
  readonly values: unknown[]
}

/** What reading and writing the log need of `pg.Pool` or `pg.Client`. */
export interface Bevraagbaar {
  query<Rij extends QueryResultRow = QueryResultRow>(
    tekst: string | Opdracht,
    waarden?: unknown[],
  ): Promise<QueryResult<Rij>>
}
