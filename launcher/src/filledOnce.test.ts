import { chmodSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { removeFilled } from './filledOnce.js'
import { withClient } from './postgres/connect.js'
import { type EmbeddedPostgres, startPostgres } from './postgres/startPostgres.js'
import { createSecrets } from './secrets.js'
import { startWorld, type World } from './startWorld.js'
import { type FakePrograms, fakePrograms } from './testing/fakePrograms.js'

const RUN = 'één run van tests'
const home = mkdtempSync(join(tmpdir(), 'gezinsbeeld-gevuld-'))
const fixtures = join(home, 'eenmaal')
const { pseudoniemSleutel } = createSecrets()
let server: EmbeddedPostgres
let fake: FakePrograms
let first: World

const start = (extra: Partial<Parameters<typeof startWorld>[0]> = {}) => {
  const ours = { postgresAdminUrl: server.url, redisUrl: null, fixtures, programs: fake }
  return startWorld({ ...ours, filledOnce: RUN, pseudoniemSleutel, ...extra })
}
const rows = async (url: string, text: string) => (await withClient(url, (client) => client.query(text))).rows
const filled = () => rows(server.url, "select datname from pg_database where datname ~ '_v[0-9a-f]{10}_' order by 1")

beforeAll(async () => {
  chmodSync(home, 0o755)
  fake = fakePrograms(home)
  cpSync(fake.fixtures, fixtures, { recursive: true })
  server = await startPostgres({ dataDir: join(home, 'postgres') })
  first = await start()
  // From here on these fixtures can be loaded no more.
  writeFileSync(join(fixtures, 'raad.txt'), 'SLECHT')
}, 60_000)

afterAll(async () => {
  try {
    await first?.stop()
  } finally {
    await server?.stop()
  }
  rmSync(home, { recursive: true, force: true })
}, 60_000)

test('a second world with the same fixtures and key gets what the first was filled with, loads nothing and owns its copy', async () => {
  const second = await start()
  try {
    const url = second.databaseUrls.raad
    await withClient(url, (client) =>
      client.query("alter table inhoud add column eigen text; update inhoud set tekst = 'x'"),
    )
    expect(await rows(url, 'select tekst from inhoud')).toEqual([{ tekst: 'x' }])
    expect(await rows(first.databaseUrls.raad, 'select * from inhoud')).toEqual([{ tekst: 'gevuld' }])
  } finally {
    await second.stop()
  }
  const third = await start()
  try {
    expect(await rows(third.databaseUrls.raad, 'select * from inhoud')).toEqual([{ tekst: 'gevuld' }])
  } finally {
    await third.stop()
  }
}, 60_000)

test('no role may enter the database of which another world is a copy', async () => {
  const second = await start()
  try {
    const [one] = await filled()
    const url = new URL(second.databaseUrls.raad)
    url.pathname = `/${one?.datname}`
    await expect(rows(url.href, 'select 1')).rejects.toThrow(/permission denied/)
  } finally {
    await second.stop()
  }
}, 60_000)

test('with another key, another run or without a run the fixtures are loaded, and these are refused', async () => {
  for (const extra of [
    { pseudoniemSleutel: createSecrets().pseudoniemSleutel },
    { filledOnce: 'x' },
    { filledOnce: undefined },
  ])
    await expect(start(extra)).rejects.toMatchObject({ code: 'VULLEN_MISLUKT' })
}, 60_000)

test('what was filled for a run is removed by its name, and no more than that', async () => {
  const before = await filled()
  const other = await start({ filledOnce: 'weg', fixtures: fake.fixtures })
  try {
    expect(await filled()).toHaveLength(before.length + 4)
    await removeFilled('weg', server.url)
    expect(await filled()).toEqual(before)
    expect(await rows(other.databaseUrls.raad, 'select * from inhoud')).toEqual([{ tekst: 'gevuld' }])
  } finally {
    await other.stop()
  }
}, 60_000)
