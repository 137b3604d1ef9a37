import { join } from 'node:path'
import { builtPrograms } from '@gezinsbeeld/launcher'
import type { Environment } from '../environment/open-environment.js'
import { GATEWAY_CPU, type Program, type Started, spawnPinned } from '../environment/spawn-pinned.js'

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

type Start = (environment: Environment) => Promise<Running>

const ours = (file: string) => join(__dirname, `${file}.js`)

/** Starts one variant on the core of the gateway under test, and waits until it answers. */
export const startVariant = (name: VariantName, environment: Environment): Promise<Running> => STARTS[name](environment)

const node = async (name: VariantName, script: string, env: Readonly<Record<string, string>>): Promise<Running> => {
  return running(name, started({ command: process.execPath, args: [script], env }))
}

const started = (program: Omit<Program, 'cpu'>): Started => spawnPinned({ ...program, cpu: GATEWAY_CPU })

async function running(name: VariantName, one: Started): Promise<Running> {
  const { port } = (await one.line) as { port: number }
  return { name, pid: one.pid, url: `http://127.0.0.1:${port}/graphql`, stop: one.stop }
}

const configured =
  (name: VariantName, script: string): Start =>
  async (environment) =>
    node(name, script, { GEZINSBEELD_CONFIG: await environment.configure(name) })

const absent: Start = async () => {
  throw new Error('not built yet')
}

const STARTS: Readonly<Record<VariantName, Start>> = {
  vloer: ({ endpoints }) => node('vloer', ours('vloer'), { BENCH_SOURCES: JSON.stringify(endpoints) }),
  apollo: absent,
  hive: absent,
  'hive-rust': absent,
  rust: absent,
  kaal: configured('kaal', ours('kaal')),
  volledig: configured('volledig', builtPrograms.gateway),
  'zonder-log': configured('zonder-log', ours('zonder-log')),
}
