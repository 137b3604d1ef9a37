import { createServer, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What one subgraph was sent and what it answered. */
export interface Exchange {
  readonly subgraph: string
  readonly path: string
  readonly requestBody: string
  readonly requestHeaders: Readonly<Record<string, string | string[] | undefined>>
  readonly status: number
  readonly responseBody: string
  readonly statements: string
}

/** A fault between the gateway and a subgraph; `gegevens-weg`: it answers about facts and not with data. */
export type Storing = 'geen' | 'weg' | 'gegevens-weg' | 'stil' | 'onzin' | 'half' | 'fout'

/** Turns what really went by into what is let by and recorded; the first is what the gateway gets. */
export type Lek = (exchange: Exchange) => Promise<readonly [Exchange, ...Exchange[]]>

/** Stands between the gateway and one subgraph: records everything, and can break the connection in several ways. */
export interface Tap {
  readonly url: string
  storing: Storing
  /** Plants a leak, for tests of the tests. */
  lek: Lek | undefined
  readonly exchanges: Exchange[]
  close(): Promise<void>
}

/** @param upstream URL of the real subgraph */
export async function openTap(subgraph: string, upstream: string): Promise<Tap> {
  const exchanges: Exchange[] = []
  const state: { storing: Storing; lek: Lek | undefined } = { storing: 'geen', lek: undefined }
  const server = createServer(async (incoming, outgoing) => {
    const body = await read(incoming)
    const weg = state.storing === 'weg' || (state.storing === 'gegevens-weg' && incoming.url === '/graphql')
    if (weg) return void incoming.socket.destroy()
    // Never answers: the gateway's own deadline must end it.
    if (state.storing === 'stil') return
    const json = { 'content-type': 'application/json' }
    if (state.storing === 'onzin') return void outgoing.writeHead(200, json).end('<html>not json')
    if (state.storing === 'half') return void outgoing.writeHead(200, json).end('{"data":{"_entities":[]}}')
    if (state.storing === 'fout') return void outgoing.writeHead(500, json).end('{}')
    const forwarded = request(new URL(incoming.url ?? '/', upstream), {
      method: incoming.method ?? 'GET',
      headers: incoming.headers,
    })
    forwarded.on('error', () => outgoing.destroy())
    forwarded.on('response', async (response) => {
      const responseBody = await read(response)
      const exchange: Exchange = {
        subgraph,
        path: incoming.url ?? '',
        requestBody: body,
        requestHeaders: incoming.headers,
        status: response.statusCode ?? 0,
        responseBody,
        statements: geteld(String(response.headers['x-gezinsbeeld-statements'] ?? '')),
      }
      const through = state.lek ? await state.lek(exchange) : ([exchange] as const)
      exchanges.push(...through)
      outgoing
        .writeHead(response.statusCode ?? 502, { 'content-type': 'application/json' })
        .end(through[0].responseBody)
    })
    forwarded.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    exchanges,
    get storing() {
      return state.storing
    },
    set storing(value) {
      state.storing = value
    },
    get lek() {
      return state.lek
    },
    set lek(value) {
      state.lek = value
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

// Statements run beside each other: which of two tables was asked first is a matter of the moment.
const geteld = (kop: string): string => kop.split(',').sort().join(',')

async function read(stream: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
