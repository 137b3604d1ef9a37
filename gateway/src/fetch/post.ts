import {
  OPDRACHT_HEADER,
  STATISTIEK_PAD,
  SUBGRAPHS,
  type Subgraph,
  signOpdracht,
  type Uitgegeven,
  type VraagOpdracht,
} from '@gezinsbeeld/schema'
import { Pool } from 'undici'
import { type Exchanged, ExchangeFailed, exchange, textOf } from './exchange.js'

/** Where a subgraph lives and the key shared with it. */
export interface Endpoint {
  readonly url: string
  readonly sleutel: Buffer
}

/** What came back: usable JSON, nothing in time, or something that is not an answer. */
export type Posted =
  | { readonly soort: 'OK'; readonly body: unknown }
  | { readonly soort: 'NIET_BEREIKBAAR' }
  | { readonly soort: 'ONGELDIG' }

/** One signed call. */
export interface Call {
  readonly path: string
  readonly body: string
  readonly opdracht: Uitgegeven | VraagOpdracht
  /** The employee's own token: the subgraph verifies it too. */
  readonly authorization: string
}

/** Signed calls to the subgraphs, over keep-alive pools. */
export interface Poster {
  post(subgraph: Subgraph, call: Call): Promise<Posted>
  /** As `post`, for who waits for more answers than one: what came is read when he asks for it, once (record 0059). */
  receive(subgraph: Subgraph, call: Call): Promise<() => Posted>
  close(): Promise<void>
}

const MAX_ANTWOORD = 20_000_000

/** Questions that change nothing at the source. */
const LEZEND: ReadonlySet<string> = new Set(['/graphql', '/feiten', '/caseload', '/zoek', STATISTIEK_PAD])

/** @param deadlineMs time for one whole call; after it the source counts as not reachable */
export function openPoster(endpoints: Readonly<Record<Subgraph, Endpoint>>, deadlineMs: number): Poster {
  const pools = new Map(
    SUBGRAPHS.map((naam) => [naam, new Pool(new URL(endpoints[naam].url).origin, { connections: 32, pipelining: 1 })]),
  )
  const received: Poster['receive'] = (subgraph, call) =>
    receive(pools.get(subgraph) as Pool, endpoints[subgraph].sleutel, call, deadlineMs)
  return {
    receive: received,
    post: async (subgraph, call) => (await received(subgraph, call))(),
    close: async () => void (await Promise.all([...pools.values()].map((pool) => pool.destroy()))),
  }
}

// Not `async`, and the body as bytes: what is held until the answer is there is outside the heap.
function receive(pool: Pool, key: Buffer, call: Call, deadlineMs: number): Promise<() => Posted> {
  const { path, body, opdracht, authorization } = call
  return sendOrAgain(pool, key, { path, body: Buffer.from(body), opdracht, authorization }, deadlineMs).then(
    unread,
    () => onbereikbaar,
  )
}

/** A call with its body as it is sent. */
interface Ready extends Omit<Call, 'body'> {
  readonly body: Buffer
}

const onbereikbaar = (): Posted => ({ soort: 'NIET_BEREIKBAAR' })
const ongeldig = (): Posted => ({ soort: 'ONGELDIG' })

function unread({ status, chunks }: Exchanged): () => Posted {
  if (status >= 500) return onbereikbaar
  return status === 200 && chunks !== undefined ? () => parse(textOf(chunks)) : ongeldig
}

async function sendOrAgain(pool: Pool, key: Buffer, call: Ready, deadlineMs: number): Promise<Exchanged> {
  const tot = performance.now() + deadlineMs
  try {
    return await send(pool, key, call, deadlineMs)
  } catch (error) {
    const rest = tot - performance.now()
    // A kept connection that the other side had just closed. Only what changes nothing there is asked again.
    if (error instanceof ExchangeFailed && error.broken && LEZEND.has(call.path) && rest > 0) {
      return send(pool, key, call, rest)
    }
    throw error
  }
}

// Signed for every attempt: an order is used once.
const send = (pool: Pool, key: Buffer, { path, body, authorization, opdracht }: Ready, deadlineMs: number) =>
  exchange(
    pool,
    {
      method: 'POST',
      path,
      body,
      headers: {
        'content-type': 'application/json',
        authorization,
        [OPDRACHT_HEADER]: signOpdracht(opdracht, body, key),
      },
    },
    deadlineMs,
    MAX_ANTWOORD,
  )

function parse(text: string): Posted {
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null ? { soort: 'OK', body } : { soort: 'ONGELDIG' }
  } catch {
    return { soort: 'ONGELDIG' }
  }
}
