import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Endpoints } from '../environment/endpoints.js'
import { openPost } from './floor-client.js'
import { type Asked, openHandlers } from './floor-handlers.js'

/** The floor: a server that was written by hand for these three operations and can do nothing else. */
function main(): void {
  const handlers = openHandlers(openPost(JSON.parse(process.env.BENCH_SOURCES ?? '') as Endpoints))
  const server = createServer((request, response) => {
    read(request, async (body) => {
      const { query, variables } = JSON.parse(body) as Asked
      const data = await handlers.get(query)?.(variables, request.headers.authorization ?? '')
      const made = Buffer.from(JSON.stringify({ data }))
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': made.length }).end(made)
    })
  })
  server.listen(0, '127.0.0.1', () => {
    process.stdout.write(`${JSON.stringify({ gereed: true, port: (server.address() as AddressInfo).port })}\n`)
  })
  process.once('SIGTERM', () => process.exit(0))
}

function read(request: IncomingMessage, then: (body: string) => Promise<void>): void {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => void then(Buffer.concat(chunks).toString()))
}

main()
