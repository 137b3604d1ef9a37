import { createHash, createHmac, randomBytes } from 'node:crypto'
import { OPDRACHT_HEADER, type Subgraph } from '@gezinsbeeld/schema'
import { Pool } from 'undici'
import type { Endpoints } from '../environment/endpoints.js'

/** Posts a body to an agency, signed, and gives the parsed answer. */
export type Post = (subgraph: Subgraph, path: string, body: string, authorization: string) => Promise<unknown>

/** Connections as the gateway has them, used in the cheapest way that undici offers: `dispatch` with a handler. */
export function openPost(endpoints: Endpoints): Post {
  const pools = new Map<string, { readonly pool: Pool; readonly key: Buffer }>()
  for (const [name, { url, sleutel }] of Object.entries(endpoints)) {
    const pool = new Pool(url, { connections: 32, pipelining: 1 })
    pools.set(name, { pool, key: Buffer.from(sleutel, 'base64') })
  }
  return (subgraph, path, body, authorization) =>
    new Promise((resolve, reject) => {
      const { pool, key } = pools.get(subgraph) as { pool: Pool; key: Buffer }
      const signed = sign(subgraph, path, body, key)
      const headers = { 'content-type': 'application/json', authorization, [OPDRACHT_HEADER]: signed }
      const chunks: Buffer[] = []
      pool.dispatch(
        { method: 'POST', path, body, headers },
        {
          onRequestStart: () => undefined,
          onResponseStart: () => undefined,
          onResponseData: (_controller, chunk) => void chunks.push(chunk),
          onResponseEnd: () => resolve(JSON.parse(textOf(chunks))),
          onResponseError: (_controller, error) => reject(error),
        },
      )
    })
}

const textOf = (chunks: readonly Buffer[]): string =>
  chunks.length === 1 ? (chunks[0] as Buffer).toString() : Buffer.concat(chunks).toString()

// The envelope of `signOpdracht`, with an order that releases nothing, written out by hand.
function sign(subgraph: Subgraph, path: string, body: string, key: Buffer): string {
  const hash = createHash('sha256').update(body).digest('base64url')
  const nonce = randomBytes(16).toString('base64url')
  const text = Buffer.from(
    `{"v":2,"opdracht":{"soort":"vraag","subgraph":"${subgraph}","trace":"${TRACE}","pad":"${path}"},"body":"${hash}","nonce":"${nonce}","iat":${Date.now()}}`,
  ).toString('base64url')
  return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`
}

const TRACE = '0'.repeat(32)
