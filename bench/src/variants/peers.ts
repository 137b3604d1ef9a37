import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '@gezinsbeeld/launcher'
import { hookOf } from '../environment/hooks.js'
import type { Environment } from '../environment/open-environment.js'
import { GATEWAY_CPU, type Program, type Started, spawnPinned } from '../environment/spawn-pinned.js'
import { writeOverrides, writeSupergraph, writeSupergraphForHive } from './peer-schemas.js'

/** Where the other gateways are installed: apart, so that the product does not install them. */
const PEERS = join(__dirname, '..', '..', 'peers')
const inPeers = (...path: string[]) => join(PEERS, 'node_modules', ...path)

const READY_WITHIN_MS = 30_000

/** A started gateway of somebody else, answering at this port. */
export interface StartedPeer {
  readonly started: Started
  readonly port: number
}

/** Apollo Server with its gateway, as its manual starts it. */
export async function startApollo({ folder, endpoints, profiel }: Environment): Promise<StartedPeer> {
  const { flags, env } = hookOf('profile', profiel && join(profiel, 'apollo.cpuprofile'))
  const args = [...flags, join(PEERS, 'apollo.mjs'), writeSupergraph(folder, endpoints)]
  const started = spawnPinned({ command: process.execPath, args, env, cpu: GATEWAY_CPU })
  const { port } = (await started.line) as { port: number }
  return { started, port }
}

/** Hive Gateway by its own command; `--hive-router-runtime` plans in Rust. */
export async function startHive({ folder, endpoints }: Environment, extra: readonly string[]): Promise<StartedPeer> {
  const port = await freePort()
  const script = inPeers('@graphql-hive', 'gateway', 'dist', 'bin.js')
  const schema = writeSupergraphForHive(folder, endpoints)
  const args = [script, 'supergraph', schema, '--host', '127.0.0.1', '--port', String(port), ...extra]
  return answering({ command: process.execPath, args, cpu: GATEWAY_CPU, cwd: folder }, port)
}

/** The Rust gateway that npm ships, in the only mode that needs no account: it composes the schemas itself. */
export async function startRust({ folder, endpoints }: Environment): Promise<StartedPeer> {
  const port = await freePort()
  const home = join(folder, 'grafbase')
  mkdirSync(home, { recursive: true })
  writeFileSync(join(home, 'gateway.toml'), '')
  const command = inPeers('@grafbase', 'cli-x86_64-unknown-linux-musl', 'grafbase')
  const config = ['-c', join(home, 'gateway.toml'), '-o', writeOverrides(home, endpoints)]
  const args = ['--home', home, 'dev', ...config, '-p', String(port)]
  return answering({ command, args, cpu: GATEWAY_CPU, cwd: home, env: { HOME: home } }, port)
}

/** Waits until a gateway that does not say so itself answers GraphQL. */
async function answering(program: Program, port: number): Promise<StartedPeer> {
  const started = spawnPinned(program)
  let ended: unknown
  started.line.catch((error: unknown) => {
    ended = error
  })
  const until = Date.now() + READY_WITHIN_MS
  while (!(await answers(port))) {
    if (ended !== undefined) throw ended
    if (Date.now() > until) {
      await started.stop()
      throw new Error(`${program.args[0]} did not answer within ${READY_WITHIN_MS / 1000} s`)
    }
    await wait(200)
  }
  return { started, port }
}

async function answers(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ __typename }"}',
    })
    return (await response.text()).includes('"Query"')
  } catch {
    return false
  }
}
