import { existsSync } from 'node:fs'
import { telGetoond } from '@gezinsbeeld/log'
import { GEWONE_PLAATS, leesPlaats, metLog } from './plaats.js'

/**
 * In how many requests of the last calendar month (UTC) a field was shown, as it is or masked.
 * @param bestand of `--log`; without it the log that `npm start` left in `map`, if there is one
 * @returns `null` when there is no log to look in
 */
export async function getoondVorigeMaand(
  veld: string,
  bestand: string | undefined,
  map: string,
): Promise<{ readonly maand: string; readonly verzoeken: number } | null> {
  if (bestand === undefined && !existsSync(GEWONE_PLAATS(map))) return null
  const nu = new Date()
  const van = Date.UTC(nu.getUTCFullYear(), nu.getUTCMonth() - 1)
  const tot = Date.UTC(nu.getUTCFullYear(), nu.getUTCMonth())
  const verzoeken = await metLog(leesPlaats(bestand, map).databaseUrl, (db) => telGetoond(db, { veld, van, tot }))
  return { maand: new Date(van).toISOString().slice(0, 'YYYY-MM'.length), verzoeken }
}
