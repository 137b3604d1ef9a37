import { beginVan, lokaleDag, plusDagen } from './lokale-dag.js'

/** Days after Easter Sunday: Good Friday, Easter Monday, Ascension Day, Whit Monday (Algemene termijnenwet 3). */
const ROND_PASEN = [-2, 1, 39, 50]

/**
 * Whether a calendar day is a working day: no Saturday or Sunday and no day of the Algemene termijnenwet, art. 3: New
 * Year's Day, Good Friday, Easter Monday, Ascension Day, Whit Monday, the King's birthday as celebrated, the fifth of May
 * and both Christmas days.
 * @param dag `JJJJ-MM-DD`
 */
export function isWerkdag(dag: string): boolean {
  const weekdag = weekdagVan(dag)
  return weekdag !== 0 && weekdag !== 6 && !feestdagen(Number(dag.slice(0, 4))).has(dag)
}

/** The end of the next working day after the day of an instant: midnight in the Netherlands, exclusive. */
export function eindeVolgendeWerkdag(nu: number): number {
  let dag = plusDagen(lokaleDag(nu), 1)
  while (!isWerkdag(dag)) dag = plusDagen(dag, 1)
  return beginVan(plusDagen(dag, 1))
}

const weekdagVan = (dag: string): number => new Date(`${dag}T00:00:00Z`).getUTCDay()

function feestdagen(jaar: number): ReadonlySet<string> {
  const pasen = eerstePaasdag(jaar)
  // Koningsdag is the 27th of April, and the 26th when that is a Sunday (besluit of 2013).
  const koningsdag = weekdagVan(`${jaar}-04-27`) === 0 ? '04-26' : '04-27'
  return new Set([
    ...['01-01', koningsdag, '05-05', '12-25', '12-26'].map((dag) => `${jaar}-${dag}`),
    ...ROND_PASEN.map((dagen) => plusDagen(pasen, dagen)),
  ])
}

/** Easter Sunday in the Gregorian calendar (anonymous algorithm, Meeus, Astronomical Algorithms, chapter 8). */
function eerstePaasdag(jaar: number): string {
  const a = jaar % 19
  const b = Math.floor(jaar / 100)
  const c = jaar % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const maand = Math.floor((h + l - 7 * m + 114) / 31)
  const dag = ((h + l - 7 * m + 114) % 31) + 1
  return `${jaar}-${String(maand).padStart(2, '0')}-${String(dag).padStart(2, '0')}`
}
