import type { StatistiekAntwoord, StatistiekRij, Tabel } from '../wire/statistiek.js'
import { AFRONDING, DREMPEL } from './onderdruk.js'

/** Cells that are medians; every other cell is a count. */
export const MEDIANEN: ReadonlySet<string> = new Set(['doorlooptijd', 'duur'])

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')

/**
 * Reads what a source answered. A source that answers nonsense has not answered, and neither has one that hands out a
 * number that is not suppressed and rounded: such a number is dropped here, not shown.
 * @returns undefined when the answer cannot be used
 */
export function leesAntwoord(tabel: Tabel, value: unknown): StatistiekAntwoord | undefined {
  if (!isObject(value)) return undefined
  if (value.soort === 'GESLOTEN') return { soort: 'GESLOTEN' }
  if (tabel !== 'GEZINNEN') {
    const { soort, rijen } = value
    return soort === 'RIJEN' && Array.isArray(rijen) && rijen.every(isRij) ? { soort, rijen } : undefined
  }
  const { soort, controle, bekend, gezinnen } = value
  if (soort !== 'TOKENS' || typeof controle !== 'string' || !isTexts(bekend)) return undefined
  if (gezinnen === undefined) return { soort, controle, bekend }
  return Array.isArray(gezinnen) && gezinnen.every(isTexts) ? { soort, controle, bekend, gezinnen } : undefined
}

function isRij(value: unknown): value is StatistiekRij {
  if (!isObject(value) || !isObject(value.kenmerken) || !isObject(value.cellen)) return false
  if (!Object.values(value.kenmerken).every((kenmerk) => kenmerk === null || typeof kenmerk === 'string')) return false
  return Object.entries(value.cellen).every(([naam, getal]) => isCel(naam, getal))
}

const isCel = (naam: string, getal: unknown): boolean =>
  getal === null ||
  (Number.isInteger(getal) &&
    (getal as number) % AFRONDING === 0 &&
    (getal as number) >= (MEDIANEN.has(naam) ? 0 : DREMPEL))
