import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { openClock } from './clock.js'
import { readConfiguration } from './configuration.js'

const folder = mkdtempSync(join(tmpdir(), 'runtime-config-'))
afterAll(() => rmSync(folder, { recursive: true }))

const SLEUTEL = Buffer.alloc(32, 7).toString('base64')
const GOED = {
  omgeving: 'productie',
  naam: 'gi',
  port: 4001,
  databaseUrl: 'postgres://gi@127.0.0.1/gi',
  redisUrl: null,
  gatewaySleutel: SLEUTEL,
  pseudoniemSleutel: SLEUTEL,
  tekstSleutel: SLEUTEL,
  gatewayUrl: null,
  identiteit: {
    issuer: 'https://id.invalid',
    audience: 'gezinsbeeld',
    jwksUrl: 'https://id.invalid/jwks',
    algoritmen: ['ES256'],
  },
  klok: { soort: 'systeem' },
}
const read = (over: Record<string, unknown>) => () => {
  const path = join(folder, 'config.json')
  writeFileSync(path, JSON.stringify({ ...GOED, ...over }))
  return readConfiguration({ GEZINSBEELD_CONFIG: path })
}

test('a complete configuration is read, and listens on loopback unless told otherwise', () => {
  expect(read({})()).toMatchObject({ naam: 'gi', host: '127.0.0.1', port: 4001 })
})

describe('the start is refused with a sentence', () => {
  test('without a configuration file', () => {
    expect(() => readConfiguration({})).toThrow('CONFIG_ONTBREEKT: set GEZINSBEELD_CONFIG')
  })

  test.each([
    ['an unknown key', { controleUit: true }, 'controleUit'],
    ['a missing secret', { gatewaySleutel: undefined }, 'gatewaySleutel'],
    [
      'a short secret',
      { pseudoniemSleutel: Buffer.alloc(31).toString('base64') },
      'pseudoniemSleutel: must be at least 32',
    ],
    [
      'an algorithm that needs no key',
      { identiteit: { ...GOED.identiteit, algoritmen: ['none'] } },
      'identiteit.algoritmen',
    ],
    [
      'a shared secret for tokens',
      { identiteit: { ...GOED.identiteit, algoritmen: ['HS256'] } },
      'identiteit.algoritmen',
    ],
    ['no algorithm', { identiteit: { ...GOED.identiteit, algoritmen: [] } }, 'identiteit.algoritmen'],
    [
      'two sources of keys',
      { identiteit: { ...GOED.identiteit, jwks: { keys: [] } } },
      'exactly one of jwksUrl and jwks',
    ],
    ['a name that is no subgraph', { naam: 'gezinsbeeld' }, 'naam'],
    ['a clock from a file in production', { klok: { soort: 'bestand', pad: '/tmp/klok' } }, 'only the system clock'],
  ])('with %s', (_what, over, sentence) => {
    expect(read(over)).toThrow(/^CONFIG_ONGELDIG: /)
    expect(read(over)).toThrow(sentence)
  })

  test('that holds no secret', () => {
    const secret = Buffer.from('niet-lang-genoeg').toString('base64')
    expect(read({ gatewaySleutel: secret })).not.toThrow(secret)
  })
})

test('a demo may take its clock from a file, and stops when the file holds no instant', () => {
  const pad = join(folder, 'klok')
  const { klok } = read({ omgeving: 'demo', klok: { soort: 'bestand', pad } })()
  const nu = openClock(klok)
  writeFileSync(pad, '2026-03-10T12:00:00+01:00\n')
  expect(nu()).toBe(Date.parse('2026-03-10T11:00:00Z'))
  writeFileSync(pad, 'straks')
  expect(nu).toThrow('does not hold an ISO instant')
})
