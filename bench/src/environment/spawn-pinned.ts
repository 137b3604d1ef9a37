import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cpus } from 'node:os'
import { createInterface } from 'node:readline'

/** The core of the gateway under test, and the core of everything else. */
export const GATEWAY_CPU = 0
export const OTHER_CPU = 1

/** Whether processes can be kept on a core of their own here. */
export const canPin: boolean = cpus().length > 1 && existsSync('/usr/bin/taskset')

/** Moves a process with all its threads to a core. */
export function pin(pid: number, cpu: number): void {
  if (canPin) execFileSync('/usr/bin/taskset', ['-a', '-c', '-p', String(cpu), String(pid)], { stdio: 'ignore' })
}

/** What to start and where. */
export interface Program {
  readonly command: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly cpu: number
  readonly cwd?: string
}

/** A started program; `line` settles with the first line of JSON that it prints. */
export interface Started {
  readonly child: ChildProcess
  readonly pid: number
  readonly line: Promise<Record<string, unknown>>
  stop(): Promise<void>
}

const STOP_WITHIN_MS = 4000
const KEPT = 15

/** Starts a program on one core, with nothing of our environment but what it needs, and telemetry off. */
export function spawnPinned({ command, args, env, cpu, cwd }: Program): Started {
  const pinned = canPin ? ['/usr/bin/taskset', '-c', String(cpu), command, ...args] : [command, ...args]
  const child = spawn(pinned[0] as string, pinned.slice(1), {
    cwd,
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...QUIET, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const tail: string[] = []
  const keep = (line: string) => {
    tail.push(line)
    if (tail.length > KEPT) tail.shift()
  }
  createInterface({ input: child.stderr }).on('line', keep)
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const line = new Promise<Record<string, unknown>>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (text) => {
      keep(text)
      if (text.startsWith('{"gereed"')) resolve(JSON.parse(text) as Record<string, unknown>)
    })
    child.once('error', reject)
    void ended.then(() => reject(new Error(`${args[0] ?? command} ended: ${tail.join(' | ')}`)))
  })
  line.catch(() => undefined)
  const stop = async () => {
    child.kill('SIGTERM')
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS)
    await ended
    clearTimeout(timer)
  }
  return { child, pid: child.pid ?? 0, line, stop }
}

// As in production, and nothing leaves this machine.
const QUIET = {
  NODE_ENV: 'production',
  APOLLO_TELEMETRY_DISABLED: '1',
  HIVE_TELEMETRY_DISABLED: '1',
  GRAFBASE_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
}
