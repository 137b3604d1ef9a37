import type { RaadRows } from '@gezinsbeeld/raad'
import type { Gezin, WriterContext } from '../../model.js'
import type { Personen } from './personen.js'

/** Rows of the Raad's administration. */
export type Rijen = Partial<RaadRows>
export type Rij<T extends keyof RaadRows> = RaadRows[T][number]

/** What the parts of one family's file are written from. */
export interface Dossier {
  readonly gezin: Gezin
  readonly personen: Personen
  readonly context: WriterContext
}

/** All rows of several parts, in order. */
export function samen(delen: readonly Rijen[]): Rijen {
  const alles: Record<string, unknown[]> = {}
  for (const deel of delen) {
    for (const [tabel, rijen] of Object.entries(deel)) {
      alles[tabel] ??= []
      alles[tabel].push(...rijen)
    }
  }
  return alles as Rijen
}

/** Volume numbers of fixed width, so that they sort as text. */
export const volgnr = (plaats: number): string => String(plaats + 1).padStart(2, '0')
