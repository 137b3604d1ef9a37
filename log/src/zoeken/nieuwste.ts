import type { QueryResultRow } from 'pg'
import type { Bevraagbaar } from '../database/bevraagbaar.js'
import { IN_INDEX, OP } from '../database/geindexeerd.js'
import { msVan } from '../database/moment.js'

/** The newest answered requests that meet something: SQL over `log_regel`. */
export interface Blad {
  readonly kolommen: string
  /** What is joined to each line. */
  readonly bij?: string
  readonly waar?: string
  /** The parameters of all of these. */
  readonly waarden: readonly unknown[]
  /** Names in the log of which one at least is a data subject; absent: whoever is. */
  readonly namen?: readonly string[]
  /** From this moment until just before the other, ms since the epoch. */
  readonly van?: number
  readonly tot?: number
  /** How many at most. */
  readonly limiet: number
}

interface Tijdvak {
  /** ms since the epoch; `tot` is no part of it. */
  readonly van: number
  readonly tot: number
}

/**
 * Reads the newest lines first, by whole months, and no further back than it has to: of somebody with thousands of lines
 * one month is read, and each statement is planned for its own partitions.
 */
export async function nieuwste<Rij extends QueryResultRow>(db: Bevraagbaar, blad: Blad): Promise<readonly Rij[]> {
  const { namen, limiet, van = Number.NEGATIVE_INFINITY, tot = Number.POSITIVE_INFINITY } = blad
  if (namen?.length === 0) return []
  const sql = sqlVan(blad)
  const rijen: Rij[] = []
  for (const maanden of stappen(await omvang(db), { van: Math.ceil(van), tot: Math.ceil(tot) })) {
    const deel = { van: Math.max(maanden.van, Math.ceil(van)), tot: Math.min(maanden.tot, Math.ceil(tot)) }
    const over = namen === undefined ? [] : [namen, ...grenzen(maanden)]
    const { rows } = await db.query<Rij>(sql, [...blad.waarden, limiet - rijen.length, ...grenzen(deel), ...over])
    rijen.push(...rows)
    if (rijen.length >= limiet) break
  }
  return rijen
}

function sqlVan({ kolommen, bij = '', waar = 'true', waarden, namen }: Blad): string {
  const plaats = (nr: number) => `$${waarden.length + nr}`
  const deel = `tijd >= ${plaats(2)} and tijd < ${plaats(3)}`
  const einde = (op: string) => `and ${waar} order by ${op} desc, keten, nr desc limit ${plaats(1)}`
  if (namen === undefined) {
    const [van, tot] = [2, 3].map((nr) => `${plaats(nr)}::timestamptz at time zone 'UTC'`)
    return `select ${kolommen} from log_regel ${bij}
      where ${IN_INDEX} and ${deel} and ${OP} >= ${van} and ${OP} < ${tot} ${einde(OP)}`
  }
  // By the index on data subjects, however common the database thinks that somebody is: else it walks back through time, line by
  // line, for a person of whom there are three. No other condition comes in here (`offset 0`), and the months are no index.
  return `select ${kolommen} from (
      select * from log_regel where ${IN_INDEX} and inhoud -> 'betrokkenen' ?| ${plaats(4)}
        and tijd >= ${plaats(5)} and tijd < ${plaats(6)} offset 0) log_regel ${bij}
    where ${deel} ${einde('tijd')}`
}

/** As constants of the database's own type: a computed moment would make it plan every month again. */
const grenzen = ({ van, tot }: Tijdvak): string[] => [van, tot].map((ms) => new Date(ms).toISOString())

/** From the first answered line to the last; nothing when there is none. Not from the names of tables: these can be changed. */
async function omvang(db: Bevraagbaar): Promise<Tijdvak | undefined> {
  const { rows } = await db.query<{ eerste: string | null; laatste: string | null }>(
    `select ${msVan(`min(${OP})`)} as eerste, ${msVan(`max(${OP})`)} as laatste from log_regel where ${IN_INDEX}`,
  )
  const [{ eerste = null, laatste = null } = {}] = rows
  return eerste === null || laatste === null ? undefined : { van: Number(eerste), tot: Number(laatste) + 1 }
}

/**
 * Whole months, the newest first: one, then two, then four, so that who is hardly in the log costs a handful of statements.
 * Only as far as the log and the period go.
 */
function stappen(log: Tijdvak | undefined, periode: Tijdvak): readonly Tijdvak[] {
  if (log === undefined) return []
  const van = Math.max(log.van, periode.van)
  const laatste = new Date(Math.min(log.tot, periode.tot) - 1)
  const maand = (terug: number) => Date.UTC(laatste.getUTCFullYear(), laatste.getUTCMonth() - terug)
  const uit: Tijdvak[] = []
  for (let terug = -1, stap = 1; van <= laatste.getTime() && maand(terug) > van; terug += stap, stap *= 2) {
    uit.push({ van: maand(terug + stap), tot: maand(terug) })
  }
  return uit
}
