import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { builtPrograms, startPostgres, startWorld, type World } from '@gezinsbeeld/launcher'

/** A running world on a PostgreSQL of its own. */
export interface OpenWorld {
  readonly world: World
  /** Bytes of everything that the server keeps, but for its write-ahead log. */
  readonly databaseBytes: number
  close(): Promise<void>
}

/**
 * Generates a world, unless `data` holds one already, loads it and starts it. Each on a server of its own: what the other
 * world has in its buffers is then no help and no harm.
 */
export async function openWorld(
  { families, data }: { families: number; data?: string | undefined },
  say: (text: string) => void,
): Promise<OpenWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'gezinsbeeld-gezinnen-'))
  // Others may pass through: as root the database server runs as another account.
  chmodSync(folder, 0o711)
  const fixtures = data ?? join(folder, 'wereld')
  if (data === undefined) await generate(families, fixtures)
  const postgres = await startPostgres({ dataDir: join(folder, 'postgres') })
  const close = async () => {
    // Not `stop`: that writes everything to disk first, and nothing of it is kept.
    await postgres.kill()
    await wait(500)
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const starting = startWorld({ postgresAdminUrl: postgres.url, redisUrl: null, fixtures })
    const world = await during(`loading ${families} families`, starting, say)
    if (data === undefined) rmSync(fixtures, { recursive: true })
    return { world, databaseBytes: sizeOf(postgres.folder), close: () => world.halt().then(close) }
  } catch (error) {
    await close()
    throw error
  }
}

async function generate(families: number, out: string): Promise<void> {
  const args = [builtPrograms.generate, '--gezinnen', String(families), '--seed', '1', '--out', out]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`the world of ${families} families could not be generated`)
}

const EVERY_MS = 15_000

/** Says what is going on, and every quarter of a minute that it still is. */
async function during<T>(what: string, work: Promise<T>, say: (text: string) => void): Promise<T> {
  const start = Date.now()
  const passed = () => `${Math.round((Date.now() - start) / 1000)} s`
  say(what)
  const timer = setInterval(() => say(`${what}: ${passed()}`), EVERY_MS)
  try {
    return await work
  } finally {
    clearInterval(timer)
    say(`${what}: ended after ${passed()}`)
  }
}

/** Without what PostgreSQL keeps to recover from. */
function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.includes('pg_wal'))
    .map((name) => lstatSync(join(folder, name), { throwIfNoEntry: false }))
    .reduce((sum, stat) => sum + (stat?.isFile() ? stat.size : 0), 0)
}
