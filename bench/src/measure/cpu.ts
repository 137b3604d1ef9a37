import { readdirSync, readFileSync } from 'node:fs'

/** CPU time of a process tree in seconds, with the children that ended. Linux only. */
export const cpuOf = (pid: number): number => treeOf(pid).reduce((sum, one) => sum + ticksOf(one), 0) / TICKS_PER_SECOND

/** Largest resident memory that the processes of a tree had, in bytes, added up. */
export const peakOf = (pid: number): number => memoryOf(pid, 'VmHWM')

/** Resident memory of the processes of a tree now, in bytes, added up. */
export const residentOf = (pid: number): number => memoryOf(pid, 'VmRSS')

/** USER_HZ: what the kernel counts /proc in on every platform that Node runs on. */
const TICKS_PER_SECOND = 100

function treeOf(pid: number): readonly number[] {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const parent = Number(fieldsOf(Number(name))?.[1])
    if (!Number.isNaN(parent)) children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  const tree = [pid]
  for (const one of tree) tree.push(...(children.get(one) ?? []))
  return tree
}

// proc(5): after the name come state, ppid, ...; utime, stime, cutime and cstime are fields 14 to 17.
function ticksOf(pid: number): number {
  const fields = fieldsOf(pid)
  return fields === undefined ? 0 : fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0)
}

function fieldsOf(pid: number): readonly string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined
  }
}

const memoryOf = (pid: number, line: 'VmHWM' | 'VmRSS'): number =>
  treeOf(pid).reduce((sum, one) => sum + memoryOfOne(one, line), 0)

function memoryOfOne(pid: number, line: string): number {
  try {
    const [, kB] = new RegExp(`^${line}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Number(kB ?? 0) * 1024
  } catch {
    return 0
  }
}
