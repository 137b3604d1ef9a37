/**
 * What is an alarm: plain rules over how the log says that employees worked, never over a family (decision 22). An alarm
 * refuses nothing and proves nothing; somebody must look.
 * @module
 */

const UUR_MS = 3_600_000

/** From `aantal` within `ms` on, a series. */
export interface Reeks {
  readonly aantal: number
  readonly ms: number
}

/** Emergency accesses of one employee; the gateway marks the same series when it opens one. */
export const NOODTOEGANG_REEKS: Reeks = { aantal: 3, ms: 24 * UUR_MS }
/** Searches of one employee, those that were refused because of the limit included. */
export const ZOEK_REEKS: Reeks = { aantal: 60, ms: UUR_MS }
/** An emergency access of so long ago has ended, extended or not, and should have been reviewed by two people. */
export const TOETS_NA_MS = 24 * UUR_MS
/** How many different people must have reviewed it. */
export const TOETSEN = 2

/** Every alarm, with what it says in Dutch. */
export const AFWIJKINGEN = {
  DERDE_NET: 'de gateway hield een waarde tegen die een bron niet had mogen geven',
  NIEUWE_ZAAK_BEKEKEN: 'een zaak bekeken op de dag dat zij op naam van deze medewerker kwam',
  NOODTOEGANG_NIET_GETOETST: 'een noodtoegang van meer dan 24 uur geleden die nog niet door twee mensen is getoetst',
  NOODTOEGANG_REEKS: 'drie of meer keer noodtoegang geopend binnen 24 uur',
  ZOEK_REEKS: 'zestig of meer keer een persoon gezocht binnen een uur',
} as const

export type AfwijkingSoort = keyof typeof AFWIJKINGEN

/** One alarm: of one employee at one organisation. */
export interface Afwijking {
  readonly soort: AfwijkingSoort
  readonly organisatie: string
  readonly medewerker: string
  /** First and last moment, ms since the epoch. */
  readonly van: number
  readonly tot: number
  /** How often; of a series: the most within its time. */
  readonly aantal: number
  /** The requests, by trace, newest first; {@link HOOGSTENS_TRACES} at most. */
  readonly traces: readonly string[]
}

/** How many requests an alarm names. */
export const HOOGSTENS_TRACES = 20
