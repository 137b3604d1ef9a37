import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EmbeddedPostgres, type SubgraphName, startPostgres, startWorld, type World } from '@gezinsbeeld/launcher'
import { DEMO_PSEUDONIEMSLEUTEL } from '@gezinsbeeld/world'
import { beantwoord } from './antwoorden.js'
import { fixtures, RUN } from './fixtures.js'
import { keurLog } from './log.js'
import { openTap, type Tap } from './tap.js'

/** Who asks: the claims of a token. */
export interface Wie {
  readonly medewerker: string
  readonly rol: string
  readonly organisatie: string
  readonly handeltNamens?: string
  readonly instantie?: string
  readonly betrokkene?: string
}

/** One question over HTTP. */
export interface Vraag {
  readonly wie: Wie
  readonly doel: string
  readonly query: string
  readonly variables?: Readonly<Record<string, unknown>>
  readonly motivering?: Readonly<Record<string, string>>
}

/** Data of an answer; tests read it by path. */
export type Gegeven = Readonly<Record<string, unknown>>

/** One error on a path. */
export interface Fout {
  readonly message: string
  readonly path?: readonly (string | number)[]
  readonly extensions: Readonly<Record<string, unknown>> & { readonly code: string }
}

/** What came back. */
export interface Antwoord {
  readonly status: number
  readonly tekst: string
  readonly data: Gegeven | null | undefined
  readonly errors: readonly Fout[]
  /** Trace id of the request, as the response header names it. */
  readonly trace: string
}

/** A running world with everything a black-box test needs. */
export interface TestWorld {
  readonly world: World
  readonly taps: Readonly<Record<SubgraphName, Tap>>
  /** Sets the time of every process; ISO instant with offset. */
  klok(instant: string): void
  vraag(vraag: Vraag): Promise<Antwoord>
  stop(): Promise<void>
}

/** The jeugdbeschermer of Noor (scenario S1). */
export const JEUGDBESCHERMER: Wie = {
  medewerker: 'gi-a-001',
  rol: 'JEUGDBESCHERMER',
  organisatie: '00000009900000003001',
}

/** How a test wants its world. */
export interface WereldOpties {
  /** Time of every process at the start; ISO instant with offset. */
  readonly start?: string
  /** Families beside those of the scenarios. */
  readonly gezinnen?: number
  /** Extra environment of the processes. */
  readonly env?: Readonly<Record<string, string>>
  /** Processes of the gateway behind its port; more than one needs Redis. */
  readonly processen?: number
}

/** Starts four subgraphs and the gateway on the PostgreSQL of the run of tests. */
export async function openWorld(opties: WereldOpties = {}): Promise<TestWorld> {
  const { start = '2026-03-10T12:00:00+01:00', gezinnen = 40, env, processen = 1 } = opties
  const folder = mkdtempSync(join(tmpdir(), 'gezinsbeeld-test-'))
  const clockFile = join(folder, 'klok')
  writeFileSync(clockFile, start)
  const extern = process.env.GEZINSBEELD_TEST_OMGEVING === 'extern'
  const postgres = await openPostgres(folder)
  const taps: Partial<Record<SubgraphName, Tap>> = {}
  const world = await startWorld({
    postgresAdminUrl: postgres.url,
    redisUrl: extern ? (process.env.GEZINSBEELD_TEST_REDIS_URL ?? 'redis://127.0.0.1:6379') : null,
    fixtures: await fixtures(gezinnen),
    filledOnce: RUN,
    clockFile,
    pseudoniemSleutel: DEMO_PSEUDONIEMSLEUTEL,
    ...(env ? { env } : {}),
    configureGateway: (configuration) => ({ ...configuration, processen }),
    proxy: async (subgraph, url) => {
      const tap = await openTap(subgraph, url)
      taps[subgraph] = tap
      return tap.url
    },
  })
  return {
    world,
    taps: taps as Record<SubgraphName, Tap>,
    klok: (instant) => writeFileSync(clockFile, instant),
    vraag: (vraag) => stelVraag(world, vraag),
    async stop() {
      await world.halt()
      const mis = await keurLog(world, beantwoord(world.gatewayUrl))
      await world.stop()
      await Promise.all(Object.values(taps).map((tap) => tap.close()))
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
      // Every test file ends with this: no answer without its records, and the chain whole (issue 4).
      if (mis.length > 0) throw new Error(`LOG_ONVOLLEDIG\n${mis.slice(0, 20).join('\n')}`)
    },
  }
}

/** The server of the run of tests or of the environment, or else an embedded one in this folder. */
export async function openPostgres(folder: string): Promise<{ url: string; stop(): Promise<void> }> {
  const given = process.env.GEZINSBEELD_TEST_POSTGRES_URL
  if (given) return { url: given, stop: async () => undefined }
  const server: EmbeddedPostgres = await startPostgres({ dataDir: join(folder, 'postgres') })
  const stop = async () => {
    await server.stop()
    // Not always in the folder that was asked for.
    rmSync(server.folder, { recursive: true, force: true })
  }
  return { url: server.url, stop }
}

/** Asks the gateway of a world one question. */
export async function stelVraag(
  world: Pick<World, 'gatewayUrl' | 'token'>,
  { wie, doel, query, variables, motivering }: Vraag,
): Promise<Antwoord> {
  const response = await fetch(`${world.gatewayUrl}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      authorization: `Bearer ${await world.token({ ...wie })}`,
      'x-doelbinding': doel,
    },
    body: JSON.stringify({
      query,
      ...(variables ? { variables } : {}),
      ...(motivering ? { extensions: { doelbinding: { motivering } } } : {}),
    }),
  })
  const tekst = await response.text()
  const body = JSON.parse(tekst) as { data?: Gegeven | null; errors?: readonly Fout[] }
  return {
    status: response.status,
    tekst,
    data: body.data,
    errors: body.errors ?? [],
    trace: response.headers.get('x-trace') ?? '',
  }
}

/** Value at a dotted path in the data, e.g. `gezin.leden.0.rol`; undefined when it is not there. */
export const lees = (antwoord: Antwoord, pad: string): unknown => leesIn(antwoord.data, pad)

/** Value at a dotted path in an object. */
export const leesIn = (van: unknown, pad: string): unknown =>
  pad
    .split('.')
    .reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? (at as Gegeven)[key] : undefined), van)

/** Error codes by path without list indexes, each once, sorted: what a reader of the answer sees of refusals. */
export function codes(antwoord: Antwoord): string[] {
  const lines = antwoord.errors.map(
    ({ path, extensions }) => `${(path ?? []).filter((step) => typeof step === 'string').join('.')} ${extensions.code}`,
  )
  return [...new Set(lines)].sort()
}
