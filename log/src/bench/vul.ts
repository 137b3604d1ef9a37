import type { Pool } from 'pg'
import { openMap } from '../controlepunt/bewaar.js'
import type { Onderteken } from '../controlepunt/ondertekenaar.js'
import { inrichten } from '../database/inrichten.js'
import type { Gebeurtenis } from '../regel/regel.js'
import { openSchrijver, type Schrijver } from '../schrijven/open-schrijver.js'
import { getallen, verzoekVan, type Wereld } from './wereld.js'

/** Requests that are under way at once at one gateway while the log is filled. */
const TEGELIJK = 200
const GATEWAYS = 2
const MS_PER_MAAND = 30 * 86_400_000

export interface VulDelen {
  /** A database without a log, as its owner. */
  readonly db: Pool
  readonly onderteken: Onderteken
  /** Folder of the checkpoints. */
  readonly map: string
  readonly maanden: number
  /** First moment of the log, ms since the epoch. */
  readonly begin: number
  readonly voortgang: (wat: string) => void
}

/**
 * Fills a log as gateways would have: by the writer of the product, so that its chains and checkpoints verify. Two gateways
 * write at once and each begins a chain every month. The indexes for searching go before and are made at the end, as
 * `log inrichten` makes them on a log that has lines already.
 */
export async function vul(wereld: Wereld, { db, voortgang, ...delen }: VulDelen): Promise<void> {
  const { rows } = await db.query<{ wie: string }>('select current_user as wie')
  const rollen = { schrijver: String(rows[0]?.wie) }
  await inrichten(db, rollen)
  await zonderIndexen(db)
  let regels = 0
  const geschreven = (aantal: number) => {
    regels += aantal
    voortgang(`${regels} lines written`)
  }
  for (let maand = 0; maand < delen.maanden; maand++) {
    const deel = (gateway: number) => vulMaand(wereld, { ...delen, db, maand, gateway, geschreven })
    await Promise.all(Array.from({ length: GATEWAYS }, (_, gateway) => deel(gateway)))
  }
  voortgang('making the indexes')
  await inrichten(db, rollen)
  voortgang('counting for the planner')
  await db.query('vacuum analyze')
}

interface Deel extends Omit<VulDelen, 'voortgang'> {
  readonly maand: number
  readonly gateway: number
  readonly geschreven: (aantal: number) => void
}

/** One chain: what one gateway answered in one month. */
async function vulMaand(wereld: Wereld, { maand, gateway, geschreven, ...delen }: Deel): Promise<void> {
  const kans = getallen(wereld.seed * 1_000 + maand * GATEWAYS + gateway)
  const aantal = Math.floor(wereld.verzoeken / delen.maanden / GATEWAYS)
  const begin = delen.begin + maand * MS_PER_MAAND
  let tijd = begin
  const schrijver = await openSchrijver({ ...delen, bewaar: openMap(delen.map), nu: () => tijd })
  for (let nr = 0; nr < aantal; ) {
    const groep: Gebeurtenis[] = []
    for (const tot = Math.min(nr + TEGELIJK, aantal); nr < tot; nr++) {
      tijd = begin + Math.floor((nr * MS_PER_MAAND) / aantal)
      groep.push(...verzoekVan(wereld, kans, tijd))
    }
    await schrijfAlle(schrijver, groep)
    geschreven(groep.length)
  }
  await schrijver.sluit()
}

/** Writes lines as requests that came in together. */
export const schrijfAlle = async (schrijver: Schrijver, groep: readonly Gebeurtenis[]): Promise<void> => {
  await Promise.all(groep.map((een) => schrijver.schrijf(een)))
}

/** Drops what only searching needs; the place of a line in its chain stays unique. */
async function zonderIndexen(db: Pool): Promise<void> {
  const { rows } = await db.query<{ naam: string }>(
    `select indexrelid::regclass::text as naam from pg_index
     where indrelid = 'log_regel'::regclass and not indisprimary`,
  )
  for (const { naam } of rows) await db.query(`drop index ${naam}`)
}
