import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wacht } from 'node:timers/promises'
import { type EmbeddedPostgres, startPostgres, startWorld, type World } from '@gezinsbeeld/launcher'
import fc from 'fast-check'
import { ALLES } from '../wereld/alles.js'
import { fixtures } from '../wereld/fixtures.js'
import { keurLog } from '../wereld/log.js'
import { JEUGDBESCHERMER } from '../wereld/open-world.js'
import { type Klanten, openKlanten } from './klanten.js'

/** What is killed: the gateway, or the whole PostgreSQL server with the log and the sources. */
export type Doelwit = 'gateway' | 'database'

export interface Opdracht {
  readonly gateway: number
  readonly database: number
  /** Draws which of them is killed when. */
  readonly seed: number
  readonly voortgang?: (gedaan: number, antwoorden: number) => void
}

/** What was found after the last kill. */
export interface Afloop {
  readonly gedood: Readonly<Record<Doelwit, number>>
  /** Answers that a client received whole: with data, and refused as a whole. */
  readonly beantwoord: number
  readonly metGegevens: number
  /** Answers that never came because of a kill. */
  readonly afgebroken: number
  /** What is wrong with the log: a broken chain, or an answer without its records. */
  readonly mis: readonly string[]
}

const KLANTEN = 6
const POGINGEN = 50
/** A kill comes after so many answers since the one before it: anywhere in the life of a request, also right at the start. */
const TUSSEN = { min: 1, max: 25 }

/**
 * Kills (SIGKILL) the gateway and the database again and again while clients ask, starts them again, and looks in the end
 * whether every answer that a client received has its complete records and the chain is whole (issue 4). The database is
 * the embedded server with fsync on.
 */
export async function crashproef({ gateway, database, seed, voortgang = () => undefined }: Opdracht): Promise<Afloop> {
  const map = mkdtempSync(join(tmpdir(), 'gezinsbeeld-crash-'))
  const dataDir = join(map, 'postgres')
  let server = await startPostgres({ dataDir })
  try {
    const world = await startWorld({ postgresAdminUrl: server.url, redisUrl: null, fixtures: await fixtures(10) })
    const klanten = openKlanten({
      url: `${world.gatewayUrl}/graphql`,
      headers: await kop(world),
      query: ALLES,
      aantal: KLANTEN,
    })
    const doelwitten = trek(gateway, database, seed)
    for (const [index, { doelwit, na }] of doelwitten.entries()) {
      await klanten.wachtOp(na)
      if (doelwit === 'gateway') {
        await world.kill('gateway')
        await world.restart('gateway')
      } else {
        await server.kill()
        server = await startWeer(dataDir, server.port)
      }
      voortgang(index + 1, klanten.antwoorden.length)
    }
    await klanten.wachtOp(TUSSEN.max)
    return await rondAf(world, klanten, { gateway, database })
  } finally {
    await server.stop()
    rmSync(map, { recursive: true, force: true })
  }
}

/** The server processes of a killed server notice within a moment; until the last is gone a new one refuses to start. */
async function startWeer(dataDir: string, port: number, poging = 1): Promise<EmbeddedPostgres> {
  try {
    return await startPostgres({ dataDir, port })
  } catch (error) {
    if (poging >= POGINGEN) throw error
    await wacht(100)
    return startWeer(dataDir, port, poging + 1)
  }
}

async function rondAf(world: World, klanten: Klanten, gedood: Afloop['gedood']): Promise<Afloop> {
  await klanten.stop()
  await world.halt()
  const { antwoorden, afgebroken } = klanten
  const mis = await keurLog(world, antwoorden)
  await world.stop()
  const metGegevens = antwoorden.filter(({ code }) => code === undefined).length
  return { gedood, beantwoord: antwoorden.length, metGegevens, afgebroken: afgebroken(), mis }
}

async function kop(world: World): Promise<Record<string, string>> {
  const dag = 86_400
  return {
    authorization: `Bearer ${await world.token({ ...JEUGDBESCHERMER }, dag)}`,
    'x-doelbinding': 'UITVOERING_OTS',
  }
}

/** The order in which they die, and after how many answers: the same for the same seed. */
function trek(gateway: number, database: number, seed: number): readonly { doelwit: Doelwit; na: number }[] {
  const doelwitten: Doelwit[] = [...Array(gateway).fill('gateway'), ...Array(database).fill('database')]
  const volgorde = fc.shuffledSubarray(doelwitten, { minLength: doelwitten.length })
  const tussen = fc.array(fc.integer(TUSSEN), { minLength: doelwitten.length, maxLength: doelwitten.length })
  const [[orde, na] = [doelwitten, []]] = fc.sample(fc.tuple(volgorde, tussen), { seed, numRuns: 1 })
  return orde.map((doelwit, index) => ({ doelwit, na: na[index] ?? TUSSEN.max }))
}
