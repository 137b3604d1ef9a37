const DAG = 86_400_000

/** Calendar date `JJJJ-MM-DD`, `dagen` later (or earlier when negative). */
export const plusDagen = (datum: string, dagen: number): string =>
  new Date(Date.parse(datum) + dagen * DAG).toISOString().slice(0, 10)

/** The same day `jaren` later; 29 February becomes 28 February in a year that has none. */
export function plusJaren(datum: string, jaren: number): string {
  const jaar = String(Number(datum.slice(0, 4)) + jaren).padStart(4, '0')
  const dag = `${jaar}${datum.slice(4)}`
  return new Date(Date.parse(dag)).toISOString().slice(0, 10) === dag ? dag : `${jaar}-02-28`
}

/** Whole days from `van` to `tot`. */
export const dagenTussen = (van: string, tot: string): number => Math.round((Date.parse(tot) - Date.parse(van)) / DAG)

/** Age in years on a day; -1 for an unborn child. Unknown days and months (00) count as 1 January. */
export function leeftijd(geboortedatum: string, op: string): number {
  if (geboortedatum === '99999999') return -1
  const dag = volledig(geboortedatum)
  const jaren = Number(op.slice(0, 4)) - Number(dag.slice(0, 4))
  return op.slice(5) < dag.slice(5) ? jaren - 1 : jaren
}

/** A calendar date for `JJJJMMDD` with zeros, and the date itself when it is complete. */
export function volledig(datum: string): string {
  if (datum.includes('-')) return datum
  const deel = (van: number) => (datum.slice(van, van + 2) === '00' ? '01' : datum.slice(van, van + 2))
  return `${datum.slice(0, 4)}-${deel(4)}-${deel(6)}`
}

/** The earlier of two dates. */
export const vroegste = (a: string, b: string): string => (a < b ? a : b)

/** The later of two dates. */
export const laatste = (a: string, b: string): string => (a > b ? a : b)

/** Today in the Netherlands. */
export const vandaag = (nu: Date = new Date()): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(nu)

/** Whether this is an existing calendar date `JJJJ-MM-DD`. */
export function isDatum(tekst: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(tekst)) return false
  const tijd = Date.parse(tekst)
  return !Number.isNaN(tijd) && new Date(tijd).toISOString().slice(0, 10) === tekst
}

/** The instant at which a clock in the Netherlands shows this hour on this day, ISO 8601 in UTC. */
export function tijdstip(datum: string, uur: number): string {
  const utc = Date.parse(`${datum}T${String(uur).padStart(2, '0')}:00:00Z`)
  const klok = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: 'numeric', hourCycle: 'h23' })
  const verschil = (Number(klok.format(utc)) - uur + 24) % 24
  return new Date(utc - verschil * 3_600_000).toISOString()
}
