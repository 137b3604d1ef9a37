import { SNEDE_ENDING, type Snede } from '../controlepunt/controlepunt.js'
import type { Verklaringen } from '../controlepunt/lees.js'
import type { Onderteken } from '../controlepunt/ondertekenaar.js'
import { openVerklaring } from '../controlepunt/verklaar.js'
import { LogFout } from '../log-fout.js'
import type { Bevraagbaar } from './bevraagbaar.js'

/** What removal needs beside the database. */
export interface RuimOpDelen {
  readonly onderteken: Onderteken
  /** Folder of the checkpoints. */
  readonly map: string
  /** The cuts that are in it. */
  readonly eerder: Verklaringen
  /** Real time in ms. */
  readonly nu: () => number
}

/**
 * Removes whole months of the log that are past their term. First a signed cut says per chain how far it goes and is
 * durable; only then the month goes: when the process dies in between the lines are still there, and a next run goes on.
 *
 * @param db as the owner of the log
 * @param voor first month that is kept, `YYYY-MM`
 * @returns the months that were removed
 * @throws LogFout LOG_NIET_INGERICHT, CONTROLEPUNT_NIET_GESCHREVEN, SNEDE_ONGELDIG
 */
export async function ruimOp(db: Bevraagbaar, voor: string, delen: RuimOpDelen): Promise<readonly string[]> {
  if (delen.eerder.fout !== undefined) {
    throw new LogFout(
      'SNEDE_ONGELDIG',
      'the earlier cuts of this log do not hold: look at `log verify` before anything is removed',
    )
  }
  const { rows } = await db.query<{ id: string }>('select id from log_kenmerk')
  const log = rows[0]?.id
  if (log === undefined) throw new LogFout('LOG_NIET_INGERICHT', 'this database has no log in it')
  const verklaar = openVerklaring<Snede>(delen.map, SNEDE_ENDING, delen.onderteken)
  const weg: string[] = []
  for (const maand of (await maanden(db)).filter((een) => een < voor)) {
    for (const stand of await eindVan(db, maand)) {
      await verklaar({ v: 1, log, ...stand, voor, tijd: delen.nu() })
    }
    await db.query(`drop table ${tabelVan(maand)}`)
    weg.push(maand)
  }
  return weg
}

/** The months that the log has lines for, oldest first. */
async function maanden(db: Bevraagbaar): Promise<readonly string[]> {
  const { rows } = await db.query<{ naam: string }>(
    `select relname as naam from pg_inherits join pg_class on pg_class.oid = inhrelid
     where inhparent = 'log_regel'::regclass order by relname`,
  )
  return rows.map(({ naam }) => naam.slice('log_regel_'.length).replace('_', '-'))
}

const tabelVan = (maand: string): string => `log_regel_${maand.replace('-', '_')}`

/** Per chain the last line of a month. */
async function eindVan(db: Bevraagbaar, maand: string): Promise<readonly Pick<Snede, 'keten' | 'nr' | 'hash'>[]> {
  const { rows } = await db.query<{ keten: string; nr: string; hash: string }>(
    `select distinct on (keten) keten, nr, encode(hash, 'hex') as hash from ${tabelVan(maand)} order by keten, nr desc`,
  )
  return rows.map(({ keten, nr, hash }) => ({ keten, nr: Number(nr), hash }))
}
