/** SQL: the lines that every index for searching is on: what was answered. */
export const IN_INDEX = "soort in ('UITKOMST', 'AFGEDAAN')"

/** SQL: the moment of a line as the indexes have it. */
export const OP = "tijd at time zone 'UTC'"
