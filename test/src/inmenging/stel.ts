import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SUBGRAPHS, type SubgraphName, startWorld, type World } from '@gezinsbeeld/launcher'
import { DEMO_PSEUDONIEMSLEUTEL } from '@gezinsbeeld/world'
import { Client } from 'pg'
import { fixtures, RUN } from '../wereld/fixtures.js'
import { openPostgres } from '../wereld/open-world.js'
import { type Exchange, type Lek, openTap, type Tap } from '../wereld/tap.js'
import { Kolommen } from './kolommen.js'
import { orderVan } from './opdracht.js'
import { leesRijen, type Wereldrijen } from './rijen.js'
import type { Wie } from './wie.js'

/** One question, as both worlds get it. */
export interface Vraag {
  readonly wie: Wie
  readonly doelnaam: string
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly motivering: Readonly<Record<string, string>>
  /** Whether the requester asks why each field was given or refused. */
  readonly waarom: boolean
}

/** Everything of one answer that may not depend on what the requester may not see. */
export interface Waarneming {
  readonly status: number
  readonly tekst: string
  readonly verkeer: readonly Exchange[]
}

/** Two complete worlds with the same data, of which the second can be changed and put back. */
export interface Stel {
  readonly rijen: Wereldrijen
  readonly kolommen: Kolommen
  /** Runs statements on the sources of the second world: on all, or when one of them refuses on none. @throws what it said */
  verander(statements: Readonly<Record<SubgraphName, readonly string[]>>): Promise<void>
  vraag(vraag: Vraag): Promise<readonly [Waarneming, Waarneming]>
  /** Asks each world its own question: for what has another number in each. */
  vraagElk(een: Vraag, twee: Vraag): Promise<readonly [Waarneming, Waarneming]>
  /** Runs statements on one source of both worlds. */
  beide(subgraph: SubgraphName, statements: readonly string[]): Promise<void>
  /** Plants a leak in both worlds, each over its own sources; `undefined` takes it away. */
  plant(maak: ((clients: Clients) => Geplant) | undefined): void
  /** Moves the time of both worlds: facts that were remembered no longer count. */
  klok(instant: string): void
  stop(): Promise<void>
}

/** A planted leak: between the gateway and a source, and over the answer of the gateway. */
export interface Geplant {
  readonly bron: Lek
  readonly antwoord: (tekst: string) => Promise<string>
}

/** A connection to each source of one world. */
export type Clients = Readonly<Record<SubgraphName, Client>>

interface Wereld {
  readonly world: World
  readonly taps: readonly Tap[]
  readonly tokens: Map<string, string>
  readonly clients: Clients
  geplant: Geplant | undefined
}

/** @param gezinnen families beside those of the scenarios */
export async function openStel(gezinnen: number, start: string): Promise<Stel> {
  const folder = mkdtempSync(join(tmpdir(), 'gezinsbeeld-stel-'))
  const clockFile = join(folder, 'klok')
  writeFileSync(clockFile, start)
  const postgres = await openPostgres(folder)
  const map = await fixtures(gezinnen)
  const een = await openWereld(postgres.url, map, clockFile)
  const twee = await openWereld(postgres.url, map, clockFile)
  const { clients } = twee
  const rijen = leesRijen(map, await pseudoniemen(clients))
  const kolommen = await Kolommen.lees(clients)
  return {
    rijen,
    kolommen,
    async verander(statements) {
      const namen = SUBGRAPHS.filter((naam) => statements[naam].length > 0)
      const gedaan = await Promise.allSettled(
        namen.map((naam) => clients[naam].query(`begin;\n${statements[naam].join(';\n')}`)),
      )
      const mislukt = gedaan.find((uitkomst) => uitkomst.status === 'rejected')
      // All sources or none: half a twin is no twin.
      await Promise.all(namen.map((naam) => clients[naam].query(mislukt ? 'rollback' : 'commit')))
      if (mislukt) throw mislukt.reason
    },
    vraag: (vraag) => Promise.all([stel(een, vraag), stel(twee, vraag)]),
    vraagElk: (vraagEen, vraagTwee) => Promise.all([stel(een, vraagEen), stel(twee, vraagTwee)]),
    async beide(subgraph, statements) {
      await Promise.all([een, twee].map((wereld) => wereld.clients[subgraph].query(statements.join(';\n'))))
    },
    plant(maak) {
      for (const wereld of [een, twee]) {
        wereld.geplant = maak?.(wereld.clients)
        for (const tap of wereld.taps) tap.lek = wereld.geplant?.bron
      }
    },
    klok(instant) {
      writeFileSync(clockFile, instant)
      een.tokens.clear()
      twee.tokens.clear()
    },
    async stop() {
      await Promise.all([een, twee].flatMap((wereld) => Object.values(wereld.clients).map((client) => client.end())))
      await Promise.all([een, twee].map(({ world }) => world.stop()))
      await Promise.all([...een.taps, ...twee.taps].map((tap) => tap.close()))
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function openWereld(postgresAdminUrl: string, map: string, clockFile: string): Promise<Wereld> {
  const taps: Tap[] = []
  const world = await startWorld({
    postgresAdminUrl,
    redisUrl: null,
    fixtures: map,
    filledOnce: RUN,
    clockFile,
    pseudoniemSleutel: DEMO_PSEUDONIEMSLEUTEL,
    proxy: async (subgraph, url) => {
      const tap = await openTap(subgraph, url)
      taps.push(tap)
      return tap.url
    },
  })
  return { world, taps, tokens: new Map(), clients: await verbind(world), geplant: undefined }
}

async function verbind({ databaseUrls }: World): Promise<Record<SubgraphName, Client>> {
  const open = async (naam: SubgraphName) => {
    const client = new Client({ connectionString: databaseUrls[naam] })
    await client.connect()
    return [naam, client] as const
  }
  return Object.fromEntries(await Promise.all(SUBGRAPHS.map(open))) as Record<SubgraphName, Client>
}

async function pseudoniemen(clients: Readonly<Record<SubgraphName, Client>>) {
  const lees = async (naam: SubgraphName) => {
    const { rows } = await clients[naam].query<{ lokaal: string; persoon_id: string }>(
      'select lokaal, persoon_id from koppeling_persoon',
    )
    return [naam, new Map(rows.map(({ lokaal, persoon_id }) => [lokaal, persoon_id]))] as const
  }
  return Object.fromEntries(await Promise.all(SUBGRAPHS.map(lees))) as Record<SubgraphName, Map<string, string>>
}

async function stel({ world, taps, tokens, geplant }: Wereld, vraag: Vraag): Promise<Waarneming> {
  const { wie, doelnaam, query, variables, motivering, waarom } = vraag
  for (const tap of taps) tap.exchanges.length = 0
  const response = await fetch(`${world.gatewayUrl}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      authorization: `Bearer ${await token(world, tokens, wie)}`,
      'x-doelbinding': doelnaam,
    },
    body: JSON.stringify({
      query,
      variables,
      extensions: { doelbinding: { motivering, ...(waarom ? { waarom } : {}) } },
    }),
  })
  const gegeven = await response.text()
  const tekst = geplant ? await geplant.antwoord(gegeven) : gegeven
  // A call that was given up on is recorded when it ends at last, maybe during the next question: its trace says whose it is.
  const trace = response.headers.get('x-trace')
  const verkeer = taps.flatMap(({ exchanges }) => exchanges).filter((exchange) => traceVan(exchange) === trace)
  return { status: response.status, tekst, verkeer }
}

async function token(world: World, tokens: Map<string, string>, wie: Wie): Promise<string> {
  const { vastgelegd: _vastgelegd, ...claims } = wie
  const sleutel = JSON.stringify(claims)
  const bekend = tokens.get(sleutel) ?? (await world.token({ ...claims } as Parameters<World['token']>[0]))
  tokens.set(sleutel, bekend)
  return bekend
}

const traceVan = ({ requestHeaders }: Exchange): string | undefined => orderVan(requestHeaders).opdracht.trace
