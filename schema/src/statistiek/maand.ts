/** A complete calendar month. */
export interface Maand {
  /** `JJJJ-MM`. */
  readonly maand: string
  /** First day, `JJJJ-MM-DD`. */
  readonly eerste: string
  /** Last day, `JJJJ-MM-DD`. */
  readonly laatste: string
}

/** How many complete months back may be asked: what is older is history, and CBS has it. */
export const MAANDEN_TERUG = 24

const VORM = /^(20\d{2})-(0[1-9]|1[0-2])$/
const AMSTERDAM = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })

/**
 * Reads a month and checks that it is over, in Dutch local time, and not too long ago. A running month is refused: its
 * numbers would change after they were frozen.
 * @param nu ms since epoch
 */
export function leesMaand(tekst: string, nu: number): Maand | undefined {
  const delen = VORM.exec(tekst)
  if (!delen) return undefined
  const nummer = (jaar: string | undefined, maand: string | undefined) => Number(jaar) * 12 + Number(maand) - 1
  const [jaar, maand] = AMSTERDAM.format(nu).split('-')
  const terug = nummer(jaar, maand) - nummer(delen[1], delen[2])
  if (terug < 1 || terug > MAANDEN_TERUG) return undefined
  const dagen = new Date(Date.UTC(Number(delen[1]), Number(delen[2]), 0)).getUTCDate()
  return { maand: tekst, eerste: `${tekst}-01`, laatste: `${tekst}-${dagen}` }
}
