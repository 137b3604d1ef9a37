import {
  type Bevraagbaar,
  type Overzichtsvraag,
  openMap,
  openOndertekenaar,
  openSchrijver,
  overBetrokkene,
  type Schrijver,
  type Treffer,
} from '@gezinsbeeld/log'
import { Pool } from 'pg'
import type { Configuration } from '../configuration/read-configuration.js'
import { InternalError } from '../errors/internal-error.js'
import { pseudonym } from './pseudonym.js'
import type { AfgedaanRecord, IntentRecord, OutcomeRecord } from './record.js'
import { openRegels, type Regel } from './regels.js'

const CONNECT_TIMEOUT_MS = 1000
/** How long a record may take to be written: the answer waits for it. */
const SCHRIJF_MS = 2000
/** How long a question about the log may take: it looks at a month of lines, and nobody waits for it who writes. */
const LEES_MS = 20_000

/** The request log: no log, no data. */
export interface Log {
  /** Resolves when the record is durable. @throws InternalError LOG_NIET_BESCHIKBAAR or LOG_REGEL_ONGELDIG */
  intent(record: IntentRecord): Promise<void>
  /** As {@link Log.intent}, before the answer leaves. */
  outcome(record: OutcomeRecord): Promise<void>
  /** As {@link Log.intent}, before an answer without facts or data leaves. */
  afgedaan(record: AfgedaanRecord): Promise<void>
  /**
   * In which requests something of this person was shown, newest first; for the person concerned and who represents him.
   * Read over connections of its own: who reads never keeps a record from being written.
   * @param zonder requests of who asked in one of these roles, and fields of these sources, are left out
   * @throws InternalError LOG_NIET_BESCHIKBAAR
   */
  overPersoon(
    persoon: string,
    limiet: number,
    zonder: Pick<Overzichtsvraag, 'zonderRollen' | 'zonderBronnen'>,
  ): Promise<readonly Treffer[]>
  /** Reads the log, over the same connections. @throws InternalError LOG_NIET_BESCHIKBAAR */
  lees<T>(werk: (db: Bevraagbaar) => Promise<T>): Promise<T>
  /** What a person of the graph is called in the log of an organisation: by the key of now, and by each of before. */
  namenVan(organisatie: string, persoon: string): readonly string[]
  /** Real time, ms since the epoch. */
  nu(): number
  /** Whether a record could be written now. */
  ready(): Promise<boolean>
  close(): Promise<void>
}

/** What the log needs of `pg.Pool`. */
export interface LogPool extends Bevraagbaar {
  end(): Promise<void>
}

/** What tests replace. */
export interface LogOptions {
  /** Real time in ms. A log tells when something really happened, also under a demo clock. */
  readonly now?: () => number
  readonly pool?: LogPool
  /** For reading; never that of writing. */
  readonly lezer?: LogPool
  /** Hears of a checkpoint that could not be kept: nothing is written until one can. */
  readonly onError?: (error: unknown) => void
}

/**
 * Starts a chain of this process in the log (docs/log.md).
 * @throws InternalError LOG_NIET_BESCHIKBAAR: a gateway without a log does not start
 */
export async function openLog(
  { log, logSleutel, logSleutelsEerder }: Pick<Configuration, 'log' | 'logSleutel' | 'logSleutelsEerder'>,
  {
    now = Date.now,
    pool = openPool(log.databaseUrl, SCHRIJF_MS),
    lezer = openPool(log.databaseUrl, LEES_MS),
    onError = () => {},
  }: LogOptions = {},
): Promise<Log> {
  const schrijver = await available(begin(log, pool, now)).catch(async (error) => {
    await Promise.all([pool.end(), lezer.end()])
    throw error
  })
  const controle = setInterval(
    () => void schrijver.controleer().catch(onError),
    log.controlepuntSeconden * 1000,
  ).unref()
  const regels = openRegels(logSleutel)
  const write = ({ soort, trace, inhoud, vorm }: Regel) =>
    available(schrijver.schrijf({ soort, tijd: now(), trace, inhoud, vorm }))
  const namenVan = (organisatie: string, persoon: string) =>
    [logSleutel, ...logSleutelsEerder].map((key) => pseudonym(key, 'persoon', organisatie, persoon))
  return {
    // Not awaited here: nothing of a record is held but its line while that is written.
    intent: async (record) => write(regels.intent(record)),
    outcome: async (record) => write(regels.outcome(record)),
    afgedaan: async (record) => write(regels.afgedaan(record)),
    overPersoon: (persoon, limiet, zonder) => {
      const pseudoniemenVan = (organisatie: string) => namenVan(organisatie, persoon)
      return available(overBetrokkene(lezer, { pseudoniemenVan, ...zonder, limiet }))
    },
    lees: (werk) => available(werk(lezer)),
    namenVan,
    nu: now,
    ready: () => schrijver.gereed(),
    close: async () => {
      clearInterval(controle)
      await schrijver.sluit().catch(onError)
      await Promise.all([pool.end(), lezer.end()])
    },
  }
}

async function begin(log: Configuration['log'], db: LogPool, nu: () => number): Promise<Schrijver> {
  const onderteken = await openOndertekenaar(log.controlepuntSleutel)
  return openSchrijver({ db, onderteken, bewaar: openMap(log.controlepuntMap), nu })
}

function openPool(connectionString: string, hoogstensMs: number): LogPool {
  const pool = new Pool({
    connectionString,
    max: 2,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: hoogstensMs,
    // A database or role may have durability turned off; this connection may not.
    options: `-c synchronous_commit=on -c statement_timeout=${hoogstensMs}`,
  })
  // A connection that breaks while idle or while it closes is replaced at the next write, which reports its own failure.
  pool.on('error', () => {})
  return pool
}

async function available<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (cause) {
    throw new InternalError('LOG_NIET_BESCHIKBAAR', { cause })
  }
}
