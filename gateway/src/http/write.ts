import type { IncomingMessage, ServerResponse } from 'node:http'

/** How much of a refused body is still read and thrown away, so that the sender gets to see the refusal. */
const MAX_DRAINED_BYTES = 1_000_000

/** An answer holds data about people: no cache may keep it and no browser may guess at it. */
const HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
} as const

/** One whole answer; `body` is its text. */
export interface Answer {
  readonly status: number
  readonly body: string
  readonly type: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Writes one whole answer. */
export function write(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body, type }: Answer,
): void {
  if (response.destroyed) return
  const bytes = Buffer.from(body)
  if (!request.readableEnded) drain(request, response)
  response.writeHead(status, {
    ...HEADERS,
    'content-type': `${type}; charset=utf-8`,
    'content-length': bytes.length,
    ...headers,
  })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

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
