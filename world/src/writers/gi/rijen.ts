import { type GiRows, tables } from '@gezinsbeeld/gi'

/** One row of a table of the institutions. */
export type Rij<T extends keyof GiRows> = GiRows[T][number]

/** Every table without rows, to be filled. */
export const leeg = (): GiRows =>
  Object.fromEntries(Object.keys(tables).map((tabel): [string, never[]] => [tabel, []])) as unknown as GiRows
