import type { LokaalTeamRows } from '@gezinsbeeld/lokaal-team'

/** Rows of the municipality's administration. */
export type Rijen = Partial<LokaalTeamRows>
export type Rij<T extends keyof LokaalTeamRows> = LokaalTeamRows[T][number]
