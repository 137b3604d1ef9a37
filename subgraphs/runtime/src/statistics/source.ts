import type { Maand, Tabel, Telling } from '@gezinsbeeld/schema'
import type { Db } from '../database/open.js'

/** What a count gets. */
export interface StatisticsContext {
  readonly db: Db
  /** The moment that counts as now, ISO 8601; give it to SQL as `$n::timestamptz`, never use `now()`. */
  readonly nu: string
}

/** Counts one table over one month: every row of it, also those with nothing. Raw: the runtime suppresses. */
export type Count = (maand: Maand, context: StatisticsContext) => Promise<readonly Telling[]>

/** What an agency counts in its own administration (purpose D20). Every function is one SQL statement. */
export interface StatisticsSource {
  /** The tables that this agency counts by itself. */
  readonly tabellen: Readonly<Partial<Record<Tabel, Count>>>
  /** Whoever this agency knew in that month: `persoonId`s, which the runtime blinds before they leave. */
  bekend(maand: Maand, context: StatisticsContext): Promise<readonly string[]>
  /** The members of every family; only the municipality knows families. */
  gezinnen?(maand: Maand, context: StatisticsContext): Promise<readonly (readonly string[])[]>
}
