import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { flameGraph } from './flame-graph.js'
import { busySamples, fileOf, functionOf, type Profile, type ProfileNode, packageOf, stepOf } from './profile.js'

const LINES = 30

/** Where the time of each profile in a folder went, by step or package and by function; beside each a flame graph. */
export function profileTables(folder: string): string {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.cpuprofile'))
    .map((name) => {
      const profile = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Profile
      const variant = name.replace(/\.cpuprofile$/, '')
      writeFileSync(join(folder, `${variant}.svg`), flameGraph(profile, `CPU of the gateway process: ${variant}`))
      return `${name}\n\n${profileTable(profile)}`
    })
    .join('\n\n')
}

/**
 * Share of busy time per place: the step of ours that is nearest in the stack from the leaf up, else the package, else Node
 * itself. A socket write counts for the step that asked for it; what runs after an answer arrived, for the package.
 */
export function profileTable(profile: Profile): string {
  const places = new Map<string, number>()
  const functions = new Map<string, number>()
  let busy = 0
  for (const { stack, time } of busySamples(profile)) {
    busy += time
    add(places, placeOf(stack), time)
    add(functions, functionOf(stack[0] as ProfileNode), time)
  }
  return `${table('step or package', places, busy)}\n\n${table('function (self)', functions, busy)}`
}

const add = (map: Map<string, number>, key: string, time: number) => void map.set(key, (map.get(key) ?? 0) + time)

function placeOf(stack: readonly ProfileNode[]): string {
  const [leaf] = stack
  if (leaf?.callFrame.functionName === '(garbage collector)') return '(garbage collector)'
  const places = stack.map(({ callFrame }) => fileOf(callFrame.url))
  const ours = places.map(stepOf).find((step) => step !== undefined)
  if (ours) return ours
  const dependency = places.find((file) => file.includes('node_modules/'))
  return dependency ? packageOf(dependency) : 'node itself'
}

function table(title: string, times: ReadonlyMap<string, number>, busy: number): string {
  const rows = [...times].sort(([, a], [, b]) => b - a).slice(0, LINES)
  const lines = rows.map(([name, time]) => `| ${((100 * time) / busy).toFixed(1).padStart(5)} % | ${name.trim()} |`)
  return [`|  share | ${title} |`, '| ------ | --- |', ...lines].join('\n')
}
