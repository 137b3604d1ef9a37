import { createHash } from 'node:crypto'
import { accessSync, constants, mkdirSync } from 'node:fs'
import { homedir, tmpdir, userInfo } from 'node:os'
import { join, resolve } from 'node:path'
import type { SubgraphName } from './names.js'

/** The folder of this package: the same seen from `src` and from `dist`. */
export const packageFolder = resolve(__dirname, '..')

/** The folder of the repository. */
export const repository = resolve(packageFolder, '..')

/** The programs that the launcher starts, each as the path of a JavaScript file. */
export interface Programs {
  readonly generate: string
  readonly gateway: string
  load(name: SubgraphName): string
  subgraph(name: SubgraphName): string
}

/** The built programs of this repository. */
export const builtPrograms: Programs = {
  generate: join(repository, 'world', 'dist', 'generate.js'),
  gateway: join(repository, 'gateway', 'dist', 'main.js'),
  load: (name) => join(repository, 'subgraphs', name, 'dist', 'load.js'),
  subgraph: (name) => join(repository, 'subgraphs', name, 'dist', 'main.js'),
}

/**
 * How Node runs the gateway (record 0060): left alone V8 lets its heap grow to four times what is in use, collects it with helper threads
 * that cost more than they win where a process has one core, keeps four threads, each with memory of its own, to compile, begins with a young
 * generation of 1 MB, and comes to put what a request under way holds straight into the old generation.
 */
export const GATEWAY_FLAGS = [
  '--heap-growing-percent=40',
  '--single-threaded-gc',
  '--min-semi-space-size=16',
  '--no-allocation-site-pretenuring',
  '--v8-pool-size=1',
] as const

/**
 * Where the launcher keeps its data, keys and logs: `.gezinsbeeld` in the repository, or a folder of this account's own
 * when the repository may not be written. The same repository and account always give the same place.
 */
export function stateFolder(): string {
  const mark = createHash('sha256').update(repository).digest('hex').slice(0, 12)
  const candidates = [
    join(repository, '.gezinsbeeld'),
    join(homedir(), '.local', 'state', `gezinsbeeld-${mark}`),
    join(tmpdir(), `gezinsbeeld-${userInfo().username}-${mark}`),
  ]
  const usable = candidates.find(canUse)
  if (usable) return usable
  mkdirSync(candidates[0] as string)
  return candidates[0] as string
}

function canUse(folder: string): boolean {
  try {
    // Others may pass through: as root the database server runs as another account. What is secret in it is 0600.
    mkdirSync(folder, { recursive: true, mode: 0o711 })
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
