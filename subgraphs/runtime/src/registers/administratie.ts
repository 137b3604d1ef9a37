/** Where a register that every agency may hold finds its persons, employees and files: `table.column` of that agency. */
export interface Administratie {
  readonly medewerker: string
  readonly persoon: string
  /** Left out by an agency whose file numbers live in more than one table. */
  readonly dossier?: string
}

/** The calendar day of `$1` in the Netherlands; a last day counts until 23:59 there (H6). */
export const DAG = `($1::timestamptz at time zone 'Europe/Amsterdam')::date`

/**
 * The moment at which a last day ends in the Netherlands: its midnight, also when the clock changes.
 * @param laatste SQL of a date; null stays null
 */
export const einde = (laatste: string): string => `((${laatste} + 1)::timestamp at time zone 'Europe/Amsterdam')`
