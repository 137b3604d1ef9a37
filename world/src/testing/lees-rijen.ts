import { readFixtures, type TableSet } from '@gezinsbeeld/runtime'

/** All rows of a fixture file in memory, for a test that looks across them. */
export const leesRijen = (map: string, naam: string, tabellen: TableSet): Rijen =>
  Object.fromEntries(Object.entries(readFixtures(map, naam, tabellen)).map(([tabel, rijen]) => [tabel, [...rijen]]))

/** Rows per table, as arrays. */
export type Rijen = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>
