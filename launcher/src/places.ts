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
 * How Node runs the gateway. Left alone, V8 lets its heap grow to four times what is in use, and collects it with helper
 * threads, which cost more than they win where a process has one core; docs/prestaties.md has the measurement.
 */
export const GATEWAY_FLAGS = ['--heap-growing-percent=20', '--single-threaded-gc'] as const

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
