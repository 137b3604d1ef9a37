import type { MediaType } from '../errors/to-public.js'
import type { GraphqlBody } from './parse-body.js'

/** A well-formed GraphQL request over HTTP; who asks and whether they may is not known yet. */
export interface GraphqlRequest {
  /** W3C trace id, 32 lower hex. */
  readonly trace: string
  /** Span of the caller that asked, 16 lower hex; undefined when the caller sent no valid `traceparent`. */
  readonly ouderSpan: string | undefined
  readonly body: GraphqlBody
  /** Every value of each header that a later step reads; a step refuses what it finds twice. */
  readonly headers: {
    readonly authorization: readonly string[]
    readonly doelbinding: readonly string[]
  }
  /** Media type of the answer. */
  readonly media: MediaType
}

/** An answer with data; a refusal of the whole request is thrown instead. */
export interface GraphqlAnswer {
  readonly data: Readonly<Record<string, unknown>> | null
  readonly errors?: readonly object[]
  /** Only what the requester asked for beside the data, such as the explanations (`waarom`). */
  readonly extensions?: Readonly<Record<string, unknown>>
}

/** An answer as its text; a long one as bytes, which are outside the heap while they wait. */
export type Written = string | Buffer

/** From this many characters on bytes are sent as they are; shorter text goes with its head in one piece. */
const LONG = 16_384

/** Writes an answer. The specification wants `errors` first, so that a person sees them; `data` may be long. */
export function written({ errors, data, extensions }: GraphqlAnswer): Written {
  const text = JSON.stringify({ errors, data, extensions })
  return text.length < LONG ? text : Buffer.from(text)
}

/** One request, from well-formed to answered; an answer that had to wait is written already. */
export type Handle = (request: GraphqlRequest) => Promise<GraphqlAnswer | Written>
