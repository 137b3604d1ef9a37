import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Beleid } from '@gezinsbeeld/schema'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { exportJWK, exportSPKI, generateKeyPair, type JWK, SignJWT, UnsecuredJWT } from 'jose'
import { ClientError } from '../errors/client-error.js'
import { InternalError } from '../errors/internal-error.js'
import { type Identify, openIdentify } from './identify.js'

const NU = Date.UTC(2026, 2, 10, 9)
const ISSUER = 'https://id.verzonnen.example'
const ORGANISATIE = '00000009900000003001'
const klok = { nu: () => NU }
const rollen = new Map([
  ['JEUGDBESCHERMER', { instantie: 'GI' }],
  ['CRISISDIENST', { instantie: null }],
  ['GEZINSLID', { instantie: null }],
  ['RVT_MEDEWERKER', { instantie: null }],
])
const beleid = { rol: (code: string) => rollen.get(code) } as unknown as Pick<Beleid, 'rol'>

let pair: Awaited<ReturnType<typeof generateKeyPair>>
let publicJwk: JWK & { kty: 'EC'; kid: string }
let identify: Identify

beforeAll(async () => {
  pair = await generateKeyPair('ES256', { extractable: true })
  publicJwk = { ...(await exportJWK(pair.publicKey)), kty: 'EC', kid: 'sleutel-1' }
  identify = openIdentify({ identiteit: identiteit({ jwks: { keys: [publicJwk] } }), klok, beleid })
})

const identiteit = (keys: object) =>
  ({ issuer: ISSUER, audience: 'gezinsbeeld', algoritmen: ['ES256' as const], ...keys }) as Parameters<
    typeof openIdentify
  >[0]['identiteit']

const CLAIMS = { sub: 'gi-a-001', rol: 'JEUGDBESCHERMER', organisatie: ORGANISATIE }
const SECONDS = NU / 1000

interface Spoil {
  readonly claims?: object
  readonly header?: object
  readonly key?: Parameters<SignJWT['sign']>[0]
}

const token = ({ claims, header, key }: Spoil = {}) =>
  new SignJWT({ iss: ISSUER, aud: 'gezinsbeeld', iat: SECONDS, exp: SECONDS + 600, ...CLAIMS, ...claims })
    .setProtectedHeader({ alg: 'ES256', kid: 'sleutel-1', ...header })
    .sign(key ?? pair.privateKey)

/** One line for what identification said: the requester, or the code. */
async function say(...authorization: string[]): Promise<string> {
  try {
    const { medewerker, rol, organisatie } = await identify(authorization)
    return `${medewerker} ${rol} ${organisatie}`
  } catch (error) {
    if (error instanceof ClientError || error instanceof InternalError) return error.code
    throw error
  }
}
const sayToken = async (spoil?: Spoil) => say(`Bearer ${await token(spoil)}`)

test('a valid token names employee, role and organisation', async () => {
  expect(await sayToken()).toBe(`gi-a-001 JEUGDBESCHERMER ${ORGANISATIE}`)
  expect(await sayToken({ header: { typ: 'at+jwt' } })).toBe(`gi-a-001 JEUGDBESCHERMER ${ORGANISATIE}`)
  expect(await say(`bearer ${await token()}`)).toBe(`gi-a-001 JEUGDBESCHERMER ${ORGANISATIE}`)
})

test('the level of assurance and the agency on whose behalf travel along', async () => {
  const claims = { acr: 'http://eidas.europa.eu/LoA/substantial', handeltNamens: 'GI', medewerker: 'gi-a-001' }
  expect(await identify([`Bearer ${await token({ claims })}`])).toEqual({
    medewerker: 'gi-a-001',
    rol: 'JEUGDBESCHERMER',
    organisatie: ORGANISATIE,
    acr: claims.acr,
    handeltNamens: 'GI',
  })
})

test('no token, an empty header and another scheme are refused', async () => {
  expect(await say()).toBe('GEEN_TOKEN')
  expect(await say('')).toBe('GEEN_TOKEN')
  expect(await say('Basic Z2VoZWltOmdlaGVpbQ==')).toBe('TOKEN_ONGELDIG')
  expect(await say('Bearer')).toBe('TOKEN_ONGELDIG')
})

test('two Authorization headers are refused, also when both are valid', async () => {
  const header = `Bearer ${await token()}`
  expect(await say(header, header)).toBe('TOKEN_ONGELDIG')
  expect(await say(`${header}, ${header}`)).toBe('TOKEN_ONGELDIG')
})

test('an expired token is refused by the clock of the gateway, one second earlier it is not', async () => {
  expect(await sayToken({ claims: { exp: SECONDS } })).toBe('TOKEN_VERLOPEN')
  expect(await sayToken({ claims: { exp: SECONDS + 1 } })).toContain('gi-a-001')
})

test('a token without an end, or one that is not valid yet, is refused', async () => {
  expect(await sayToken({ claims: { exp: undefined } })).toBe('TOKEN_ONGELDIG')
  expect(await sayToken({ claims: { nbf: SECONDS + 60 } })).toBe('TOKEN_ONGELDIG')
})

test('a token for another audience or of another issuer is refused', async () => {
  expect(await sayToken({ claims: { aud: 'iets-anders' } })).toBe('TOKEN_ONGELDIG')
  expect(await sayToken({ claims: { iss: 'https://id.nagemaakt.example' } })).toBe('TOKEN_ONGELDIG')
  expect(await sayToken({ claims: { aud: ['iets-anders', 'gezinsbeeld'] } })).toContain('gi-a-001')
})

test('a token without `kid`, or with the `kid` of no key, is refused', async () => {
  expect(await sayToken({ header: { kid: undefined } })).toBe('TOKEN_ONGELDIG')
  expect(await sayToken({ header: { kid: 'sleutel-2' } })).toBe('TOKEN_ONGELDIG')
})

test('a token that is signed by another key under our `kid` is refused', async () => {
  const other = await generateKeyPair('ES256')
  expect(await sayToken({ key: other.privateKey })).toBe('TOKEN_ONGELDIG')
})

test('an unsigned token is refused', async () => {
  const unsigned = new UnsecuredJWT({ ...CLAIMS, iss: ISSUER, aud: 'gezinsbeeld', exp: SECONDS + 600 }).encode()
  const [, payload] = unsigned.split('.')
  const header = Buffer.from(JSON.stringify({ alg: 'none', kid: 'sleutel-1' })).toString('base64url')
  expect(await say(`Bearer ${unsigned}`)).toBe('TOKEN_ONGELDIG')
  expect(await say(`Bearer ${header}.${payload}.AAAA`)).toBe('TOKEN_ONGELDIG')
})

test('a token that is signed symmetrically with the public key is refused', async () => {
  const secret = new TextEncoder().encode(await exportSPKI(pair.publicKey))
  expect(await sayToken({ header: { alg: 'HS256' }, key: secret })).toBe('TOKEN_ONGELDIG')
})

test('a changed claim breaks the signature', async () => {
  const [header, , signature] = (await token()).split('.')
  const claims = { iss: ISSUER, aud: 'gezinsbeeld', exp: SECONDS + 600, ...CLAIMS, rol: 'FG_PRIVACY' }
  const payload = Buffer.from(JSON.stringify(claims)).toString('base64url')
  expect(await say(`Bearer ${header}.${payload}.${signature}`)).toBe('TOKEN_ONGELDIG')
})

test('a key that the token brings along is not believed', async () => {
  const other = await generateKeyPair('ES256', { extractable: true })
  const jwk = await exportJWK(other.publicKey)
  expect(await sayToken({ header: { jwk }, key: other.privateKey })).toBe('TOKEN_ONGELDIG')
})

test('a critical header that we do not know is refused', async () => {
  const [, payload, signature] = (await token()).split('.')
  const header = Buffer.from(JSON.stringify({ alg: 'ES256', kid: 'sleutel-1', crit: ['x'], x: 1 })).toString(
    'base64url',
  )
  expect(await say(`Bearer ${header}.${payload}.${signature}`)).toBe('TOKEN_ONGELDIG')
})

test('an unknown role is refused, also when it is the name of an object member', async () => {
  for (const rol of ['BAAS', '__proto__', 'constructor', '', ['JEUGDBESCHERMER'], undefined]) {
    expect(await sayToken({ claims: { rol } })).toBe('ROL_ONBEKEND')
  }
})

test('an organisation that is not an OIN of 20 digits is refused', async () => {
  for (const organisatie of ['1', `${ORGANISATIE}0`, `${ORGANISATIE}\n`, 9900000003001, undefined]) {
    expect(await sayToken({ claims: { organisatie } })).toBe('ORGANISATIE_ONTBREEKT')
  }
})

test('two different names of one employee are refused', async () => {
  expect(await sayToken({ claims: { medewerker: 'gi-a-002' } })).toBe('TOKEN_ONGELDIG')
})

test('an employee without a name and an unknown agency on whose behalf are refused', async () => {
  expect(await sayToken({ claims: { sub: '' } })).toBe('TOKEN_ONGELDIG')
  expect(await sayToken({ claims: { handeltNamens: 'POLITIE' } })).toBe('TOKEN_ONGELDIG')
})

test('in which capacity somebody asks fits the role, and is understood or refused', async () => {
  const vrij = async (claims: object) => sayToken({ claims })
  expect(await vrij({ instantie: 'POLITIE' })).toBe('TOKEN_ONGELDIG')
  expect(await vrij({ instantie: 'VT' })).toBe('TOKEN_ONGELDIG')
  expect(await vrij({ rol: 'GEZINSLID' })).toBe('TOKEN_ONGELDIG')
  expect(await vrij({ rol: 'GEZINSLID', betrokkene: 'p-noor or 1=1' })).toBe('TOKEN_ONGELDIG')
  expect(await vrij({ betrokkene: 'p-noor' })).toBe('TOKEN_ONGELDIG')
  const lees = async (claims: object) => identify([`Bearer ${await token({ claims })}`])
  expect(await lees({ instantie: 'GI' })).toMatchObject({ instantie: 'GI' })
  expect(await lees({ rol: 'CRISISDIENST', instantie: 'LT' })).toMatchObject({ instantie: 'LT' })
  expect(await lees({ rol: 'GEZINSLID', betrokkene: 'p-noor' })).toMatchObject({ betrokkene: 'p-noor' })
})

test('a token that is too long is refused before it is read', async () => {
  expect(await sayToken({ claims: { vulling: 'x'.repeat(9000) } })).toBe('TOKEN_ONGELDIG')
})

test('no refusal repeats anything from the token', async () => {
  await identify([`Bearer ${await token({ claims: { rol: 'GEHEIME_ROL' } })}`]).then(
    () => expect(true).toBe(false),
    (error: Error) => expect(error.message).not.toContain('GEHEIME_ROL'),
  )
})

const keyServer = createServer((_, response) => {
  response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [publicJwk] }))
})
beforeAll(() => new Promise<void>((done) => keyServer.listen(0, '127.0.0.1', done)))
afterAll(() => new Promise((done) => keyServer.close(done)))

test('keys are fetched from the identity provider; while it is away nobody is believed', async () => {
  const header = [`Bearer ${await token()}`]
  const { port } = keyServer.address() as AddressInfo
  const remote = (url: string) => openIdentify({ identiteit: identiteit({ jwksUrl: url }), klok, beleid })
  expect(await remote(`http://127.0.0.1:${port}/jwks`)(header)).toMatchObject({ medewerker: 'gi-a-001' })
  await expect(remote('http://127.0.0.1:1/jwks')(header)).rejects.toThrow('IDENTITEIT_NIET_BESCHIKBAAR')
})

test('one token is one requester, whom nobody can change; another token of the same employee is another', async () => {
  const [een, ander] = [await token(), await token({ claims: { jti: 'ander' } })]
  const wie = await identify([`Bearer ${een}`])
  expect(await identify([`Bearer ${een}`])).toBe(wie)
  expect(Object.isFrozen(wie)).toBe(true)
  const opnieuw = await identify([`Bearer ${ander}`])
  expect(opnieuw).toEqual(wie)
  expect(opnieuw).not.toBe(wie)
})
