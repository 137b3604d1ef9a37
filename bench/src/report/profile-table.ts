import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { builtPrograms } from '@gezinsbeeld/launcher'

/** A V8 CPU profile, as far as it is read here. */
interface Profile {
  readonly nodes: readonly ProfileNode[]
  readonly samples: readonly number[]
  readonly timeDeltas: readonly number[]
}
interface ProfileNode {
  readonly id: number
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number }
  readonly children?: readonly number[]
}

const LINES = 30
const repository = join(builtPrograms.gateway, '..', '..', '..')

/** Where the time of each profile in a folder went: by step or package, and by function. */
export function profileTables(folder: string): string {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.cpuprofile'))
    .map((name) => `${name}\n\n${profileTable(JSON.parse(readFileSync(join(folder, name), 'utf8')) as Profile)}`)
    .join('\n\n')
}

/**
 * Share of busy time per place: the step of ours that is nearest in the stack from the leaf up, else the package, else Node
 * itself. A socket write counts for the step that asked for it; what runs after an answer arrived, for the package.
 */
export function profileTable({ nodes, samples, timeDeltas }: Profile): string {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)))
  const places = new Map<string, number>()
  const functions = new Map<string, number>()
  let busy = 0
  for (const [nr, sample] of samples.entries()) {
    const node = byId.get(sample) as ProfileNode
    const stack = stackOf(node, byId, parents)
    if (node.callFrame.functionName === '(idle)' || stack.some(isProfiler)) continue
    const time = timeDeltas[nr] ?? 0
    busy += time
    add(places, placeOf(stack), time)
    add(functions, functionOf(node), time)
  }
  return `${table('step or package', places, busy)}\n\n${table('function (self)', functions, busy)}`
}

// Starting the profile shows up in it as one long call.
const isProfiler = ({ callFrame }: ProfileNode): boolean => callFrame.url.includes('profile-hook')

const add = (map: Map<string, number>, key: string, time: number) => void map.set(key, (map.get(key) ?? 0) + time)

function stackOf(leaf: ProfileNode, byId: ReadonlyMap<number, ProfileNode>, parents: ReadonlyMap<number, number>) {
  const stack = [leaf]
  for (let id = parents.get(leaf.id); id !== undefined; id = parents.get(id)) stack.push(byId.get(id) as ProfileNode)
  return stack
}

function placeOf(stack: readonly ProfileNode[]): string {
  const [leaf] = stack
  if (leaf?.callFrame.functionName === '(garbage collector)') return '(garbage collector)'
  const places = stack.map(({ callFrame }) => fileOf(callFrame.url))
  const ours = places.find((file) => /^(gateway|log|schema|bench)\/dist/.test(file))
  if (ours) return ours.split('/').slice(0, 3).join('/').replace('/dist', '')
  const dependency = places.find((file) => file.includes('node_modules/'))
  if (dependency) return packageOf(dependency)
  return 'node itself'
}

const packageOf = (file: string): string => {
  const [first = '', second = ''] = file.split('node_modules/').at(-1)?.split('/') ?? []
  return first.startsWith('@') ? `${first}/${second}` : first
}

const functionOf = ({ callFrame: { functionName, url, lineNumber } }: ProfileNode): string =>
  `${functionName || '(anonymous)'} ${url ? `${fileOf(url)}:${lineNumber + 1}` : ''}`

const fileOf = (url: string): string =>
  (url.startsWith('file:') ? fileURLToPath(url) : url).replace(`${repository}/`, '')

function table(title: string, times: ReadonlyMap<string, number>, busy: number): string {
  const rows = [...times].sort(([, a], [, b]) => b - a).slice(0, LINES)
  const lines = rows.map(([name, time]) => `| ${((100 * time) / busy).toFixed(1).padStart(5)} % | ${name.trim()} |`)
  return [`|  share | ${title} |`, '| ------ | --- |', ...lines].join('\n')
}
