import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { processCommand, processStart } from '../processIdentity.js'
import type { Binaries } from './binaries.js'
import { type Cluster, runProgram } from './cluster.js'

/**
 * Stops the server that a killed launcher left behind on this data folder, so that the next one can start.
 * Its pid file may also be stale: then the pid can belong to something else by now, which is left alone.
 * Returns whether there was one.
 */
export async function stopLeftOver(cluster: Cluster, binaries: Binaries): Promise<boolean> {
  const pidFile = join(cluster.data, 'postmaster.pid')
  if (!existsSync(pidFile)) return false
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0])
  if (!isServerOf(pid, cluster.data)) {
    rmSync(pidFile, { force: true })
    return false
  }
  await stopServer(cluster, binaries)
  return true
}

function isServerOf(pid: number, data: string): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || processStart(pid) === undefined) return false
  // Windows shows no command line here: believe the pid file, as PostgreSQL itself does.
  return process.platform === 'win32' || (processCommand(pid)?.includes(data) ?? false)
}

/** Fast shutdown: open connections are closed, everything is on disk. After half a minute, an immediate one. */
export async function stopServer(cluster: Cluster, binaries: Binaries): Promise<void> {
  const stop = (mode: string) =>
    runProgram(
      binaries.pgCtl,
      ['stop', '-D', cluster.data, '-m', mode, '-w', '-t', '30', '-s'],
      cluster.folder,
      cluster.identity,
    )
  const { code } = await stop('fast')
  if (code !== 0 && existsSync(join(cluster.data, 'postmaster.pid'))) await stop('immediate')
}
