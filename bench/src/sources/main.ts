import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerInternal, SOURCES, type SourceName } from './answer-internal.js'
import { openSubgraph } from './open-subgraph.js'

/** Calls that each source got since the last count was read. */
const counts = new Map<SourceName, number>()

/**
 * The five sources of the benchmark as one process: a port each, every answer computed once and kept by its path and body,
 * so that the side of the sources costs next to nothing. Prints one JSON line with the ports.
 */
async function main(): Promise<void> {
  const ports = await Promise.all(SOURCES.map(async (name) => [name, await listen(name)] as const))
  process.stdout.write(`${JSON.stringify({ gereed: true, poorten: Object.fromEntries(ports) })}\n`)
  process.once('SIGTERM', () => process.exit(0))
}

async function listen(name: SourceName): Promise<number> {
  const subgraph = openSubgraph(name)
  const kept = new Map<string, Buffer>()
  const answer = async (path: string, body: string): Promise<Buffer> => {
    const key = `${path} ${body}`
    const known = kept.get(key)
    if (known) return known
    const made = Buffer.from(
      path === '/graphql' ? await subgraph(body) : JSON.stringify(answerInternal(path, JSON.parse(body))),
    )
    kept.set(key, made)
    return made
  }
  // The order of a page of twenty families travels in a header: the sources of the product take as much.
  const server = createServer({ keepAliveTimeout: 65_000, maxHeaderSize: 1_000_000 }, (request, response) => {
    if (request.url === '/telling') return void response.end(count())
    counts.set(name, (counts.get(name) ?? 0) + 1)
    read(request)
      .then((body) => answer(request.url ?? '', body))
      .then((made) =>
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': made.length }).end(made),
      )
      .catch((error: unknown) => {
        process.stderr.write(`${name}: ${error instanceof Error ? error.message : String(error)}\n`)
        response.writeHead(500).end()
      })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

function count(): string {
  const text = JSON.stringify(Object.fromEntries(counts))
  counts.clear()
  return text
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

void main()
