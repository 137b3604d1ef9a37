import { join } from 'node:path'
import { builtPrograms, GATEWAY_FLAGS } from '@gezinsbeeld/launcher'
import { hookOf } from '../environment/hooks.js'
import type { Environment } from '../environment/open-environment.js'
import { GATEWAY_CPU, spawnPinned } from '../environment/spawn-pinned.js'
import { NO_SETTING, type Setting } from '../setting.js'
import { type StartedPeer, startApollo, startHive, startRust } from './peers.js'

/**
 * Everything that is compared, in the order of the table; `zonder-log` only for what the log costs, and `proef` only for
 * what a setting of Node costs: the complete product under that setting.
 */
export const VARIANTS = ['vloer', 'apollo', 'hive', 'hive-rust', 'rust', 'kaal', 'volledig'] as const
export type VariantName = (typeof VARIANTS)[number] | 'zonder-log' | 'proef'

/** A gateway that answers. */
export interface Running {
  readonly name: VariantName
  readonly pid: number
  readonly url: string
  /** From now on where its CPU goes is kept, when that was asked and it is ours. */
  startProfile(): void
  stop(): Promise<void>
}

/** Whether this platform has it: the Rust gateway comes for one only. */
export const isAvailable = (name: VariantName): boolean =>
  name !== 'rust' || (process.platform === 'linux' && process.arch === 'x64')

/** Starts one variant on the core of the gateway under test, and waits until it answers. */
export async function startVariant(name: VariantName, environment: Environment): Promise<Running> {
  const { started, port } = await STARTS[name](environment)
  const canProfile = environment.profiel !== undefined && SCRIPTS.has(name)
  return {
    name,
    pid: started.pid,
    url: `http://127.0.0.1:${port}/graphql`,
    startProfile: () => void (canProfile && started.child.kill('SIGUSR2')),
    stop: started.stop,
  }
}

/** What is started as a script of this repository, and so with a hook for a profile. */
const SCRIPTS: ReadonlySet<VariantName> = new Set(['vloer', 'apollo', 'kaal', 'volledig', 'zonder-log', 'proef'])

type Start = (environment: Environment) => Promise<StartedPeer>

const built = (file: string) => join(__dirname, `${file}.js`)

async function node(
  name: VariantName,
  { profiel, geheugen, proef }: Environment,
  script: string,
  env: Readonly<Record<string, string>>,
): Promise<StartedPeer> {
  const setting = name === 'proef' ? proef : NO_SETTING
  const hooks = [hookOf('profile', profiel && join(profiel, `${name}.cpuprofile`)), hookOf('memory', geheugen)]
  const product = AS_PRODUCT.has(name) ? GATEWAY_FLAGS : []
  const args = [...product, ...setting.flags, ...hooks.flatMap((one) => one.flags), script]
  const files = Object.assign({}, ...hooks.map((one) => one.env)) as Setting['env']
  const started = spawnPinned({
    command: process.execPath,
    args,
    env: { ...env, ...setting.env, ...files },
    cpu: GATEWAY_CPU,
  })
  const { port } = (await started.line) as { port: number }
  return { started, port }
}

/** What of ours runs as the product does: with the options of Node that the launcher gives it. */
const AS_PRODUCT: ReadonlySet<VariantName> = new Set(['kaal', 'volledig', 'zonder-log'])

const ours =
  (name: VariantName, script: string): Start =>
  async (environment) =>
    node(name, environment, script, { GEZINSBEELD_CONFIG: await environment.configure(name) })

const STARTS: Readonly<Record<VariantName, Start>> = {
  vloer: (environment) =>
    node('vloer', environment, built('vloer'), { BENCH_SOURCES: JSON.stringify(environment.endpoints) }),
  apollo: startApollo,
  hive: (environment) => startHive(environment, []),
  'hive-rust': (environment) => startHive(environment, ['--hive-router-runtime']),
  rust: startRust,
  kaal: ours('kaal', built('kaal')),
  volledig: ours('volledig', builtPrograms.gateway),
  'zonder-log': ours('zonder-log', built('zonder-log')),
  proef: ours('proef', builtPrograms.gateway),
}
