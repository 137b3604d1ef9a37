import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { builtPrograms } from '@gezinsbeeld/launcher'

/** A V8 CPU profile, as far as it is read here. */
export interface Profile {
  readonly nodes: readonly ProfileNode[]
  readonly samples: readonly number[]
  readonly timeDeltas: readonly number[]
}
export interface ProfileNode {
  readonly id: number
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number }
  readonly children?: readonly number[]
}

/** Time that the process was at work with this stack, the leaf first; in microseconds. */
export interface BusySample {
  readonly stack: readonly ProfileNode[]
  readonly time: number
}

/** The samples of a profile in which something was done: neither idle, nor the profiler starting itself. */
export function busySamples({ nodes, samples, timeDeltas }: Profile): readonly BusySample[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)))
  const stacks = new Map(nodes.map((node) => [node.id, stackOf(node, byId, parents)]))
  return samples.flatMap((sample, nr) => {
    const stack = stacks.get(sample) ?? []
    const counts = stack[0]?.callFrame.functionName !== '(idle)' && !stack.some(isProfiler)
    return counts ? [{ stack, time: timeDeltas[nr] ?? 0 }] : []
  })
}

// Starting the profile shows up in it as one long call.
const isProfiler = ({ callFrame }: ProfileNode): boolean => callFrame.url.includes('profile-hook')

function stackOf(leaf: ProfileNode, byId: ReadonlyMap<number, ProfileNode>, parents: ReadonlyMap<number, number>) {
  const stack = [leaf]
  for (let id = parents.get(leaf.id); id !== undefined; id = parents.get(id)) stack.push(byId.get(id) as ProfileNode)
  return stack
}

const repository = join(builtPrograms.gateway, '..', '..', '..')

/** A file of the profile, seen from the repository. */
export const fileOf = (url: string): string =>
  (url.startsWith('file:') ? fileURLToPath(url) : url).replace(`${repository}/`, '')

/** The package of a file below `node_modules`. */
export function packageOf(file: string): string {
  const [first = '', second = ''] = file.split('node_modules/').at(-1)?.split('/') ?? []
  return first.startsWith('@') ? `${first}/${second}` : first
}

/** Function, file and line, as a reader looks it up. */
export const functionOf = ({ callFrame: { functionName, url, lineNumber } }: ProfileNode): string =>
  `${functionName || '(anonymous)'} ${url ? `${fileOf(url)}:${lineNumber + 1}` : ''}`.trim()

/** Whose code it is: a folder of ours, a package, or Node itself. */
export function ownerOf({ callFrame: { functionName, url } }: ProfileNode): string {
  if (functionName === '(garbage collector)') return functionName
  const file = fileOf(url)
  if (file.includes('node_modules/')) return packageOf(file)
  return stepOf(file) ?? 'node itself'
}

/** The folder of a file that was built in this repository, whichever worktree of it; undefined: it is not ours. */
export function stepOf(file: string): string | undefined {
  const [, workspace, rest] = /(?:^|\/)(gateway|log|schema|bench)\/dist\/([^/]+)/.exec(file) ?? []
  return file.includes('node_modules/') ? undefined : workspace && `${workspace}/${rest}`
}
