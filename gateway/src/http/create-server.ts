import { createServer as createHttpServer, type IncomingMessage, type Server } from 'node:http'
import { WIJZIGING_PAD } from '@gezinsbeeld/schema'
import type { Limieten } from '../configuration/read-configuration.js'
import { ClientError } from '../errors/client-error.js'
import { type MediaType, toPublic } from '../errors/to-public.js'
import { AUTHZEN_PAD, type AuthzenParts, answerAuthzen } from './answer-authzen.js'
import { answerWijziging, type HoorWijziging } from './answer-wijziging.js'
import { type BewaarWeigering, orRecord } from './bewaar-weigering.js'
import { type GraphqlAnswer, type Handle, type Written, written } from './exchange.js'
import { chooseMediaType } from './media-type.js'
import { parseBody } from './parse-body.js'
import { readBody } from './read-body.js'
import { refuseConnection } from './refuse-connection.js'
import { openTrace } from './trace.js'
import { type Answer, type Asked, write } from './write.js'

/** Real time: headers within 5 s, a whole request within 15 s, so that a slow sender holds no connection. */
const TIMEOUTS = { headersTimeout: 5000, requestTimeout: 15_000, keepAliveTimeout: 60_000, maxHeaderSize: 16_384 }

/** What the server needs beside the pipeline. */
export interface ServerParts {
  readonly handle: Handle
  readonly limieten: Pick<Limieten, 'bodyBytes'>
  /** Whether this process can answer now; for the load balancer. */
  readonly ready: () => Promise<boolean>
  /** The decision point; absent where it is not opened. */
  readonly authzen?: AuthzenParts
  /** Hears that facts of a source changed. */
  readonly hoorWijziging: HoorWijziging
  /** Keeps a record of a request that was refused before it reached the pipeline. No answer without a record. */
  readonly bewaarWeigering: BewaarWeigering
  /** Hears every error that became a refusal, for the operator's own log. */
  readonly report?: (error: unknown, traceId: string) => void
}

/**
 * The HTTP side: GraphQL over HTTP on `POST /graphql`, readiness on `GET /gereed`, nothing else. Everything malformed
 * is refused here with a 4xx, before who asks is known; of that only the code is kept.
 */
export function createServer(parts: ServerParts): Server {
  const server = createHttpServer(TIMEOUTS, (request, response) => {
    const trace = openTrace(request.headersDistinct.traceparent)
    const asked: Asked = { request, response, trace }
    const [path, ...query] = (request.url ?? '').split('?')
    if (path === '/graphql') void answerGraphql(parts, asked, query.length > 0)
    else if (path === WIJZIGING_PAD) void answerWijziging(parts.hoorWijziging, asked)
    else if (AUTHZEN.has(request.url ?? '')) void answerDecision(parts, asked)
    else if (path === '/gereed') void answerReady(parts, asked)
    else writeProblem(asked, 404, 'dit adres bestaat niet')
  })
  server.on('clientError', refuseConnection)
  return server
}

// The whole URL: nothing may be asked in one.
const AUTHZEN: ReadonlySet<string> = new Set(Object.values(AUTHZEN_PAD))

async function answerDecision(
  { authzen, limieten, bewaarWeigering, report }: ServerParts,
  asked: Asked,
): Promise<void> {
  if (!authzen) return writeProblem(asked, 404, 'dit adres bestaat niet')
  const over = {
    bodyBytes: limieten.bodyBytes,
    bewaarWeigering,
    report: (error: unknown) => report?.(error, asked.trace.traceId),
  }
  await answerAuthzen(authzen, over, asked)
}

async function answerGraphql(
  { handle, limieten, bewaarWeigering, report }: ServerParts,
  asked: Asked,
  hasQuery: boolean,
): Promise<void> {
  const { request, trace } = asked
  let media: MediaType = 'application/graphql-response+json'
  try {
    media = await orRecord((async () => chooseMediaType(request.headers.accept))(), trace, bewaarWeigering)
    const read = await orRecord(readGraphql(request, limieten.bodyBytes, hasQuery), trace, bewaarWeigering)
    const { traceId, ouderSpan } = trace
    const answer = await handle({ trace: traceId, ouderSpan, body: read.body, headers: read.headers, media })
    write(asked, { status: 200, body: isWritten(answer) ? answer : written(answer), type: media })
  } catch (error) {
    report?.(error, trace.traceId)
    const { status, headers, body } = toPublic(error, media)
    write(asked, { status, headers, body: JSON.stringify(body), type: media })
  }
}

const isWritten = (answer: GraphqlAnswer | Written): answer is Written =>
  typeof answer === 'string' || Buffer.isBuffer(answer)

async function readGraphql(request: IncomingMessage, bodyBytes: number, hasQuery: boolean) {
  if (request.method !== 'POST') throw new ClientError('METHODE_NIET_TOEGESTAAN')
  // A URL ends up in logs and histories, so nothing may be asked in one.
  if (hasQuery)
    throw new ClientError('VERZOEK_ONGELDIG', { detail: 'in de URL mag niets worden gevraagd', place: 'URL' })
  const body = parseBody(await readBody(request, bodyBytes))
  const headers = {
    authorization: request.headersDistinct.authorization ?? [],
    doelbinding: request.headersDistinct['x-doelbinding'] ?? [],
  }
  return { body, headers }
}

async function answerReady({ ready }: ServerParts, asked: Asked): Promise<void> {
  const { method } = asked.request
  if (method !== 'GET' && method !== 'HEAD') {
    return writeProblem(asked, 405, 'deze methode is niet toegestaan', { allow: 'GET, HEAD' })
  }
  const gereed = await ready().catch(() => false)
  write(asked, { status: gereed ? 200 : 503, body: JSON.stringify({ gereed }), type: 'application/json' })
}

/** RFC 9457. */
function writeProblem(asked: Asked, status: number, title: string, headers: Answer['headers'] = {}): void {
  const body = JSON.stringify({ type: 'about:blank', title, status })
  write(asked, { status, headers, body, type: 'application/problem+json' })
}
