import { rmSync } from 'node:fs'
import { join } from 'node:path'
import {
  type GatewayConfiguration,
  gatewayConfiguration,
  type Shared,
  subgraphConfiguration,
  writeConfiguration,
} from './configuration.js'
import { freePort } from './freePort.js'
import type { LogPlaces } from './logDatabase.js'
import { PROCESSES, type ProcessName, perName, SUBGRAPHS, type SubgraphName } from './names.js'
import { GATEWAY_FLAGS, type Programs } from './places.js'
import { type Running, startProcess } from './processes.js'

/** Everything needed to start the gateway and the four subgraphs. */
export interface GroupOptions {
  /** Holds the configurations and logs of this group. */
  readonly folder: string
  readonly shared: Shared
  readonly programs: Programs
  readonly databaseUrls: Record<ProcessName, string>
  readonly log: LogPlaces
  readonly gatewayPort: number
  /** Lets a test put a recording proxy between the gateway and a subgraph. */
  readonly proxy?: ((subgraph: SubgraphName, url: string) => Promise<string>) | undefined
  readonly env?: Readonly<Record<string, string>> | undefined
  /** Changes what the gateway is configured with, at each of its starts. */
  readonly configureGateway?: ((configuration: GatewayConfiguration) => GatewayConfiguration) | undefined
}

/** The running processes. */
export interface Group {
  readonly gatewayUrl: string
  readonly subgraphUrls: Record<SubgraphName, string>
  /** Settles with a sentence as soon as one process ends by itself. */
  readonly died: Promise<string>
  /** Starts a process again on its old port, stopping it first when it runs. */
  restart(name: ProcessName): Promise<void>
  /** Ends a process at once, as a crash would. */
  kill(name: ProcessName): Promise<void>
  stop(): Promise<void>
}

/**
 * Starts the four subgraphs and the gateway together, each with the addresses of the others. When one fails all are stopped.
 *
 * @throws {LauncherError} NIET_GEREED with what the failing process printed.
 */
export async function startGroup(options: GroupOptions): Promise<Group> {
  const running = new Map<ProcessName, Running>()
  let tellDied: (sentence: string) => void = () => undefined
  const died = new Promise<string>((tell) => {
    tellDied = tell
  })
  const add = (name: ProcessName, started: Running) => {
    running.set(name, started)
    void started.died.then(tellDied)
  }
  const stop = async () => {
    await running.get('gateway')?.stop()
    await Promise.all([...running.values()].map((one) => one.stop()))
    rmSync(join(options.folder, 'configuration'), { recursive: true, force: true })
  }
  try {
    const ports = await chosenPorts(options.gatewayPort)
    const subgraphUrls = perName(SUBGRAPHS, (name) => localUrl(ports[name]))
    const urls = await behindProxies(options, subgraphUrls)
    const start = async (name: ProcessName) => {
      const port = ports[name]
      const starting =
        name === 'gateway' ? startGateway(options, urls, port) : startSubgraph(options, name, port, ports.gateway)
      add(name, await starting)
    }
    const settled = await Promise.allSettled(PROCESSES.map(start))
    const failed = settled.find((one) => one.status === 'rejected')
    if (failed) throw failed.reason

    const restart = async (name: ProcessName) => {
      await running.get(name)?.stop()
      await start(name)
    }
    const kill = async (name: ProcessName) => running.get(name)?.kill()
    return { gatewayUrl: localUrl(ports.gateway), subgraphUrls, died, restart, kill, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function startSubgraph(options: GroupOptions, name: SubgraphName, port: number, gatewayPort: number): Promise<Running> {
  const databaseUrl = options.databaseUrls[name]
  const configuration = subgraphConfiguration(options.shared, {
    naam: name,
    port,
    databaseUrl,
    gatewayUrl: localUrl(gatewayPort),
  })
  return startProcess({
    ...place(options, name),
    script: options.programs.subgraph(name),
    configuration: write(options, name, configuration),
  })
}

function startGateway(options: GroupOptions, urls: Record<SubgraphName, string>, port: number): Promise<Running> {
  const databaseUrl = options.databaseUrls.gateway
  const configuration = gatewayConfiguration(options.shared, { port, databaseUrl, log: options.log, urls })
  return startProcess({
    ...place(options, 'gateway'),
    script: options.programs.gateway,
    flags: GATEWAY_FLAGS,
    configuration: write(options, 'gateway', options.configureGateway?.(configuration) ?? configuration),
  })
}

const place = ({ folder, env }: GroupOptions, name: ProcessName) => ({
  name,
  log: join(folder, 'logs', `${name}.log`),
  ...(env ? { env } : {}),
})

const write = (options: GroupOptions, name: ProcessName, configuration: Parameters<typeof writeConfiguration>[2]) =>
  writeConfiguration(join(options.folder, 'configuration'), name, configuration)

/**
 * The ports that the processes get and keep, also over a restart. Not what the system would choose at 0: while a process
 * restarts, any connection that somebody opens may take that.
 */
async function chosenPorts(gatewayPort: number): Promise<Record<ProcessName, number>> {
  const free = async (name: ProcessName) => [name, (name === 'gateway' && gatewayPort) || (await freePort())] as const
  return Object.fromEntries(await Promise.all(PROCESSES.map(free))) as Record<ProcessName, number>
}

async function behindProxies({ proxy }: GroupOptions, urls: Record<SubgraphName, string>) {
  if (!proxy) return urls
  const entries = SUBGRAPHS.map(async (name) => [name, await proxy(name, urls[name])] as const)
  return Object.fromEntries(await Promise.all(entries)) as Record<SubgraphName, string>
}

const localUrl = (port: number) => `http://127.0.0.1:${port}`
