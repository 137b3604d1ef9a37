import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * When a process started, as an opaque text; `undefined` when no such process runs.
 * A pid alone is no identity: it is handed out again, also after a restart of the machine.
 */
export function processStart(pid: number): string | undefined {
  if (process.platform === 'linux') return linuxStart(pid)
  if (process.platform !== 'win32') return psField(pid, 'lstart=')
  try {
    process.kill(pid, 0)
    return 'running'
  } catch {
    return undefined
  }
}

/** The command line of a process; `undefined` when it does not run or cannot be read. */
export function processCommand(pid: number): string | undefined {
  if (process.platform !== 'linux') return process.platform === 'win32' ? undefined : psField(pid, 'command=')
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
  } catch {
    return undefined
  }
}

function linuxStart(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the program's name and may hold spaces: count from behind its bracket.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (fields[0] === 'Z') return undefined
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields[19]}`
  } catch {
    return undefined
  }
}

function psField(pid: number, field: string): string | undefined {
  try {
    const text = execFileSync('ps', ['-o', field, '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' }).trim()
    return text === '' ? undefined : text
  } catch {
    return undefined
  }
}
