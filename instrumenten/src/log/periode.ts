import { OpdrachtFout } from '../opdracht-fout.js'

/** The options of a period, as they are typed. */
export interface PeriodeOpties {
  readonly van?: string | undefined
  readonly tot?: string | undefined
}

/**
 * Reads a period: from a moment until just before another.
 * @returns ms since the epoch; what is not given stays open
 * @throws OpdrachtFout OPTIE_ONGELDIG
 */
export function leesPeriode({ van, tot }: PeriodeOpties): { readonly van?: number; readonly tot?: number } {
  return {
    ...(van === undefined ? {} : { van: moment('van', van) }),
    ...(tot === undefined ? {} : { tot: moment('tot', tot) }),
  }
}

function moment(naam: string, tekst: string): number {
  const ms = Date.parse(tekst)
  if (!Number.isNaN(ms)) return ms
  throw new OpdrachtFout('OPTIE_ONGELDIG', `\`--${naam} ${tekst}\`: geef een moment als 2026-03-10T12:00:00Z`)
}
