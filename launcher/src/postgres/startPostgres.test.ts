import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Client } from 'pg'
import { processStart } from '../processIdentity.js'
import { withClient, withDatabase } from './connect.js'
import { databaseContents, provision, recreateDatabase, replaceDatabases, roleUrl } from './provision.js'
import { type EmbeddedPostgres, startPostgres } from './startPostgres.js'

const home = mkdtempSync(join(tmpdir(), 'gezinsbeeld-launcher-'))
let server: EmbeddedPostgres

beforeAll(async () => {
  // As root the server runs as another account, which must be able to enter.
  execFileSync('chmod', ['755', home])
  server = await startPostgres({ dataDir: join(home, 'eerste') })
}, 60_000)

afterAll(async () => {
  await server?.stop()
  rmSync(home, { recursive: true, force: true })
}, 60_000)

const value = (url: string, sql: string): Promise<unknown> =>
  withClient(url, async (client) => Object.values((await client.query(sql)).rows[0] ?? {})[0])

const refusal = (url: string): Promise<string> =>
  value(url, 'select 1').then(
    () => 'let in',
    (error: { code?: string; message: string }) => `${error.code}`,
  )

test('the embedded server answers on 127.0.0.1 only, with durable writes', async () => {
  expect(await value(server.url, 'show listen_addresses')).toBe('127.0.0.1')
  expect(await value(server.url, 'show fsync')).toBe('on')
  expect(await value(server.url, 'show unix_socket_directories')).toBe('')
})

test('the superuser password is readable by the server account alone', () => {
  expect(statSync(join(server.folder, 'superuser-password')).mode & 0o077).toBe(0)
  expect(statSync(server.folder).mode & 0o077).toBe(0)
})

test('a wrong password is refused and the right one is let in', async () => {
  const wrong = new URL(server.url)
  wrong.password = 'verkeerd'
  expect(await refusal(wrong.href)).toBe('28P01')
  expect(await refusal(server.url)).toBe('let in')
})

test('a second start on the same data folder is refused with the process that has it', async () => {
  await expect(startPostgres({ dataDir: join(home, 'eerste') })).rejects.toMatchObject({ code: 'AL_GESTART' })
})

test('a role connects to its own database and to no other', async () => {
  const raad = await provision(server.url, { name: 'gb_raad', password: 'raad-1' })
  const gi = await provision(server.url, { name: 'gb_gi', password: 'gi-1' })
  expect(await refusal(raad)).toBe('let in')
  expect(await refusal(gi)).toBe('let in')
  expect(await refusal(withDatabase(raad, 'gb_gi'))).toBe('42501')
  expect(await refusal(withDatabase(gi, 'gb_raad'))).toBe('42501')
  expect(await refusal(withDatabase(gi, 'postgres'))).toBe('42501')
})

test('provisioning again keeps the data and takes the new password', async () => {
  const first = await provision(server.url, { name: 'gb_gateway', password: 'oud' })
  await value(first, 'create table bewaard as select 7 as getal')
  const second = await provision(server.url, { name: 'gb_gateway', password: 'nieuw' })
  expect(await value(second, 'select getal from bewaard')).toBe(7)
  expect(await refusal(first)).toBe('28P01')
})

test('provisioning works for an admin that is no superuser', async () => {
  await value(server.url, "create role beheer login createdb createrole password 'beheer'")
  await value(server.url, 'grant connect on database postgres to beheer')
  const admin = roleUrl(server.url, { name: 'beheer', password: 'beheer' }, 'postgres')
  const url = await provision(admin, { name: 'gb_elders', password: 'elders' })
  await recreateDatabase(admin, { database: 'gb_elders_nieuw', owner: 'gb_elders' })
  await replaceDatabases(admin, [{ from: 'gb_elders_nieuw', to: 'gb_elders', contents: 'x' }])
  expect(await value(url, 'select current_user::text')).toBe('gb_elders')
})

test('new databases take the place of the old ones, also while somebody is connected', async () => {
  const url = await provision(server.url, { name: 'gb_wissel', password: 'wissel' })
  await value(url, "create table wat as select 'oud' as wat")
  await recreateDatabase(server.url, { database: 'gb_wissel_nieuw', owner: 'gb_wissel' })
  await value(withDatabase(url, 'gb_wissel_nieuw'), "create table wat as select 'nieuw' as wat")
  const idle = new Client(url)
  idle.on('error', () => undefined)
  await idle.connect()
  await replaceDatabases(server.url, [{ from: 'gb_wissel_nieuw', to: 'gb_wissel', contents: 'wereld-1' }])
  expect(await value(url, 'select wat from wat')).toBe('nieuw')
  expect(await databaseContents(server.url, ['gb_wissel', 'gb_wissel_nieuw'])).toEqual(['wereld-1', undefined])
  expect(await value(server.url, "select count(*)::int from pg_database where datname like 'gb\\_wissel\\_%'")).toBe(0)
})

test('when one of the new databases is missing, none of the old ones is replaced', async () => {
  const url = await provision(server.url, { name: 'gb_heel', password: 'heel' })
  await value(url, "create table wat as select 'oud' as wat")
  await recreateDatabase(server.url, { database: 'gb_heel_nieuw', owner: 'gb_heel' })
  const swap = replaceDatabases(server.url, [
    { from: 'gb_heel_nieuw', to: 'gb_heel', contents: 'x' },
    { from: 'gb_bestaat_niet', to: 'gb_heel_2', contents: 'x' },
  ])
  await expect(swap).rejects.toMatchObject({ code: '3D000' })
  expect(await value(url, 'select wat from wat')).toBe('oud')
})

test('after a kill -9 of the launcher the next start stops the left-over server and has its data', async () => {
  const dataDir = join(home, 'gedood')
  const { pid, serverPid } = await launchElsewhere(dataDir)
  process.kill(pid, 'SIGKILL')
  // A signal is delivered, not awaited: the launcher is gone when the system says so.
  while (processStart(pid) !== undefined) await new Promise((again) => setImmediate(again))
  expect(processStart(serverPid)).toBeDefined()
  const next = await startPostgres({ dataDir })
  try {
    expect(next.cleanedUp).toBe(true)
    expect(processStart(serverPid)).toBeUndefined()
    expect(await value(next.url, 'select getal from bewaard')).toBe(7)
  } finally {
    await next.stop()
  }
  expect(processStart(next.pid)).toBeUndefined()
}, 60_000)

test('a pid file of a server that is gone does not harm the process that has that pid now', async () => {
  const dataDir = join(home, 'oud')
  const first = await startPostgres({ dataDir })
  const innocent = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  await first.stop()
  writeFileSync(join(first.folder, 'cluster', 'postmaster.pid'), `${innocent.pid}\n${join(first.folder, 'cluster')}\n`)
  const second = await startPostgres({ dataDir })
  expect(innocent.exitCode).toBeNull()
  expect(second.cleanedUp).toBe(false)
  innocent.kill()
  await second.stop()
}, 60_000)

/** Starts a server from another process, as `npm start` would, and leaves something in it. */
function launchElsewhere(dataDir: string): Promise<{ pid: number; serverPid: number }> {
  const dist = join(__dirname, '..', '..', 'dist', 'postgres')
  const script = `
    const { startPostgres } = require(${JSON.stringify(join(dist, 'startPostgres.js'))})
    const { withClient } = require(${JSON.stringify(join(dist, 'connect.js'))})
    startPostgres({ dataDir: ${JSON.stringify(dataDir)} }).then(async (server) => {
      await withClient(server.url, (client) => client.query('create table bewaard as select 7 as getal'))
      console.log(server.pid)
      setInterval(() => {}, 1000)
    })`
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
    child.once('exit', () => reject(new Error('the other launcher did not start')))
    child.stdout.once('data', (line) => resolve({ pid: child.pid ?? 0, serverPid: Number(line) }))
  })
}
