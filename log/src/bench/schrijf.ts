import { readFileSync } from 'node:fs'
import type { Pool, PoolClient } from 'pg'
import { openMap } from '../controlepunt/bewaar.js'
import type { Onderteken } from '../controlepunt/ondertekenaar.js'
import { openSchrijver } from '../schrijven/open-schrijver.js'
import { schrijfAlle } from './vul.js'
import { getallen, verzoekVan, type Wereld } from './wereld.js'

export interface SchrijfDelen {
  /** A database with a log in it, on this machine: the CPU of its processes is read from /proc. */
  readonly db: Pool
  readonly onderteken: Onderteken
  readonly map: string
  readonly verzoeken: number
  /** Requests that are under way at once. */
  readonly tegelijk: number
}

/** CPU of one request (intent and outcome), in us. */
export interface Kosten {
  readonly schrijver: number
  readonly database: number
}

/** Measures the CPU that writing takes, of this process and of the database process that it writes through. */
export async function meetSchrijven(
  wereld: Wereld,
  { db, verzoeken, tegelijk, ...delen }: SchrijfDelen,
): Promise<Kosten> {
  const client: PoolClient = await db.connect()
  try {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
    const pid = Number(rows[0]?.pid)
    const kans = getallen(wereld.seed + pid)
    const schrijver = await openSchrijver({ ...delen, db: client, bewaar: openMap(delen.map) })
    // Two lines of a request are never under way together: the answer waits for the first.
    const groepen = Array.from({ length: Math.ceil(verzoeken / tegelijk) }, () => {
      const regels = Array.from({ length: tegelijk }, () => verzoekVan(wereld, kans, Date.now()))
      return [regels.flatMap((een) => een.slice(0, 1)), regels.flatMap((een) => een.slice(1))]
    }).flat()
    const [cpu, van] = [process.cpuUsage(), cpuVan(pid)]
    for (const groep of groepen) await schrijfAlle(schrijver, groep)
    const { user, system } = process.cpuUsage(cpu)
    const gedaan = (groepen.length / 2) * tegelijk
    return { schrijver: (user + system) / gedaan, database: (cpuVan(pid) - van) / gedaan }
  } finally {
    client.release(true)
  }
}

/** CPU time that a process had so far, us: the first number of its schedstat is in ns. */
const cpuVan = (pid: number): number => Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1_000
