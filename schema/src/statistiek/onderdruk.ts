import type { StatistiekRij } from '../wire/statistiek.js'

/** Fewer than this is never told, nor a median of fewer (decision 24, H16). */
export const DREMPEL = 10
/** What is told is rounded to a multiple of this. */
export const AFRONDING = 5

/** A raw count; exists inside one source only. */
export interface Aantal {
  readonly aantal: number
  /** Distinct persons behind it: ten reports about one family are not ten. */
  readonly personen: number
}

/** A raw median with what it rests on. */
export interface Mediaan extends Aantal {
  /** In days; null when there was nothing to measure. */
  readonly mediaan: number | null
}

/** One row as it was counted. */
export interface Telling {
  readonly kenmerken: StatistiekRij['kenmerken']
  readonly cellen: Readonly<Record<string, Aantal | Mediaan>>
}

/** To the nearest multiple of five; halves go up. */
export const rondAf = (getal: number): number => Math.round(getal / AFRONDING) * AFRONDING

/** What may be told of one cell: null when it rests on fewer than ten cases or fewer than ten persons. */
export function onderdrukCel(cel: Aantal | Mediaan): number | null {
  if (!(Math.min(cel.aantal, cel.personen) >= DREMPEL)) return null
  if (!('mediaan' in cel)) return rondAf(cel.aantal)
  return cel.mediaan === null ? null : rondAf(cel.mediaan)
}

/** What may be told of a table. Every row stays: a row that is absent would tell that there was nothing. */
export const onderdruk = (tellingen: readonly Telling[]): StatistiekRij[] =>
  tellingen.map(({ kenmerken, cellen }) => ({
    kenmerken,
    cellen: Object.fromEntries(Object.entries(cellen).map(([naam, cel]) => [naam, onderdrukCel(cel)])),
  }))
