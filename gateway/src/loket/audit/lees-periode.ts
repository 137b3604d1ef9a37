import { LoketError } from '../../errors/loket-error.js'

const DAG_MS = 86_400_000
/** Without a beginning: the last month. */
const STANDAARD_MS = 30 * DAG_MS
/** What one question may span: longer is for the command line, which hurries nobody. */
const HOOGSTENS_MS = 366 * DAG_MS

/** As a client gives it: ISO instants. */
export interface PeriodeInvoer {
  readonly van?: string | undefined
  readonly tot?: string | undefined
}

/**
 * Reads a period: from a moment until just before another, ms since the epoch.
 * @param nu the end when none is given
 * @throws LoketError INVOER_ONGELDIG
 */
export function leesPeriode(invoer: PeriodeInvoer, nu: number): { readonly van: number; readonly tot: number } {
  const tot = invoer.tot === undefined ? nu : Date.parse(invoer.tot)
  const van = invoer.van === undefined ? tot - STANDAARD_MS : Date.parse(invoer.van)
  if (!(van < tot) || tot - van > HOOGSTENS_MS) {
    throw new LoketError('INVOER_ONGELDIG', '`van` ligt voor `tot`, en samen hoogstens een jaar uiteen')
  }
  return { van, tot }
}
