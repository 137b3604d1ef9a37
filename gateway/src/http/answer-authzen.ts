import type { IncomingMessage } from 'node:http'
import { ClientError } from '../errors/client-error.js'
import { toPublic } from '../errors/to-public.js'
import { type BewaarWeigering, orRecord } from './bewaar-weigering.js'
import { readBody } from './read-body.js'
import { type Asked, write } from './write.js'

/** Where the decision point listens (Authorization API 1.0, section 10), and its metadata (section 9). */
export const AUTHZEN_PAD = {
  evaluation: '/access/v1/evaluation',
  evaluations: '/access/v1/evaluations',
  metadata: '/.well-known/authzen-configuration',
} as const

/** A well-formed request to the decision point; who asks is not known yet. */
export interface AuthzenRequest {
  readonly trace: string
  /** Span of the caller; undefined when it sent none. */
  readonly ouderSpan: string | undefined
  readonly authorization: readonly string[]
  readonly body: unknown
  /** Asked at `/evaluations`. */
  readonly bundel: boolean
}

/** What the server needs of the decision point. */
export interface AuthzenParts {
  readonly handle: (request: AuthzenRequest) => Promise<object>
  /** Address under which clients reach this gateway, without a slash at the end. */
  readonly adres: () => string
}

/** What the server knows of one request. */
interface AuthzenOver {
  readonly bodyBytes: number
  readonly bewaarWeigering: BewaarWeigering
  readonly report: (error: unknown) => void
}

const REQUEST_ID = /^[\w.:@/+=-]{1,128}$/

/** Answers one request at the paths of AuthZEN: a decision is always a 200, only what is wrong with the request is not. */
export async function answerAuthzen(
  { handle, adres }: AuthzenParts,
  { bodyBytes, bewaarWeigering, report }: AuthzenOver,
  asked: Asked,
): Promise<void> {
  const { request, trace } = asked
  const [id, ...meer] = request.headersDistinct['x-request-id'] ?? []
  const headers: Record<string, string> = id && meer.length === 0 && REQUEST_ID.test(id) ? { 'x-request-id': id } : {}
  try {
    const body = request.url === AUTHZEN_PAD.metadata ? metadata(request, adres()) : await beslis()
    write(asked, { status: 200, headers, body: JSON.stringify(body), type: 'application/json' })
  } catch (error) {
    report(error)
    const { status, headers: bij, body } = toPublic(error)
    const [fout] = body.errors
    const problem = { type: 'about:blank', status, title: fout.message, code: fout.extensions.code }
    const all = { ...bij, ...headers }
    write(asked, { status, headers: all, body: JSON.stringify(problem), type: 'application/problem+json' })
  }

  async function beslis(): Promise<object> {
    const body = await orRecord(leesVraag(request, bodyBytes), trace, bewaarWeigering)
    const authorization = request.headersDistinct.authorization ?? []
    const { traceId, ouderSpan } = trace
    return handle({ trace: traceId, ouderSpan, authorization, body, bundel: request.url === AUTHZEN_PAD.evaluations })
  }
}

async function leesVraag(request: IncomingMessage, bodyBytes: number): Promise<unknown> {
  if (request.method !== 'POST') throw new ClientError('METHODE_NIET_TOEGESTAAN')
  return parse(await readBody(request, bodyBytes))
}

function metadata(request: IncomingMessage, adres: string): object {
  if (request.method !== 'GET' && request.method !== 'HEAD') throw new ClientError('METHODE_NIET_TOEGESTAAN')
  return {
    policy_decision_point: adres,
    access_evaluation_endpoint: `${adres}${AUTHZEN_PAD.evaluation}`,
    access_evaluations_endpoint: `${adres}${AUTHZEN_PAD.evaluations}`,
    capabilities: [],
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ClientError('VERZOEK_ONGELDIG', { detail: 'dit is geen JSON' })
  }
}
