import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { readConfiguration } from './read-configuration.js'

const folder = mkdtempSync(join(tmpdir(), 'configuratie-'))
afterAll(() => rmSync(folder, { recursive: true }))

const key = (fill: number) => Buffer.alloc(32, fill).toString('base64')
const PUBLIC_KEY = { kty: 'EC', crv: 'P-256', kid: 'demo', x: 'x', y: 'y' }

/** A demo configuration that starts; each test spoils one thing of a fresh copy. */
const demo = () => ({
  omgeving: 'demo',
  host: '127.0.0.1',
  port: 4000,
  databaseUrl: 'postgres://postgres@127.0.0.1:5432/gateway',
  log: {
    databaseUrl: 'postgres://gb_gateway@127.0.0.1:5432/log',
    controlepuntMap: '/var/lib/gezinsbeeld/controlepunten',
    controlepuntSleutel: { kty: 'EC', crv: 'P-256', x: 'x', y: 'y', d: 'd' } as Record<string, string>,
  },
  redisUrl: null as string | null,
  subgraphs: {
    'veilig-thuis': { url: 'http://127.0.0.1:4101/graphql', sleutel: key(1) },
    raad: { url: 'http://127.0.0.1:4102/graphql', sleutel: key(2) },
    gi: { url: 'http://127.0.0.1:4103/graphql', sleutel: key(3) },
    'lokaal-team': { url: 'http://127.0.0.1:4104/graphql', sleutel: key(4) },
  },
  identiteit: { issuer: 'demo', audience: 'gezinsbeeld', jwks: { keys: [PUBLIC_KEY] }, algoritmen: ['ES256'] },
  logSleutel: key(5),
  cacheSleutel: key(6),
  tekstSleutel: key(7),
  klok: { soort: 'systeem' },
})

const productie = () => ({
  ...demo(),
  omgeving: 'productie',
  beoordelaars: ['A'.repeat(43), 'B'.repeat(43)],
  identiteit: {
    issuer: 'https://id.example',
    audience: 'gezinsbeeld',
    jwksUrl: 'https://id.example/jwks',
    algoritmen: ['PS256'],
  },
})

function read(value: unknown) {
  const path = join(folder, 'config.json')
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value))
  return readConfiguration({ GEZINSBEELD_CONFIG: path })
}

test('the key that signs checkpoints must be a private one', () => {
  const { d: _, ...openbaar } = demo().log.controlepuntSleutel
  expect(() => read({ ...demo(), log: { ...demo().log, controlepuntSleutel: openbaar } })).toThrow(
    '`log.controlepuntSleutel.d` is missing',
  )
  expect(read(demo()).log.controlepuntSeconden).toBe(60)
})

test('a complete demo configuration is read, keys decoded and limits filled in', () => {
  const config = read(demo())
  expect(config.logSleutel).toEqual(Buffer.alloc(32, 5))
  expect(config.subgraphs.gi.sleutel).toEqual(Buffer.alloc(32, 3))
  expect(config.limieten).toEqual({
    bodyBytes: 100_000,
    diepte: 15,
    aliassen: 50,
    tokens: 4000,
    velden: 2000,
    wortelvelden: 5,
    subgraphDeadlineMs: 3000,
  })
  expect(config.logniveau).toBe('info')
})

test('a given limit replaces one default and leaves the others', () => {
  expect(read({ ...demo(), limieten: { diepte: 20 } }).limieten).toMatchObject({ diepte: 20, aliassen: 50 })
})

test('an unknown key stops the start and is named with its place', () => {
  expect(() => read({ ...demo(), toegangscontrole: false })).toThrow('`toegangscontrole` is not a known key')
  expect(() => read({ ...demo(), limieten: { dipte: 20 } })).toThrow('`limieten.dipte` is not a known key')
})

test('a missing secret stops the start and is named', () => {
  const { logSleutel: _, ...rest } = demo()
  expect(() => read(rest)).toThrow('`logSleutel` is missing: add it')
})

test('a short key, a reused key and a key that is not base64 stop the start without being shown', () => {
  expect(() => read({ ...demo(), logSleutel: 'a29ydA==' })).toThrow('`logSleutel`: must be at least 32 bytes')
  expect(() => read({ ...demo(), logSleutel: key(6) })).toThrow('must all differ')
  expect(() => read({ ...demo(), logSleutel: 'niet base64 %' })).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining('niet base64 %') }),
  )
})

test('keys of before are read, and none of them may be a key of now', () => {
  expect(read(demo())).toMatchObject({ logSleutelsEerder: [], tekstSleutelsEerder: [] })
  const eerder = { logSleutelsEerder: [key(8), key(9)], tekstSleutelsEerder: [key(10)] }
  expect(read({ ...demo(), ...eerder }).logSleutelsEerder).toEqual([Buffer.alloc(32, 8), Buffer.alloc(32, 9)])
  for (const fout of [{ logSleutelsEerder: [key(5)] }, { tekstSleutelsEerder: [key(8)], logSleutelsEerder: [key(8)] }])
    expect(() => read({ ...demo(), ...fout })).toThrow('must all differ')
})

test('every subgraph needs an address and a key of its own', () => {
  const { gi: _, ...subgraphs } = demo().subgraphs
  expect(() => read({ ...demo(), subgraphs })).toThrow('`subgraphs.gi` is missing')
})

test('several processes need a place where they meet', () => {
  expect(read(demo()).processen).toBe(1)
  expect(() => read({ ...demo(), processen: 4 })).toThrow('`redisUrl`: is required with several processes')
  expect(read({ ...demo(), processen: 4, redisUrl: 'redis://127.0.0.1:6379' }).processen).toBe(4)
  expect(() => read({ ...demo(), processen: 0 })).toThrow('`processen`')
})

test('a private or symmetric key among the public keys stops the start', () => {
  const withKey = (jwk: object) => ({ ...demo(), identiteit: { ...demo().identiteit, jwks: { keys: [jwk] } } })
  expect(() => read(withKey({ ...PUBLIC_KEY, d: 'geheim' }))).toThrow('must hold public keys only')
  expect(() => read(withKey({ kty: 'oct', kid: 'x', k: 'geheim' }))).toThrow('identiteit.jwks.keys.0')
  expect(read(withKey(PUBLIC_KEY)).identiteit.jwks?.keys).toHaveLength(1)
})

test('a symmetric algorithm or none cannot be configured', () => {
  for (const algoritme of ['HS256', 'none']) {
    const identiteit = { ...demo().identiteit, algoritmen: [algoritme] }
    expect(() => read({ ...demo(), identiteit })).toThrow('identiteit.algoritmen.0')
  }
})

test('production starts with a remote key set over https, or over http to this machine', () => {
  expect(read(productie()).omgeving).toBe('productie')
  const identiteit = { ...productie().identiteit, jwksUrl: 'http://127.0.0.1:9/jwks' }
  expect(read({ ...productie(), identiteit }).omgeving).toBe('productie')
})

test('production refuses a file clock, inline keys and keys over plain http', () => {
  expect(() => read({ ...productie(), klok: { soort: 'bestand', pad: '/tmp/nu' } })).toThrow('only the system clock')
  expect(() => read({ ...productie(), identiteit: demo().identiteit })).toThrow('is required in production')
  const identiteit = { ...productie().identiteit, jwksUrl: 'http://id.example/jwks' }
  expect(() => read({ ...productie(), identiteit })).toThrow('must be https in production')
})

test('production names the reviewers whose reviews count, two at least; a demo need not', () => {
  const { beoordelaars: _, ...zonder } = productie()
  expect(() => read(zonder)).toThrow('only a policy that they reviewed is enforced')
  expect(() => read({ ...productie(), beoordelaars: ['A'.repeat(43)] })).toThrow('beoordelaars')
  expect(() => read({ ...productie(), beoordelaars: ['kort', 'korter'] })).toThrow('RFC 7638 thumbprint')
  expect(read(demo()).beoordelaars).toBeUndefined()
})

test('a demo may use a file clock', () => {
  expect(read({ ...demo(), klok: { soort: 'bestand', pad: '/tmp/nu' } }).klok.soort).toBe('bestand')
})

test('no file, an unreadable file and a file that is not JSON each give a sentence', () => {
  expect(() => readConfiguration({})).toThrow('set GEZINSBEELD_CONFIG')
  expect(() => readConfiguration({ GEZINSBEELD_CONFIG: join(folder, 'weg.json') })).toThrow('cannot be read')
  expect(() => read('{"logSleutel": "geheim", ')).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining('geheim') }),
  )
})
