import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createLocalJWKSet, jwtVerify } from 'jose'
import { withClient } from './postgres/connect.js'
import { type EmbeddedPostgres, startPostgres } from './postgres/startPostgres.js'
import { startWorld, type World } from './startWorld.js'
import { type FakePrograms, fakePrograms } from './testing/fakePrograms.js'

const home = mkdtempSync(join(tmpdir(), 'gezinsbeeld-wereldtest-'))
let server: EmbeddedPostgres
let fake: FakePrograms
let world: World

beforeAll(async () => {
  chmodSync(home, 0o755)
  fake = fakePrograms(home)
  server = await startPostgres({ dataDir: join(home, 'postgres') })
  world = await start()
}, 60_000)

afterAll(async () => {
  await world?.stop()
  await server?.stop()
  rmSync(home, { recursive: true, force: true })
}, 60_000)

const start = (extra: Partial<Parameters<typeof startWorld>[0]> = {}) =>
  startWorld({ postgresAdminUrl: server.url, redisUrl: null, fixtures: fake.fixtures, programs: fake, ...extra })

const CLAIMS = { medewerker: 'gi-a-001', rol: 'JEUGDBESCHERMER', organisatie: '00000009900000003001' }

const ask = async (url: string): Promise<Record<string, unknown>> => (await fetch(url)).json() as never
const leftDatabases = () =>
  withClient(server.url, async (client) => {
    const { rows } = await client.query("select datname from pg_database where datname like 'gb\\_%'")
    return rows.map(({ datname }) => datname as string)
  })

test('every subgraph is filled from the fixture files and the gateway reaches all four', async () => {
  expect(await ask(world.gatewayUrl)).toMatchObject({
    'veilig-thuis': 'gevuld',
    raad: 'gevuld',
    gi: 'gevuld',
    'lokaal-team': 'gevuld',
  })
})

test('the gateway is never given the key that makes pseudonyms, and each subgraph has a key of its own', async () => {
  const { keys } = (await ask(`${world.gatewayUrl}/keys`)) as { keys: string[] }
  expect(keys).not.toContain('pseudoniemSleutel')
  const subgraph = (await ask(`${world.subgraphUrls.raad}/keys`)) as { keys: string[]; gatewaySleutel: string }
  expect(subgraph.keys).toContain('pseudoniemSleutel')
  const other = (await ask(`${world.subgraphUrls.gi}/keys`)) as { gatewaySleutel: string }
  expect(other.gatewaySleutel).not.toBe(subgraph.gatewaySleutel)
})

test('a token is accepted with the key in the configuration and refused with another', async () => {
  const other = await start()
  try {
    const verify = (jwk: World['demoKey']['publicJwk'], token: string) =>
      jwtVerify(token, createLocalJWKSet({ keys: [jwk] }), {
        issuer: 'https://demo.gezinsbeeld.invalid',
        audience: 'gezinsbeeld',
        algorithms: ['ES256'],
      })
    const token = await world.token(CLAIMS)
    const { payload } = await verify(world.demoKey.publicJwk, token)
    expect(payload).toMatchObject({ sub: 'gi-a-001', rol: 'JEUGDBESCHERMER', azp: 'gezinsbeeld-demo' })
    await expect(verify(other.demoKey.publicJwk, token)).rejects.toMatchObject({ code: 'ERR_JWKS_NO_MATCHING_KEY' })
    const withoutRol = await verify(world.demoKey.publicJwk, await world.token({ ...CLAIMS, rol: undefined as never }))
    expect(withoutRol.payload).not.toHaveProperty('rol')
  } finally {
    await other.stop()
  }
}, 30_000)

test('a token carries the time of the clock file', async () => {
  const clockFile = join(home, 'klok')
  writeFileSync(clockFile, '2026-03-10T12:00:00+01:00\n')
  const other = await start({ clockFile })
  try {
    const [, payload = ''] = (await other.token(CLAIMS, 60)).split('.')
    const { iat, exp } = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))
    expect(new Date(iat * 1000).toISOString()).toBe('2026-03-10T11:00:00.000Z')
    expect(exp - iat).toBe(60)
    expect(await ask(`${other.gatewayUrl}/keys`)).toMatchObject({ klok: { soort: 'bestand', pad: clockFile } })
  } finally {
    await other.stop()
  }
}, 30_000)

test('a killed subgraph is gone until it is restarted, on the same port', async () => {
  await world.kill('raad')
  expect(await ask(world.gatewayUrl)).toMatchObject({ raad: 'onbereikbaar', gi: 'gevuld' })
  await world.restart('raad')
  expect(await ask(world.gatewayUrl)).toMatchObject({ raad: 'gevuld', gi: 'gevuld' })
}, 30_000)

test('a proxy sees the calls of the gateway to the subgraph that it is put before', async () => {
  const seen: string[] = []
  const servers: ReturnType<typeof createServer>[] = []
  const other = await start({
    proxy: async (name, url) => {
      const proxy = createServer(async (_request, response) => {
        seen.push(name)
        response.end(await (await fetch(url)).text())
      })
      servers.push(proxy)
      await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done))
      return `http://127.0.0.1:${(proxy.address() as { port: number }).port}`
    },
  })
  try {
    expect(await ask(other.gatewayUrl)).toMatchObject({ raad: 'gevuld' })
    expect(seen.sort()).toEqual(['gi', 'lokaal-team', 'raad', 'veilig-thuis'])
  } finally {
    await other.stop()
    for (const one of servers) one.close()
  }
}, 30_000)

test('one bad fixture file stops the start with the sentence of its loader, and nothing is left', async () => {
  const before = await leftDatabases()
  const bad = join(home, 'slecht')
  mkdirSync(bad)
  writeFileSync(join(bad, 'raad.txt'), 'SLECHT')
  await expect(start({ fixtures: bad })).rejects.toMatchObject({
    code: 'VULLEN_MISLUKT',
    message: expect.stringContaining('raad: FIXTURE_ONGELDIG: raad.txt'),
  })
  expect(await leftDatabases()).toEqual(before)
}, 30_000)

test('a process that cannot start is named with what it said last', async () => {
  await expect(start({ env: { WEIGER: 'gi' } })).rejects.toMatchObject({
    code: 'NIET_GEREED',
    message: expect.stringMatching(/^`gi` ended with exit 3: CONFIGURATIE_ONGELDIG/),
  })
}, 30_000)

test('a process that dies by itself is told in one sentence, one that is killed on purpose is not', async () => {
  const other = await start()
  try {
    await other.kill('gi')
    await fetch(`${other.subgraphUrls.raad}/die`).catch(() => undefined)
    expect(await other.died).toMatch(/^`raad` ended with exit 9/)
  } finally {
    await other.stop()
  }
}, 30_000)
