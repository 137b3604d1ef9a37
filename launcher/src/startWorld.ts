import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openbaarDeel } from '@gezinsbeeld/log'
import type { JWK } from 'jose'
import { demoIdentity, type GatewayConfiguration, type Shared } from './configuration.js'
import { createDemoKey, type DemoClaims, type DemoKey, signDemoToken } from './demoKey.js'
import { type FillOptions, fill } from './fill.js'
import { copyFilled } from './filledOnce.js'
import { type Group, startGroup } from './group.js'
import { type LogPlaces, provisionLog } from './logDatabase.js'
import {
  databaseName,
  logName,
  logReaderName,
  PROCESSES,
  type ProcessName,
  perName,
  type SubgraphName,
} from './names.js'
import { builtPrograms, type Programs } from './places.js'
import { provision, unprovision } from './postgres/provision.js'
import { createSecrets } from './secrets.js'

/** A world of its own for a test: own databases, own keys, own processes. */
export interface WorldOptions {
  /** An account that may make roles and databases, on any PostgreSQL 15 or later. */
  readonly postgresAdminUrl: string
  readonly redisUrl: string | null
  /** Folder of fixture files. */
  readonly fixtures: string
  /** Sources as copies of what the first world with this name here, these fixtures and this pseudonym key was filled with. */
  readonly filledOnce?: string | undefined
  /** A file with one ISO 8601 moment: the time of every process and of the tokens. Without it: the real time. */
  readonly clockFile?: string
  /** Puts something between the gateway and a subgraph: gets the subgraph's URL, returns the one the gateway calls. */
  readonly proxy?: (subgraph: SubgraphName, url: string) => Promise<string>
  /** 0 (default) = any free port. */
  readonly gatewayPort?: number
  /** Base64 of 32 bytes. Give the same to two worlds that must have the same persoonIds; default random. */
  readonly pseudoniemSleutel?: string
  /** Extra environment of the gateway and subgraphs, e.g. `NODE_OPTIONS`. */
  readonly env?: Readonly<Record<string, string>>
  /** Changes what the gateway is configured with, at each of its starts: a key that is replaced, for example. */
  readonly configureGateway?: (configuration: GatewayConfiguration) => GatewayConfiguration
  /** Other programs than the built ones. */
  readonly programs?: Programs
}

/** A running world. */
export interface World extends Group {
  /** Stops the processes in order and leaves what they wrote, for who wants to look at it before `stop`. */
  halt(): Promise<void>
  /** Signs with the key that the gateway trusts. Extra claims replace ours; `undefined` removes one. */
  token(claims: DemoClaims & Readonly<Record<string, unknown>>, seconds?: number): Promise<string>
  /** The trusted key itself, for tests that must make tokens of their own. */
  readonly demoKey: DemoKey
  readonly pseudoniemSleutel: string
  /** URL of each process' database, with its own role. */
  readonly databaseUrls: Record<ProcessName, string>
  readonly log: LogPlaces
  /** The key that signs the checkpoints of the log, public part. */
  readonly logSleutels: readonly JWK[]
  /** Folder with what each process printed. */
  readonly logFolder: string
}

/**
 * Provisions, fills and starts a complete world next to any other on the same server. `stop` removes every trace.
 *
 * @throws {LauncherError} as {@link fill} and {@link startGroup} do.
 */
export async function startWorld(options: WorldOptions): Promise<World> {
  const suffix = `_t${randomBytes(5).toString('hex')}`
  const names = PROCESSES.map((name) => databaseName(name, suffix))
  const folder = mkdtempSync(join(tmpdir(), 'gezinsbeeld-wereld-'))
  const remove = async () => {
    await unprovision(options.postgresAdminUrl, [
      ...names.map((name) => `${name}_nieuw`),
      logName(suffix),
      logReaderName(suffix),
      ...names,
    ])
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const group = await start(options, suffix, folder)
    return {
      ...group,
      halt: group.stop,
      stop: async () => {
        await group.stop()
        await remove()
      },
    }
  } catch (error) {
    await remove().catch(() => undefined)
    throw error
  }
}

async function start(options: WorldOptions, suffix: string, folder: string): Promise<Omit<World, 'halt'>> {
  const demoKey = await createDemoKey()
  const random = createSecrets()
  const secrets = { ...random, pseudoniemSleutel: options.pseudoniemSleutel ?? random.pseudoniemSleutel }
  const { clockFile, redisUrl, postgresAdminUrl: adminUrl } = options
  const shared: Shared = {
    secrets,
    redisUrl,
    identiteit: demoIdentity(demoKey.publicJwk),
    klok: clockFile === undefined ? { soort: 'systeem' } : { soort: 'bestand', pad: resolve(clockFile) },
  }
  const programs = options.programs ?? builtPrograms
  const databaseUrls = await provisionAll(adminUrl, suffix, shared)
  const log = await provisionLog(adminUrl, suffix, { folder, secrets })
  const fixtures = resolve(options.fixtures)
  const { proxy, env, configureGateway, gatewayPort = 0, filledOnce } = options
  const filling: FillOptions = { adminUrl, suffix, fixtures, contents: 'test', folder, shared, programs, progress }
  await (filledOnce === undefined ? fill(filling) : copyFilled(filledOnce, filling))
  const parts = { folder, shared, programs, databaseUrls, log, gatewayPort }
  const group = await startGroup({ ...parts, proxy, env, configureGateway })
  return {
    ...group,
    demoKey,
    pseudoniemSleutel: secrets.pseudoniemSleutel,
    databaseUrls,
    log,
    logSleutels: [openbaarDeel(secrets.controlepuntSleutel)],
    logFolder: join(folder, 'logs'),
    token: (claims, seconds) =>
      signDemoToken(demoKey, claims, {
        ...(clockFile === undefined ? {} : { now: new Date(readFileSync(clockFile, 'utf8').trim()) }),
        ...(seconds === undefined ? {} : { seconds }),
      }),
  }
}

const progress = () => undefined

/** A role and a database for each process; returns their URLs. */
export async function provisionAll(
  adminUrl: string,
  suffix: string,
  { secrets }: Shared,
): Promise<Record<ProcessName, string>> {
  const urls = new Map<ProcessName, string>()
  for (const name of PROCESSES) {
    const role = { name: databaseName(name, suffix), password: secrets.wachtwoorden[name] }
    urls.set(name, await provision(adminUrl, role))
  }
  return perName(PROCESSES, (name) => urls.get(name) ?? '')
}
