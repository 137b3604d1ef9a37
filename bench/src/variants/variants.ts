import { join } from 'node:path'
import { builtPrograms } from '@gezinsbeeld/launcher'
import type { Environment } from '../environment/open-environment.js'
import { GATEWAY_CPU, spawnPinned } from '../environment/spawn-pinned.js'
import { type StartedPeer, startApollo, startHive, startRust } from './peers.js'

/** Everything that is compared, in the order of the table; `zonder-log` only for what the log costs. */
export const VARIANTS = ['vloer', 'apollo', 'hive', 'hive-rust', 'rust', 'kaal', 'volledig'] as const
export type VariantName = (typeof VARIANTS)[number] | 'zonder-log'

/** A gateway that answers. */
export interface Running {
  readonly name: VariantName
  readonly pid: number
  readonly url: string
  stop(): Promise<void>
}

/** Whether this platform has it: the Rust gateway comes for one only. */
export const isAvailable = (name: VariantName): boolean =>
  name !== 'rust' || (process.platform === 'linux' && process.arch === 'x64')

/** Starts one variant on the core of the gateway under test, and waits until it answers. */
export async function startVariant(name: VariantName, environment: Environment): Promise<Running> {
  const { started, port } = await STARTS[name](environment)
  return { name, pid: started.pid, url: `http://127.0.0.1:${port}/graphql`, stop: started.stop }
}

type Start = (environment: Environment) => Promise<StartedPeer>

const built = (file: string) => join(__dirname, `${file}.js`)

async function node(script: string, env: Readonly<Record<string, string>>): Promise<StartedPeer> {
  const started = spawnPinned({ command: process.execPath, args: [script], env, cpu: GATEWAY_CPU })
  const { port } = (await started.line) as { port: number }
  return { started, port }
}

const ours =
  (name: VariantName, script: string): Start =>
  async (environment) =>
    node(script, { GEZINSBEELD_CONFIG: await environment.configure(name) })

const STARTS: Readonly<Record<VariantName, Start>> = {
  vloer: ({ endpoints }) => node(built('vloer'), { BENCH_SOURCES: JSON.stringify(endpoints) }),
  apollo: startApollo,
  hive: (environment) => startHive(environment, []),
  'hive-rust': (environment) => startHive(environment, ['--hive-router-runtime']),
  rust: startRust,
  kaal: ours('kaal', built('kaal')),
  volledig: ours('volledig', builtPrograms.gateway),
  'zonder-log': ours('zonder-log', built('zonder-log')),
}
