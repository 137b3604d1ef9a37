import { createHmac, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { connect } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { JEUGDBESCHERMER, leesIn, openWorld, type TestWorld, type Wie } from '../wereld/open-world.js'
import { afdruk, gevraagd, inhoud, stuur, type Verzoek, vergeet, vraag, zeg } from './aanvaller.js'

// Attacks on who asks and for what purpose (docs/aanvallen.md): the token, the purpose header and the way they arrive.
let wereld: TestWorld
let echt: string

beforeAll(async () => {
  wereld = await openWorld()
  echt = await wereld.world.token({ ...JEUGDBESCHERMER })
})
afterAll(() => wereld.stop())
beforeEach(() => vergeet(wereld))

const body = vraag('{ gezin(gezinId: "gezin-s01") { contactjournaal { datum } } }')
const stuurt = (verzoek: Verzoek) => stuur(wereld, { body, ...verzoek })

const b64 = (waarde: unknown) =>
  Buffer.from(typeof waarde === 'string' ? waarde : JSON.stringify(waarde)).toString('base64url')
const deel = (token: string, nummer: 0 | 1) =>
  JSON.parse(Buffer.from(token.split('.')[nummer] ?? '', 'base64url').toString('utf8')) as Record<string, unknown>

/** A token with other header or claims, signed with the real key unless another is given. */
function smeed(spoil: { header?: object; claims?: object; key?: KeyObject } = {}): string {
  const key = spoil.key ?? createPrivateKey({ key: wereld.world.demoKey.privateJwk as never, format: 'jwk' })
  const text = `${b64({ ...deel(echt, 0), ...spoil.header })}.${b64({ ...deel(echt, 1), ...spoil.claims })}`
  return `${text}.${sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`
}
const hs256 = (secret: string) => {
  const text = `${b64({ ...deel(echt, 0), alg: 'HS256' })}.${b64(deel(echt, 1))}`
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`
}
const vreemd = () => generateKeyPairSync('ec', { namedCurve: 'P-256' })
const pem = () =>
  String(
    createPublicKey({ key: wereld.world.demoKey.publicJwk as never, format: 'jwk' }).export({
      type: 'spki',
      format: 'pem',
    }),
  )

describe('a token', () => {
  test('mirror: one that is signed the same way, and a scheme in lower case, are believed', async () => {
    for (const authorization of [`Bearer ${smeed()}`, `bearer ${echt}`, `Bearer  ${echt}`]) {
      const rauw = await stuurt({ authorization })
      expect([zeg(rauw), leesIn(inhoud(rauw).data, 'gezin.contactjournaal.length')]).toEqual([
        '200',
        expect.any(Number),
      ])
    }
  })

  const tokens: Readonly<Record<string, () => string>> = {
    'without a signature (alg none)': () => `${b64({ alg: 'none', kid: deel(echt, 0).kid })}.${echt.split('.')[1]}.`,
    'alg none with our signature left on': () =>
      `${b64({ ...deel(echt, 0), alg: 'none' })}.${echt.split('.').slice(1).join('.')}`,
    'alg in another case': () => smeed({ header: { alg: 'es256' } }),
    'signed with the public key as a secret (HS256, PEM)': () => hs256(pem()),
    'signed with the public key as a secret (HS256, JWK)': () => hs256(JSON.stringify(wereld.world.demoKey.publicJwk)),
    'signed with an empty secret': () => hs256(''),
    'signed by a stranger under our kid': () => smeed({ key: vreemd().privateKey }),
    'that brings its own key (jwk)': () => {
      const pair = vreemd()
      return smeed({ header: { jwk: pair.publicKey.export({ format: 'jwk' }) }, key: pair.privateKey })
    },
    'that names its own key address (jku)': () =>
      smeed({ header: { jku: 'http://127.0.0.1:1/jwks.json', kid: 'x' }, key: vreemd().privateKey }),
    'without kid': () => smeed({ header: { kid: undefined } }),
    'with an empty kid': () => smeed({ header: { kid: '' } }),
    'with a kid that is a path': () => smeed({ header: { kid: '../../dev/null' } }),
    'of another issuer': () => smeed({ claims: { iss: 'https://nagemaakt.example' } }),
    'for another audience': () => smeed({ claims: { aud: 'iets-anders' } }),
    'without an end': () => smeed({ claims: { exp: undefined } }),
    'that is not valid yet': () => smeed({ claims: { nbf: 4_000_000_000 } }),
    'with a second name for the employee': () => smeed({ claims: { medewerker: 'gi-a-002' } }),
    'with a critical header that nobody knows': () => smeed({ header: { crit: ['x'], x: 1 } }),
    'whose role was changed afterwards': () => {
      const [header, , signature] = echt.split('.')
      return `${header}.${b64({ ...deel(echt, 1), rol: 'FG_PRIVACY' })}.${signature}`
    },
  }
  test.each(Object.keys(tokens))('%s is refused', async (naam) => {
    const rauw = await stuurt({ authorization: `Bearer ${tokens[naam]?.()}` })
    expect(zeg(rauw)).toBe('401 TOKEN_ONGELDIG')
    expect(rauw.headers['www-authenticate']).toBe('Bearer')
    expect(gevraagd(wereld)).toEqual([])
  })

  test('that has ended is refused', async () => {
    expect(zeg(await stuurt({ authorization: `Bearer ${smeed({ claims: { exp: 1 } })}` }))).toBe('401 TOKEN_VERLOPEN')
  })

  test.each([
    ['two headers', () => ({ authorization: [`Bearer ${echt}`, `Bearer ${echt}`] })],
    ['two in one header', () => ({ authorization: `Bearer ${echt}, Bearer ${echt}` })],
    ['another scheme', () => ({ authorization: `Basic ${echt}` })],
    ['a cookie', () => ({ authorization: null, headers: { cookie: `token=${echt}` } })],
    ['the address', () => ({ authorization: null, path: `/graphql?access_token=${echt}` })],
    ['the body', () => ({ authorization: null, body: { ...body, access_token: echt } })],
  ])('in %s is not taken', async (_waar, verzoek) => {
    expect(zeg(await stuurt(verzoek() as Verzoek))).toMatch(
      /^(?:401 (?:TOKEN_ONGELDIG|GEEN_TOKEN)|400 VERZOEK_ONGELDIG)$/,
    )
    expect(gevraagd(wereld)).toEqual([])
  })
})

describe('a valid token of somebody else', () => {
  test.each<[string, Wie, string]>([
    ['a colleague', { ...JEUGDBESCHERMER, medewerker: 'gi-a-002' }, '200 NIET_BESCHIKBAAR'],
    [
      'the same employee at another organisation',
      { ...JEUGDBESCHERMER, organisatie: '00000009900000003002' },
      '200 NIET_BESCHIKBAAR',
    ],
    [
      'an employee of another institution',
      { ...JEUGDBESCHERMER, medewerker: 'gi-b-001', organisatie: '00000009900000003002' },
      '200 NIET_BESCHIKBAAR',
    ],
    [
      'the same number at another kind of agency',
      { ...JEUGDBESCHERMER, organisatie: '00000009900000001001' },
      '200 NIET_BESCHIKBAAR',
    ],
    ['another role', { ...JEUGDBESCHERMER, rol: 'RAADSONDERZOEKER' }, '403 DOEL_NIET_VOOR_ROL'],
    ['a role that does not exist', { ...JEUGDBESCHERMER, rol: '__proto__' }, '403 ROL_ONBEKEND'],
  ])('%s gets nothing', async (_wie, wie, gezegd) => {
    expect(zeg(await stuurt({ wie: { ...wie } }))).toBe(gezegd)
    expect(JSON.stringify(gevraagd(wereld).filter(({ path }) => path === '/graphql'))).not.toContain('gezin-s01')
  })

  test.each(['gi-a-001 ', 'GI-A-001', 'gi-a-001\u0000', 'gi-a-00%', "gi-a-001' --"])(
    'an employee written as %p is not the employee',
    async (medewerker) => {
      const rauw = await stuurt({ wie: { ...JEUGDBESCHERMER, medewerker } })
      expect(zeg(rauw)).toMatch(/^(?:200 NIET_BESCHIKBAAR|401 TOKEN_ONGELDIG)$/)
    },
  )
})

describe('the purpose', () => {
  const raw = (text: string) => Buffer.from(text, 'utf8').toString('latin1')

  test.each([
    ['twice', ['UITVOERING_OTS', 'UITVOERING_OTS']],
    ['two in one', 'UITVOERING_OTS, HULP_VRIJWILLIG'],
    ['the same twice in one', 'UITVOERING_OTS,UITVOERING_OTS'],
    ['its code', 'D10'],
    ['another case', 'uitvoering_ots'],
    ['a look-alike letter', raw('UITVOERING_\u041eTS')],
    ['full width', raw('\uff35ITVOERING_OTS')],
    ['an invisible letter', raw('UITVOERING_OTS\u200b')],
    ['a space that is not one', 'UITVOERING_OTS\u00a0'],
    ['a space inside', 'UITVOERING OTS'],
    ['a parameter', 'UITVOERING_OTS;q=1'],
    ['a name of the prototype', '__proto__'],
    ['another', 'constructor'],
  ])('%s is refused', async (_hoe, doel) => {
    expect(zeg(await stuurt({ doel }))).toBe('400 DOEL_ONBEKEND')
    expect(gevraagd(wereld)).toEqual([])
  })

  test.each([
    ['nowhere', { doel: null }],
    ['empty', { doel: '' }],
    ['in the body', { doel: null, body: { ...body, extensions: { doelbinding: {}, doel: 'UITVOERING_OTS' } } }],
    [
      'under another header',
      { doel: null, headers: { doelbinding: 'UITVOERING_OTS', x_doelbinding: 'UITVOERING_OTS' } },
    ],
  ])('%s is no purpose', async (_hoe, verzoek) => {
    expect(zeg(await stuurt(verzoek as Verzoek))).toBe('400 DOEL_ONTBREEKT')
  })

  test('mirror: with the spaces that HTTP takes off, and the header name in any case, it is itself', async () => {
    const gewoon = afdruk(await stuurt({}))
    expect(afdruk(await stuurt({ doel: ' \t UITVOERING_OTS  ' }))).toEqual(gewoon)
    expect(afdruk(await stuurt({ doel: null, headers: { 'X-DOELBINDING': 'UITVOERING_OTS' } }))).toEqual(gewoon)
  })
})

describe('a request that a browser sends without asking', () => {
  const query = encodeURIComponent(body.query)

  test.each<[string, Verzoek, string]>([
    ['GET', { method: 'GET' }, '405'],
    ['GET with the query in the address', { method: 'GET', path: `/graphql?query=${query}` }, '40[05]'],
    ['HEAD', { method: 'HEAD' }, '405'],
    ['GET that says it is a POST', { method: 'GET', headers: { 'x-http-method-override': 'POST' } }, '405'],
    ['POST with the query in the address', { path: `/graphql?query=${query}` }, '400'],
    ['plain text', { headers: { 'content-type': 'text/plain' } }, '415'],
    ['plain text that says JSON', { headers: { 'content-type': 'text/plain; application/json' } }, '415'],
    ['a form', { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: `query=${query}` }, '415'],
    ['a multipart form', { headers: { 'content-type': 'multipart/form-data; boundary=x' } }, '415'],
    ['no content type', { headers: { 'content-type': '' } }, '415'],
    ['GraphQL as content type', { headers: { 'content-type': 'application/graphql' }, body: body.query }, '415'],
  ])('%s is refused', async (_wat, verzoek, status) => {
    expect(String((await stuurt(verzoek)).status)).toMatch(new RegExp(`^${status}$`))
    expect(gevraagd(wereld)).toEqual([])
  })

  test('no page of another site may read an answer', async () => {
    const rauw = await stuurt({ headers: { origin: 'https://elders.example' } })
    expect(Object.keys(rauw.headers).filter((naam) => naam.startsWith('access-control'))).toEqual([])
    const vooraf = {
      method: 'OPTIONS',
      headers: { origin: 'https://elders.example', 'access-control-request-method': 'POST' },
    }
    expect((await stuurt(vooraf)).status).toBe(405)
  })
})

test('a request with two lengths is cut off, so that none hides behind another', async () => {
  const { hostname, port } = new URL(wereld.world.gatewayUrl)
  const text = JSON.stringify(body)
  const antwoord = await new Promise<string>((klaar, mislukt) => {
    let gelezen = ''
    const socket = connect(Number(port), hostname, () =>
      socket.write(
        `POST /graphql HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${echt}\r\nX-Doelbinding: UITVOERING_OTS\r\n` +
          `Content-Type: application/json\r\nContent-Length: ${text.length}\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${text}`,
      ),
    )
    socket.on('data', (chunk) => {
      gelezen += chunk
    })
    socket.on('close', () => klaar(gelezen))
    socket.on('error', mislukt)
  })
  expect(antwoord).toMatch(/^HTTP\/1.1 400 /)
  expect(gevraagd(wereld)).toEqual([])
})
