import type { QueryResult, QueryResultRow } from 'pg'

/** What reading and writing the log need of `pg.Pool` or `pg.Client`. */
export interface Bevraagbaar {
  query<Rij extends QueryResultRow = QueryResultRow>(tekst: string, waarden?: unknown[]): Promise<QueryResult<Rij>>
}
