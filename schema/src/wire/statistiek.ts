/**
 * The question for statistics (purpose D20): what one source answers about one table
 * and one month. Travels as JSON in a signed POST to `/statistiek`; see `sign.ts`. A source counts its own rows and
 * suppresses before it answers; for the table of families it gives tokens that are blinded afresh for one run.
 * @module
 */
import type { Subgraph } from '../codes.js'
import type { Wie } from './feiten.js'

/** Path of the question. */
export const STATISTIEK_PAD = '/statistiek'

/** The only purpose under which anything is counted. */
export const STATISTIEK_DOEL = 'D20'

/** The six fixed tables; docs/statistiek.md defines each. */
export const TABELLEN = [
  'VT_MELDINGEN',
  'RAADSONDERZOEKEN',
  'MAATREGELEN',
  'VOORZIENINGEN',
  'HULP',
  'GEZINNEN',
] as const
export type Tabel = (typeof TABELLEN)[number]

/** Which sources a table needs: without one of them it is not published. */
export const BRONNEN_VAN_TABEL: Readonly<Record<Tabel, readonly [Subgraph, ...Subgraph[]]>> = {
  VT_MELDINGEN: ['veilig-thuis'],
  RAADSONDERZOEKEN: ['raad'],
  MAATREGELEN: ['gi'],
  VOORZIENINGEN: ['lokaal-team'],
  HULP: ['lokaal-team'],
  GEZINNEN: ['veilig-thuis', 'raad', 'gi', 'lokaal-team'],
}

/** What the gateway asks one source. */
export interface StatistiekVraag extends Wie {
  /** Purpose code; anything but `D20` is refused. */
  readonly doel: string
  readonly tabel: Tabel
  /** Complete calendar month, `JJJJ-MM`. */
  readonly maand: string
  /** Fresh random id of this count, 64 lower hex: the tokens of one run mean nothing in another. */
  readonly run: string
}

/** One row of a table as it may leave a source: suppressed and rounded. */
export interface StatistiekRij {
  /** What the row is about; `null`: not recorded, or not told apart. */
  readonly kenmerken: Readonly<Record<string, string | null>>
  /** Counts (10 or more, rounded to 5) and medians in days (rounded to 5); `null`: suppressed, never zero. */
  readonly cellen: Readonly<Record<string, number | null>>
}

/** What a source answers. */
export type StatistiekAntwoord =
  /** The source closed itself for this purpose (decision 25): as if it were not there. */
  | { readonly soort: 'GESLOTEN' }
  | { readonly soort: 'RIJEN'; readonly rijen: readonly StatistiekRij[] }
  | {
      readonly soort: 'TOKENS'
      /** Equal at every source that blinded with the same key for the same run, month and day. */
      readonly controle: string
      /** Blinded persons whom this agency knew in that month. */
      readonly bekend: readonly string[]
      /** Blinded members per family; only of the municipality, which alone knows families. */
      readonly gezinnen?: readonly (readonly string[])[]
    }
