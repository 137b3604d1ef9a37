import { randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { OPDRACHT_HEADER, type Opdracht, SUBGRAPHS, type Subgraph, verifyOpdracht } from '@gezinsbeeld/schema'
import { type Endpoint, openPoster, type Poster } from '../fetch/post.js'

/** One call as an agency got it; its order was verified with the key of that agency. */
export interface Ontvangen {
  readonly subgraph: Subgraph
  readonly pad: string
  readonly body: { readonly query: string; readonly variables: Readonly<Record<string, unknown>> }
  readonly opdracht: Opdracht
  readonly authorization: string | undefined
}

/** What an agency answers: status and text; `zwijgt` never answers. */
export type Antwoorder = (ontvangen: Ontvangen) => { readonly status?: number; readonly tekst: string } | 'zwijgt'

/** The four agencies as HTTP servers on this machine, and a poster to them. */
export interface Instanties {
  readonly poster: Poster
  readonly ontvangen: Ontvangen[]
  antwoord: Antwoorder
  stop(): Promise<void>
}

/** @param deadlineMs time for one call */
export async function startInstanties(deadlineMs = 5_000): Promise<Instanties> {
  const ontvangen: Ontvangen[] = []
  const opened = await Promise.all(SUBGRAPHS.map(async (naam) => open(naam, (call) => antwoordOp(call))))
  const endpoints = Object.fromEntries(opened.map(({ naam, endpoint }) => [naam, endpoint]))
  const instanties: Instanties = {
    poster: openPoster(endpoints as Record<Subgraph, Endpoint>, deadlineMs),
    ontvangen,
    antwoord: () => ({ tekst: '{"data":{}}' }),
    async stop() {
      await instanties.poster.close()
      for (const { server } of opened) {
        server.closeAllConnections()
        await new Promise((resolve) => server.close(resolve))
      }
    },
  }
  const antwoordOp: Antwoorder = (call) => {
    ontvangen.push(call)
    return instanties.antwoord(call)
  }
  return instanties
}

async function open(naam: Subgraph, antwoordOp: Antwoorder) {
  const sleutel = randomBytes(32)
  const server: Server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const text = Buffer.concat(chunks).toString('utf8')
    const header = request.headers[OPDRACHT_HEADER]
    const opdracht = await verifyOpdracht(typeof header === 'string' ? header : undefined, text, {
      subgraph: naam,
      key: sleutel,
      eenmalig: async () => true,
    }).catch(() => undefined)
    if (!opdracht) return void response.writeHead(401).end()
    const antwoord = antwoordOp({
      subgraph: naam,
      pad: request.url ?? '',
      body: JSON.parse(text) as Ontvangen['body'],
      opdracht: opdracht as Opdracht,
      authorization: request.headers.authorization,
    })
    if (antwoord !== 'zwijgt') response.writeHead(antwoord.status ?? 200).end(antwoord.tekst)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const endpoint: Endpoint = { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, sleutel }
  return { naam, server, endpoint }
}
