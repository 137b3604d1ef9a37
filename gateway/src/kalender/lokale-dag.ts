const ZONE = 'Europe/Amsterdam'
const DAG_MS = 86_400_000
const KLOK = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' })

/** Calendar day in the Netherlands of an instant: `JJJJ-MM-DD`. @param nu ms since epoch */
export const lokaleDag = (nu: number): string => KLOK.format(nu).slice(0, 10)

/** The calendar day that lies `dagen` days after a day. */
export const plusDagen = (dag: string, dagen: number): string =>
  new Date(Date.parse(`${dag}T00:00:00Z`) + dagen * DAG_MS).toISOString().slice(0, 10)

/**
 * The instant at which a calendar day begins in the Netherlands. Both clock changes are at night, after midnight, so every
 * day has exactly one beginning.
 * @returns ms since epoch
 */
export function beginVan(dag: string): number {
  const utc = Date.parse(`${dag}T00:00:00Z`)
  const found = [1, 2].map((uren) => utc - uren * 3_600_000).find((at) => KLOK.format(at) === `${dag} 00:00`)
  if (found === undefined) throw new TypeError(`\`${dag}\` is no calendar day`)
  return found
}
