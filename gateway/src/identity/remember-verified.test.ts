import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Beleid } from '@gezinsbeeld/schema'
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals'
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose'
import { ClientError } from '../errors/client-error.js'
import { InternalError } from '../errors/internal-error.js'
import { openIdentify } from './identify.js'
import { rememberVerified } from './remember-verified.js'

const BEGIN = Date.UTC(2026, 2, 10, 9)
const ISSUER = 'https://id.verzonnen.example'
const beleid = { rol: () => ({ instantie: 'GI' }) } as unknown as Pick<Beleid, 'rol'>
const klok = { tijd: BEGIN, nu: () => klok.tijd }

interface Signer {
  readonly kid: string
  readonly privateKey: Parameters<SignJWT['sign']>[0]
  readonly jwk: JWK
}

async function signer(kid: string): Promise<Signer> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
  return { kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid } }
}

let een: Signer
let twee: Signer
let published: readonly JWK[] = []
let fetches = 0
const provider = createServer((_, response) => {
  fetches++
  response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: published }))
})

beforeAll(async () => {
  een = await signer('sleutel-1')
  twee = await signer('sleutel-2')
  await new Promise<void>((done) => provider.listen(0, '127.0.0.1', done))
})
afterAll(() => new Promise((done) => provider.close(done)))
beforeEach(() => {
  klok.tijd = BEGIN
  fetches = 0
  published = [een.jwk, twee.jwk]
})
afterEach(() => jest.restoreAllMocks())

const token = ({ kid, privateKey }: Signer, claims: object = {}) =>
  new SignJWT({
    iss: ISSUER,
    aud: 'gezinsbeeld',
    exp: BEGIN / 1000 + 600,
    sub: 'gi-a-001',
    rol: 'JEUGDBESCHERMER',
    organisatie: '00000009900000003001',
    ...claims,
  })
    .setProtectedHeader({ alg: 'ES256', kid })
    .sign(privateKey)

/** Identification over the real verifier; says who asks, or the code. */
function open(keys: object = { jwksUrl: `http://127.0.0.1:${(provider.address() as AddressInfo).port}/jwks` }) {
  const identiteit = { issuer: ISSUER, audience: 'gezinsbeeld', algoritmen: ['ES256'], ...keys }
  const identify = openIdentify({ identiteit, klok, beleid } as unknown as Parameters<typeof openIdentify>[0])
  return async (text: string): Promise<string> => {
    try {
      return (await identify([`Bearer ${text}`])).medewerker
    } catch (error) {
      if (error instanceof ClientError || error instanceof InternalError) return error.code
      throw error
    }
  }
}

/** Signatures that were really verified. */
const verifications = () => jest.spyOn(crypto.subtle, 'verify')

test('a token that is seen again is not verified again, and says the same', async () => {
  const say = open({ jwks: { keys: [een.jwk] } })
  const verified = verifications()
  const text = await token(een)
  expect([await say(text), await say(text), await say(text)]).toEqual(['gi-a-001', 'gi-a-001', 'gi-a-001'])
  expect(verified).toHaveBeenCalledTimes(1)
})

test('a remembered token is refused from the second of its end on, and believed until then', async () => {
  const say = open({ jwks: { keys: [een.jwk] } })
  const text = await token(een)
  expect(await say(text)).toBe('gi-a-001')
  klok.tijd = BEGIN + 599_999
  expect(await say(text)).toBe('gi-a-001')
  klok.tijd = BEGIN + 600_000
  expect(await say(text)).toBe('TOKEN_VERLOPEN')
})

test('a remembered token is refused by a clock that went back to before its begin', async () => {
  const say = open({ jwks: { keys: [een.jwk] } })
  const text = await token(een, { nbf: BEGIN / 1000 })
  expect(await say(text)).toBe('gi-a-001')
  klok.tijd = BEGIN - 1
  expect(await say(text)).toBe('TOKEN_ONGELDIG')
  klok.tijd = BEGIN
  expect(await say(text)).toBe('gi-a-001')
})

test('a remembered token with another signature or other claims is refused', async () => {
  const say = open({ jwks: { keys: [een.jwk] } })
  const [header, payload, signature = ''] = (await token(een)).split('.')
  expect(await say(`${header}.${payload}.${signature}`)).toBe('gi-a-001')
  const changed = signature.startsWith('A') ? `B${signature.slice(1)}` : `A${signature.slice(1)}`
  expect(await say(`${header}.${payload}.${changed}`)).toBe('TOKEN_ONGELDIG')
  const claims = JSON.stringify({ ...JSON.parse(Buffer.from(payload ?? '', 'base64url').toString()), sub: 'gi-b-009' })
  expect(await say(`${header}.${Buffer.from(claims).toString('base64url')}.${signature}`)).toBe('TOKEN_ONGELDIG')
})

test('another token is another employee, also when both are remembered', async () => {
  const say = open({ jwks: { keys: [een.jwk] } })
  const [a, b] = [await token(een), await token(een, { sub: 'gi-b-009' })]
  expect([await say(a), await say(b), await say(a), await say(b)]).toEqual([
    'gi-a-001',
    'gi-b-009',
    'gi-a-001',
    'gi-b-009',
  ])
})

test('a token whose key was withdrawn is refused as soon as the keys were fetched again, the other key stays good', async () => {
  const say = open()
  const [oud, nieuw] = [await token(een), await token(twee, { sub: 'gi-b-009' })]
  for (const _ of [1, 2, 3]) expect([await say(oud), await say(nieuw)]).toEqual(['gi-a-001', 'gi-b-009'])
  expect(fetches).toBe(1)
  published = [twee.jwk]
  // Past the age at which the verifier fetches the keys again by itself.
  const real = Date.now
  jest.spyOn(Date, 'now').mockImplementation(() => real() + 601_000)
  expect(await say(oud)).toBe('TOKEN_ONGELDIG')
  expect(await say(nieuw)).toBe('gi-b-009')
  expect(fetches).toBe(2)
})

test('a token that is remembered under keys that became too old is believed by nobody while the provider is away', async () => {
  const say = open()
  const text = await token(een)
  for (const _ of [1, 2]) expect(await say(text)).toBe('gi-a-001')
  published = 'geen sleutels' as unknown as readonly JWK[]
  const real = Date.now
  jest.spyOn(Date, 'now').mockImplementation(() => real() + 601_000)
  expect(await say(text)).toBe('IDENTITEIT_NIET_BESCHIKBAAR')
})

test('a refusal is not remembered: a token is believed once its key is there', async () => {
  published = [twee.jwk]
  const say = open()
  const text = await token(een)
  expect(await say(text)).toBe('TOKEN_ONGELDIG')
  published = [een.jwk, twee.jwk]
  const real = Date.now
  // Past the time in which an unknown key does not make the verifier fetch again.
  jest.spyOn(Date, 'now').mockImplementation(() => real() + 31_000)
  expect(await say(text)).toBe('gi-a-001')
})

test('a token that was verified while the keys changed is verified again', async () => {
  let set: object = { keys: 'eerste' }
  let verified = 0
  const payload: JWTPayload = { exp: BEGIN / 1000 + 600 }
  const say = rememberVerified(
    async () => {
      verified++
      if (verified === 1) set = { keys: 'tweede' }
      return payload
    },
    { set: () => set },
    klok,
  )
  for (const _ of [1, 2, 3]) await say('a.b.c')
  expect(verified).toBe(2)
})

test('more tokens than are remembered push the longest unused out, not the bound up', async () => {
  const verified: string[] = []
  const set = {}
  const say = rememberVerified(
    async (text) => {
      verified.push(text)
      return { exp: BEGIN / 1000 + 600 }
    },
    { set: () => set },
    klok,
  )
  for (let nr = 0; nr <= 5_000; nr++) await say(`t${nr}`)
  verified.length = 0
  await say('t5000')
  await say('t0')
  expect(verified).toEqual(['t0'])
})
