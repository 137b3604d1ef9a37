import {
  OPDRACHT_HEADER,
  type Opdracht,
  SUBGRAPHS,
  type Subgraph,
  signOpdracht,
  type VraagOpdracht,
} from '@gezinsbeeld/schema'
import { Pool } from 'undici'

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
  readonly opdracht: Opdracht | VraagOpdracht
  /** The employee's own token: the subgraph verifies it too. */
  readonly authorization: string
}

/** Signed calls to the subgraphs, over keep-alive pools. */
export interface Poster {
  post(subgraph: Subgraph, call: Call): Promise<Posted>
  close(): Promise<void>
}

const MAX_ANTWOORD = 20_000_000

/** @param deadlineMs time for one whole call; after it the source counts as not reachable */
export function openPoster(endpoints: Readonly<Record<Subgraph, Endpoint>>, deadlineMs: number): Poster {
  const pools = new Map(
    SUBGRAPHS.map((naam) => [naam, new Pool(new URL(endpoints[naam].url).origin, { connections: 32, pipelining: 1 })]),
  )
  return {
    post: (subgraph, call) => post(pools.get(subgraph) as Pool, endpoints[subgraph].sleutel, call, deadlineMs),
    close: async () => void (await Promise.all([...pools.values()].map((pool) => pool.destroy()))),
  }
}

async function post(pool: Pool, key: Buffer, call: Call, deadlineMs: number): Promise<Posted> {
  try {
    const response = await pool.request({
      method: 'POST',
      path: call.path,
      body: call.body,
      headers: {
        'content-type': 'application/json',
        authorization: call.authorization,
        [OPDRACHT_HEADER]: signOpdracht(call.opdracht, call.body, key),
      },
      signal: AbortSignal.timeout(deadlineMs),
    })
    const text = await read(response.body)
    if (response.statusCode >= 500) return { soort: 'NIET_BEREIKBAAR' }
    return response.statusCode === 200 && text !== undefined ? parse(text) : { soort: 'ONGELDIG' }
  } catch {
    return { soort: 'NIET_BEREIKBAAR' }
  }
}

async function read(body: AsyncIterable<Buffer>): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > MAX_ANTWOORD) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parse(text: string): Posted {
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null ? { soort: 'OK', body } : { soort: 'ONGELDIG' }
  } catch {
    return { soort: 'ONGELDIG' }
  }
}
