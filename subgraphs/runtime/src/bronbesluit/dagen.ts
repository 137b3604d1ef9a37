const DAG = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const DAG_MS = 86_400_000

const kalender = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' })
const kloktijd = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'medium',
  hourCycle: 'h23',
})

/** Dutch calendar day of an instant, `JJJJ-MM-DD`. */
export const dagVan = (instant: number): string => kalender.format(instant)

/** Whether a text is an existing calendar day. */
export const isDag = (text: string): boolean =>
  DAG.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)

/** The calendar day `aantal` days later. */
export const dagPlus = (dag: string, aantal: number): string =>
  new Date(Date.parse(`${dag}T00:00:00Z`) + aantal * DAG_MS).toISOString().slice(0, 10)

/**
 * First instant after a Dutch calendar day: the last day counts until 23:59 (H6). Right on the days of both clock
 * changes, for midnight itself never falls in one.
 */
export function eindeVan(dag: string): string {
  const middernacht = Date.parse(`${dagPlus(dag, 1)}T00:00:00Z`)
  // The offset of the Netherlands at that moment: how much later its wall clock reads.
  const verschil = (instant: number): number => {
    const [datum = '', tijd = ''] = kloktijd.format(instant).split(', ')
    const [d, m, j] = datum.split('/')
    return Date.parse(`${j}-${m}-${d}T${tijd}Z`) - instant
  }
  return new Date(middernacht - verschil(middernacht - verschil(middernacht))).toISOString()
}

/** Last Dutch calendar day that lies wholly before an exclusive end. */
export const laatsteDag = (tot: string): string => dagVan(Date.parse(tot) - 1)
