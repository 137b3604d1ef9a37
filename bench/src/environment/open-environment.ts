import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import {
  createDemoKey,
  createSecrets,
  demoIdentity,
  type EmbeddedPostgres,
  gatewayConfiguration,
  provision,
  provisionLog,
  signDemoToken,
  startPostgres,
  writeConfiguration,
} from '@gezinsbeeld/launcher'
import { SUBGRAPHS, type Subgraph } from '@gezinsbeeld/schema'
import { NO_SETTING, type Setting } from '../setting.js'
import { SOURCES, type SourceName } from '../sources/answer-internal.js'
import { PURPOSE, REQUESTER } from '../sources/families.js'
import type { Endpoints } from './endpoints.js'
import { OTHER_CPU, pin, type Started, spawnPinned } from './spawn-pinned.js'

/** Everything that stands beside the gateways: a PostgreSQL server, the sources, configurations and a token. */
export interface Environment {
  readonly postgres: EmbeddedPostgres
  readonly sources: Started
  readonly endpoints: Endpoints
  readonly headers: Readonly<Record<string, string>>
  /** A configuration with databases of its own, for one gateway of ours; returns its path. */
  configure(name: string): Promise<string>
  /** Calls per source since the last count. */
  countCalls(): Promise<Readonly<Record<string, number>>>
  /** Folder for a CPU profile of each gateway of ours; undefined: none is made. */
  readonly profiel: string | undefined
  /** File in which a gateway of ours says what V8 uses; undefined: none does. */
  readonly geheugen: string | undefined
  /** What the variant `proef` is started with. */
  readonly proef: Setting
  /** A folder for files of this run. */
  readonly folder: string
  close(): Promise<void>
}

/** What is watched of the gateways, and under which setting one of them runs. */
export interface Wishes {
  readonly profiel?: string | undefined
  readonly geheugen?: boolean
  readonly proef?: Setting | undefined
}

/** Opens it on the core of everything else; nothing of it is left after `close`. */
export async function openEnvironment({ profiel, geheugen, proef }: Wishes): Promise<Environment> {
  pin(process.pid, OTHER_CPU)
  const folder = mkdtempSync(join(tmpdir(), 'gezinsbeeld-bench-'))
  // Others may pass through: as root the database server runs as another account. What is secret in it is closed.
  chmodSync(folder, 0o711)
  const postgres = await startPostgres({ dataDir: join(folder, 'postgres') })
  pin(postgres.pid, OTHER_CPU)
  const script = join(__dirname, '..', 'sources', 'main.js')
  const sources = spawnPinned({ command: process.execPath, args: [script], cpu: OTHER_CPU })
  try {
    const watched = {
      profiel,
      geheugen: geheugen ? join(folder, 'geheugen.json') : undefined,
      proef: proef ?? NO_SETTING,
    }
    return { ...(await complete(folder, postgres, sources)), ...watched }
  } catch (error) {
    await closeAll(folder, postgres, sources)
    throw error
  }
}

async function complete(
  folder: string,
  postgres: EmbeddedPostgres,
  sources: Started,
): Promise<Omit<Environment, 'profiel' | 'geheugen' | 'proef'>> {
  const { poorten } = (await sources.line) as { poorten: Readonly<Record<SourceName, number>> }
  const secrets = createSecrets()
  const demoKey = await createDemoKey()
  const endpoints = Object.fromEntries(
    SOURCES.map((name) => [
      name,
      { url: `http://127.0.0.1:${poorten[name]}`, sleutel: secrets.gatewaySleutels[name as Subgraph] ?? '' },
    ]),
  ) as unknown as Endpoints
  const urls = Object.fromEntries(SUBGRAPHS.map((name) => [name, endpoints[name].url])) as Record<Subgraph, string>
  const shared = { secrets, redisUrl: null, identiteit: demoIdentity(demoKey.publicJwk), klok: SYSTEM } as const
  const token = await signDemoToken(demoKey, REQUESTER)
  return {
    postgres,
    sources,
    endpoints,
    folder,
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      authorization: `Bearer ${token}`,
      'x-doelbinding': PURPOSE,
    },
    async configure(name) {
      const own = join(folder, name)
      const suffix = `_${name.replaceAll('-', '_')}`
      const role = { name: `gb_gateway${suffix}`, password: secrets.wachtwoorden.gateway }
      const databaseUrl = await provision(postgres.url, role)
      const log = await provisionLog(postgres.url, suffix, { folder: own, secrets })
      return writeConfiguration(own, 'gateway', gatewayConfiguration(shared, { port: 0, databaseUrl, log, urls }))
    },
    async countCalls() {
      const response = await fetch(`${endpoints.gi.url}/telling`)
      return (await response.json()) as Record<string, number>
    },
    close: () => closeAll(folder, postgres, sources),
  }
}

const SYSTEM = { soort: 'systeem' } as const

async function closeAll(folder: string, postgres: EmbeddedPostgres, sources: Started): Promise<void> {
  await sources.stop()
  // Not `stop`: that writes everything to disk first, and nothing of it is kept.
  await postgres.kill()
  // Its backends notice that and end a moment later.
  await wait(500)
  rmSync(folder, { recursive: true, force: true })
}
