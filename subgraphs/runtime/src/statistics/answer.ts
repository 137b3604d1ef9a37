import {
  type Beleid,
  leesMaand,
  onderdruk,
  STATISTIEK_DOEL,
  type StatistiekAntwoord,
  type StatistiekVraag,
  TABELLEN,
  toelaatbaar,
  zelfdeWie,
} from '@gezinsbeeld/schema'
import { isGesloten } from '../bronbesluit/sluiting.js'
import { VraagGeweigerd } from '../facts/answer.js'
import type { Blinder } from '../keys/blind.js'
import type { Caller } from '../server/verify-caller.js'
import type { StatisticsContext, StatisticsSource } from './source.js'

const RUN = /^[0-9a-f]{64}$/
const AMSTERDAM = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })

/** What answering needs beside the question. */
export interface StatisticsParts {
  readonly source: StatisticsSource
  readonly beleid: Beleid
  readonly blind: Blinder
  readonly context: StatisticsContext
}

/**
 * Answers the question for one table. Only numbers that are suppressed and rounded leave, or tokens of this run; of a
 * closed source nothing but that it is closed.
 * @throws VraagGeweigerd when the caller's own token and this source's own policy do not open D20, when the question
 *   names somebody else, or when table, month or run is not one
 */
export async function answerStatistics(
  vraag: StatistiekVraag,
  caller: Caller,
  { source, beleid, blind, context }: StatisticsParts,
): Promise<StatistiekAntwoord> {
  check(vraag, caller, beleid)
  if (await isGesloten(context.db, STATISTIEK_DOEL)) return { soort: 'GESLOTEN' }
  const nu = Date.parse(context.nu)
  const maand = leesMaand(vraag.maand, nu)
  if (!maand) throw new VraagGeweigerd('not a complete month')
  if (vraag.tabel !== 'GEZINNEN') {
    const count = source.tabellen[vraag.tabel]
    if (!count) throw new VraagGeweigerd('this source does not count that table')
    return { soort: 'RIJEN', rijen: onderdruk(await count(maand, context)) }
  }
  const { token, controle } = blind(vraag.run, maand.maand, AMSTERDAM.format(nu))
  const blinded = (personen: readonly string[]) => [...new Set(personen)].map(token).sort()
  const bekend = blinded(await source.bekend(maand, context))
  if (!source.gezinnen) return { soort: 'TOKENS', controle, bekend }
  // Sorted by token: the order of the administration would say which family is which.
  const gezinnen = (await source.gezinnen(maand, context)).map(blinded).sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
  return { soort: 'TOKENS', controle, bekend, gezinnen }
}

function check(vraag: StatistiekVraag, caller: Caller, beleid: Beleid): void {
  if (!zelfdeWie(vraag, caller)) throw new VraagGeweigerd('question names another caller than the token')
  if (vraag.doel !== STATISTIEK_DOEL || toelaatbaar(beleid, caller, vraag.doel) !== 'JA') {
    throw new VraagGeweigerd('this role may not have numbers')
  }
  if (!TABELLEN.includes(vraag.tabel)) throw new VraagGeweigerd('not a table')
  if (!RUN.test(vraag.run)) throw new VraagGeweigerd('not a run')
}
