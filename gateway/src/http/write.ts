import type { IncomingMessage, ServerResponse } from 'node:http'
import { constants, gzip } from 'node:zlib'
import Negotiator from 'negotiator'
import type { Trace } from './trace.js'

/** How much of a refused body is still read and thrown away, so that the sender gets to see the refusal. */
const MAX_DRAINED_BYTES = 1_000_000

/** An answer holds data about people: no cache may keep it and no browser may guess at it. */
const HEADERS = {
  'cache-control': 'no-store',
  vary: 'accept-encoding',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
} as const

/** One whole answer; `body` is its text, or the bytes of that. */
export interface Answer {
  readonly status: number
  readonly body: string | Buffer
  readonly type: string
  readonly headers?: Readonly<Record<string, string>>
}

/** What an answer is written to. */
export interface Asked {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  /** Every answer tells it. */
  readonly trace: Trace
}

/** Writes one whole answer. */
export function write(asked: Asked, answer: Answer): void {
  const { body } = answer
  const bytes = typeof body === 'string' ? Buffer.byteLength(body) : body.length
  if (bytes >= COMPRESSED_FROM && acceptsGzip(asked.request)) {
    gzip(body, FAST, (error, packed) => {
      if (error) send(asked, answer, body, bytes)
      else send(asked, answer, packed, packed.length, { 'content-encoding': 'gzip' })
    })
  } else send(asked, answer, body, bytes)
}

// All headers at once, and text as text: then Node writes head and body in one go, without looking at every header twice.
function send(
  { request, response, trace }: Asked,
  { status, headers, type }: Answer,
  contents: string | Buffer,
  bytes: number,
  more?: Readonly<Record<string, string>>,
): void {
  if (response.destroyed) return
  if (!request.readableEnded) drain(request, response)
  response.writeHead(status, {
    'x-trace': trace.traceId,
    traceparent: trace.traceparent,
    ...HEADERS,
    'content-type': `${type}; charset=utf-8`,
    ...headers,
    ...more,
    'content-length': bytes,
  })
  response.end(request.method === 'HEAD' ? undefined : contents)
}

/** Under this an answer fits in one packet or two: packing it costs more than it saves. */
const COMPRESSED_FROM = 1_500
/** An answer is packed while somebody waits for it. */
const FAST = { level: constants.Z_BEST_SPEED }

const acceptsGzip = (request: IncomingMessage): boolean =>
  request.headers['accept-encoding'] !== undefined &&
  new Negotiator(request).encodings(['gzip', 'identity'])[0] === 'gzip'

/** Closing a connection on a sender that still sends would lose the answer on its way. */
function drain(request: IncomingMessage, response: ServerResponse): void {
  response.shouldKeepAlive = false
  let bytes = 0
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes > MAX_DRAINED_BYTES) request.destroy()
  })
  request.on('error', () => {})
}
