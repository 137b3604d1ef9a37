import { request as httpRequest, type IncomingMessage, type OutgoingHttpHeaders, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { ClientError } from '../errors/client-error.js'
import { InternalError } from '../errors/internal-error.js'
import { createServer } from './create-server.js'
import { type GraphqlRequest, type Handle, written } from './exchange.js'
import { chooseMediaType } from './media-type.js'

const fine: Handle = async () => ({ data: { naam: 'Voorbeeld-Jansen 🏃' } })
let handle = fine
let ready = async () => true
let seen: GraphqlRequest | undefined
const reported: unknown[] = []
const gehoord: unknown[] = []
let bewaard: string[] = []
let logWeg = false
let server: Server

beforeAll(async () => {
  server = createServer({
    handle: (request) => {
      seen = request
      return handle(request)
    },
    limieten: { bodyBytes: 1000 },
    hoorWijziging: async (opdracht, body) => {
      gehoord.push([opdracht, body])
      return opdracht === 'van de bron'
    },
    bewaarWeigering: async ({ traceId }, { status, code }) => {
      if (logWeg) throw new InternalError('LOG_NIET_BESCHIKBAAR')
      bewaard.push(`${traceId.length} ${status} ${code}`)
    },
    ready: () => ready(),
    report: (error) => reported.push(error),
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})
afterAll(() => new Promise((done) => server.close(done)))
afterEach(() => {
  handle = fine
  ready = async () => true
  seen = undefined
  bewaard = []
  logWeg = false
})

interface Ask {
  readonly method?: string
  readonly path?: string
  readonly headers?: OutgoingHttpHeaders
  readonly body?: string | Buffer
}
const port = () => (server.address() as AddressInfo).port
const QUERY = JSON.stringify({ query: '{ __typename }' })

function ask({ method = 'POST', path = '/graphql', headers = {}, body = QUERY }: Ask = {}) {
  return new Promise<{ status: number; text: string; headers: IncomingMessage['headers'] }>((done, fail) => {
    const options = { host: '127.0.0.1', port: port(), method, path, agent: false }
    const sent = httpRequest({ ...options, headers: { 'content-type': 'application/json', ...headers } }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        done({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString(), headers: answer.headers })
      })
    })
    sent.on('error', fail)
    sent.end(method === 'POST' ? body : undefined)
  })
}

/** One line: status and, for a refusal, its code. */
async function say(asked?: Ask): Promise<string> {
  const { status, text } = await ask(asked)
  const code = text ? (JSON.parse(text).errors?.[0].extensions.code ?? '') : ''
  return `${status} ${code}`.trim()
}
const withBody = (body: unknown) => ({ body: typeof body === 'string' ? body : JSON.stringify(body) })

test('a well-formed request reaches the pipeline and its answer goes out in UTF-8', async () => {
  const variables = { gezinId: 'gezin-s01' }
  const headers = { authorization: 'Bearer x', 'x-doelbinding': 'UITVOERING_OTS' }
  const answer = await ask({ headers, ...withBody({ query: '{ a }', operationName: 'Q', variables, extensions: {} }) })
  expect(answer.status).toBe(200)
  expect(JSON.parse(answer.text).data.naam).toBe('Voorbeeld-Jansen 🏃')
  expect(seen?.body).toEqual({ query: '{ a }', operationName: 'Q', variables, extensions: {} })
  expect(seen?.headers).toEqual({ authorization: ['Bearer x'], doelbinding: ['UITVOERING_OTS'] })
})

test('no answer may be kept, sniffed or framed', async () => {
  for (const asked of [{}, withBody('x'), { path: '/nergens' }]) {
    const { headers } = await ask(asked)
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'content-type': expect.stringContaining('charset=utf-8'),
    })
    expect(headers).not.toHaveProperty('x-powered-by')
  }
})

test.each([
  ['GET', 'METHODE_NIET_TOEGESTAAN'],
  ['PUT', 'METHODE_NIET_TOEGESTAAN'],
  ['DELETE', 'METHODE_NIET_TOEGESTAAN'],
])('%s on /graphql is refused and the allowed method named', async (method, code) => {
  expect(await say({ method })).toBe(`405 ${code}`)
  expect((await ask({ method })).headers.allow).toBe('POST')
})

test('nothing may be asked in a URL, and what was is not repeated', async () => {
  expect(await say({ path: '/graphql?bsn=000000012' })).toBe('400 VERZOEK_ONGELDIG')
  expect(await say({ path: '/graphql?' })).toBe('400 VERZOEK_ONGELDIG')
  expect((await ask({ path: '/graphql?bsn=000000012' })).text).not.toContain('000000012')
})

test.each([
  ['no content type', { 'content-type': '' }],
  ['plain text', { 'content-type': 'text/plain' }],
  ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['another charset', { 'content-type': 'application/json; charset=iso-8859-1' }],
  ['a compressed body', { 'content-encoding': 'gzip' }],
])('%s is refused', async (_, headers) => {
  expect(await say({ headers })).toBe('415 INHOUDSTYPE_NIET_ONDERSTEUND')
})

test('JSON in UTF-8 is read, with the charset said or not', async () => {
  expect(await say({ headers: { 'content-type': 'application/json; charset=UTF-8' } })).toBe('200')
  expect(await say({ headers: { 'content-type': 'Application/JSON' } })).toBe('200')
})

test('bytes that are not UTF-8 are refused', async () => {
  expect(await say({ body: Buffer.from([0x7b, 0xff, 0x7d]) })).toBe('415 INHOUDSTYPE_NIET_ONDERSTEUND')
})

test.each([
  ['no body', ''],
  ['half a body', '{ "query": "000000012'],
  ['a number', 7],
  ['a null', null],
  ['a misspelt query', { qeury: '{ a }' }],
  ['a query that is no text', { query: ['{ a }'] }],
  ['an operation name that is no text', { query: '{ a }', operationName: 0 }],
  ['variables in a list', { query: '{ a }', variables: [] }],
  ['variables in a text', { query: '{ a }', variables: '{}' }],
  ['extensions that are no object', { query: '{ a }', extensions: false }],
  ['a query on the prototype', '{"__proto__": {"query": "{ a }"}}'],
])('%s is refused', async (_, body) => {
  expect(await say(withBody(body))).toBe('400 VERZOEK_ONGELDIG')
  expect((await ask(withBody(body))).text).not.toContain('000000012')
  expect(seen).toBeUndefined()
})

test('members that are null count as absent', async () => {
  expect(await say(withBody({ query: '{ a }', operationName: null, variables: null, extensions: null }))).toBe('200')
  expect(seen?.body).toEqual({ query: '{ a }' })
})

test('a bundle of requests is refused', async () => {
  expect(await say(withBody([{ query: '{ a }' }]))).toBe('400 BUNDEL_NIET_TOEGESTAAN')
})

test('a body at the limit is read, one byte more is not, with and without a promised length', async () => {
  const padded = (bytes: number) => QUERY.padEnd(bytes)
  expect(await say({ body: padded(1000) })).toBe('200')
  expect(await say({ body: padded(1001) })).toBe('413 VERZOEK_TE_GROOT')
  expect(await say({ body: padded(1001), headers: { 'transfer-encoding': 'chunked' } })).toBe('413 VERZOEK_TE_GROOT')
  expect(await say({ body: padded(500_000), headers: { 'transfer-encoding': 'chunked' } })).toBe('413 VERZOEK_TE_GROOT')
})

test('the media type follows Accept', () => {
  const GRAPHQL = 'application/graphql-response+json'
  expect(chooseMediaType(undefined)).toBe('application/json')
  expect(chooseMediaType('*/*')).toBe('application/json')
  expect(chooseMediaType('application/*')).toBe('application/json')
  expect(chooseMediaType(GRAPHQL)).toBe(GRAPHQL)
  expect(chooseMediaType(`${GRAPHQL}, application/json`)).toBe(GRAPHQL)
  expect(chooseMediaType(`application/json, ${GRAPHQL};q=0.5`)).toBe('application/json')
  expect(chooseMediaType('text/html, application/json;charset=utf-8')).toBe('application/json')
})

test('a media type that we do not have is refused', async () => {
  for (const accept of [
    'text/html',
    'application/json;q=0',
    'application/json;charset=utf-16',
    'application/json;q=0, */*',
  ]) {
    expect(await say({ headers: { accept } })).toBe('406 ANTWOORDTYPE_NIET_ONDERSTEUND')
  }
})

test('a wrong document answers 400, and 200 where the client asked application/json', async () => {
  handle = async () => {
    throw new ClientError('OPERATIE_ONGELDIG')
  }
  expect(await say({ headers: { accept: 'application/graphql-response+json' } })).toBe('400 OPERATIE_ONGELDIG')
  expect(await say({ headers: { accept: 'application/json' } })).toBe('200 OPERATIE_ONGELDIG')
})

test('what the pipeline throws is reported with its cause and answered without', async () => {
  const cause = new Error('postgres://geheim')
  handle = async () => {
    throw cause
  }
  const answer = await ask()
  expect(answer.status).toBe(500)
  expect(answer.text).not.toContain('geheim')
  expect(reported).toContain(cause)
})

test('two values of a header reach the pipeline as two', async () => {
  await ask({ headers: { 'x-doelbinding': ['UITVOERING_OTS', 'TRIAGE_MELDING'] } })
  expect(seen?.headers.doelbinding).toEqual(['UITVOERING_OTS', 'TRIAGE_MELDING'])
  const raw = await sendRaw(
    `POST /graphql HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer a\r\nAuthorization: Bearer b\r\n` +
      `Content-Type: application/json\r\nConnection: close\r\nContent-Length: ${QUERY.length}\r\n\r\n${QUERY}`,
  )
  expect(raw).toMatch(/^HTTP\/1.1 200/)
  expect(seen?.headers.authorization).toEqual(['Bearer a', 'Bearer b'])
})

test('a trace of the caller is kept, with a span of our own', async () => {
  const traceId = '4bf92f3577b34da6a3ce929d0e0e4736'
  const { headers } = await ask({ headers: { traceparent: `00-${traceId}-00f067aa0ba902b7-01` } })
  expect(headers['x-trace']).toBe(traceId)
  expect(headers.traceparent).toMatch(new RegExp(`^00-${traceId}-(?!00f067aa0ba902b7)[0-9a-f]{16}-01$`))
  expect(seen?.trace).toBe(traceId)
})

test('a trace that is not valid is ignored and a new one started', async () => {
  const zeros = `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`
  for (const traceparent of ['x', zeros, '00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01']) {
    const { headers } = await ask({ headers: { traceparent } })
    expect(headers['x-trace']).toMatch(/^(?!0+$)[0-9a-f]{32}$/)
    expect(traceparent).not.toContain(headers['x-trace'])
  }
})

describe('a long answer', () => {
  const lang = { data: { tekst: 'Voorbeeld '.repeat(400) } }
  const zend = async (accept: string | undefined) => {
    handle = async () => lang
    const headers = { 'content-type': 'application/json', ...(accept ? { 'accept-encoding': accept } : {}) }
    return new Promise<{ encoding: string | undefined; length: number; body: Buffer }>((resolve, reject) => {
      const sent = httpRequest(
        { host: '127.0.0.1', port: port(), method: 'POST', path: '/graphql', headers },
        (answer) => {
          const chunks: Buffer[] = []
          answer.on('data', (chunk: Buffer) => chunks.push(chunk))
          answer.on('end', () => {
            const { 'content-encoding': encoding, 'content-length': length } = answer.headers
            resolve({ encoding, length: Number(length), body: Buffer.concat(chunks) })
          })
        },
      )
      sent.on('error', reject).end(QUERY)
    })
  }

  test.each(['gzip', 'gzip, deflate, br', 'br;q=1, gzip;q=0.5, identity;q=0.1'])(
    'is packed for who takes that: %s',
    async (accept) => {
      const { encoding, length, body } = await zend(accept)
      expect([encoding, length]).toEqual(['gzip', body.length])
      expect(JSON.parse(gunzipSync(body).toString())).toEqual(lang)
      expect(body.length).toBeLessThan(1_000)
    },
  )

  test.each([undefined, 'identity', 'br', 'gzip;q=0', 'identity, gzip;q=0.5'])(
    'is sent as it is to who takes %s',
    async (accept) => {
      const { encoding, length, body } = await zend(accept)
      expect([encoding, length]).toEqual([undefined, body.length])
      expect(JSON.parse(body.toString())).toEqual(lang)
    },
  )
})

test.each([10, 40_000])(
  'an answer of %d characters that was written before it had to wait arrives as it was',
  async (lengte) => {
    const answer = { data: { a: 'é'.repeat(lengte) } }
    handle = async () => written(answer)
    const { status, text, headers } = await ask()
    expect([status, JSON.parse(text), Number(headers['content-length'])]).toEqual([
      200,
      answer,
      Buffer.byteLength(text),
    ])
  },
)

test('readiness says yes, and no while a part fails', async () => {
  expect((await ask({ method: 'GET', path: '/gereed' })).text).toBe('{"gereed":true}')
  ready = async () => false
  expect((await ask({ method: 'GET', path: '/gereed' })).status).toBe(503)
  ready = () => Promise.reject(new Error('geheim'))
  expect(await ask({ method: 'GET', path: '/gereed' })).toMatchObject({ status: 503, text: '{"gereed":false}' })
  expect((await ask({ method: 'POST', path: '/gereed' })).status).toBe(405)
})

test('any other address is a problem that does not repeat it', async () => {
  for (const path of ['/', '/graphql/', '/.env', '/graphql%3Fbsn=000000012', '/%2e%2e/000000012']) {
    const answer = await ask({ path })
    expect(answer.status).toBe(404)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.text).not.toContain('000000012')
  }
})

test('bytes that are not HTTP get a plain refusal', async () => {
  expect(await sendRaw('GEEN HTTP\r\n\r\n')).toMatch(/^HTTP\/1.1 400 [\s\S]*VERZOEK_ONGELDIG/)
  expect(await sendRaw(`GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`)).toMatch(/^HTTP\/1.1 431 /)
})

function sendRaw(text: string): Promise<string> {
  return new Promise((done, fail) => {
    let answer = ''
    const socket = connect(port(), '127.0.0.1', () => socket.write(text))
    socket.on('data', (chunk) => {
      answer += chunk
    })
    socket.on('close', () => done(answer))
    socket.on('error', fail)
  })
}

test('a change that a source announces is heard with its signature, and anything else is refused without a reason', async () => {
  const meld = (init: RequestInit) => fetch(`http://127.0.0.1:${port()}/intern/wijziging`, init)
  const json = { 'content-type': 'application/json' }
  const body = '{"subgraph":"gi"}'
  const goed = await meld({ method: 'POST', headers: { ...json, 'x-gezinsbeeld-opdracht': 'van de bron' }, body })
  expect([goed.status, await goed.json()]).toEqual([200, { gehoord: true }])
  expect(gehoord).toEqual([['van de bron', body]])
  for (const init of [
    { method: 'POST', headers: { ...json, 'x-gezinsbeeld-opdracht': 'van een ander' }, body },
    { method: 'POST', headers: json, body: 'x'.repeat(1001) },
    { method: 'GET' },
  ]) {
    const fout = await meld(init)
    expect([fout.status, await fout.json()]).toEqual([401, { gehoord: false }])
  }
})

test('what is refused before the pipeline leaves one record with its status and code; what reaches it leaves none here', async () => {
  await ask({ method: 'GET' })
  await ask({ headers: { accept: 'text/html' } })
  await ask({ body: 'geen json' })
  await ask()
  expect(bewaard).toEqual([
    '32 405 METHODE_NIET_TOEGESTAAN',
    '32 406 ANTWOORDTYPE_NIET_ONDERSTEUND',
    '32 400 VERZOEK_ONGELDIG',
  ])
})

test('a refusal of which no record can be kept says that the log is not there', async () => {
  logWeg = true
  const { status, text } = await ask({ method: 'GET' })
  expect([status, text]).toEqual([503, expect.stringContaining('LOG_NIET_BESCHIKBAAR')])
})
