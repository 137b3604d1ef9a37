import { readFixtures } from '@gezinsbeeld/runtime'
import type { Rijen, Writer } from '../writers/writer.js'

/** All rows of a fixture file in memory, for a test that looks across them. */
export const leesRijen = (map: string, naam: Writer['naam'], tabellen: Writer['tabellen']): AlleRijen =>
  Object.fromEntries(Object.entries(readFixtures(map, naam, tabellen)).map(([tabel, rijen]) => [tabel, [...rijen]]))

/** Rows per table, and no table without. */
export type AlleRijen = Readonly<Record<string, NonNullable<Rijen[string]>>>
