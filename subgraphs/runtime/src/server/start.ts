import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { BRONNEN_VAN, type EigenBron, loadBeleid } from '@gezinsbeeld/schema'
import { pino } from 'pino'
import { metVrijgave } from '../bronbesluit/met-vrijgave.js'
import { migrate } from '../bronbesluit/migrate.js'
import { ruimOp } from '../bronbesluit/opruimen.js'
import { ouderBron } from '../bronbesluit/ouder-bron.js'
import { openTeksten } from '../bronbesluit/tekst.js'
import { openSource, type Source } from '../database/open.js'
import type { SubgraphDefinition } from '../definition.js'
import { buildSchema } from '../graph/build-schema.js'
import { openBlinder } from '../keys/blind.js'
import { pseudonymiser } from '../keys/pseudonym.js'
import { maakNoodtoegangRegister } from '../noodtoegang/register.js'
import { openWijzigingen } from '../wijziging/open-wijzigingen.js'
import { openClock } from './clock.js'
import { type Configuration, readConfiguration } from './configuration.js'
import { handle, type Outgoing, type Served } from './handle.js'
import { openNonces } from './nonces.js'
import { openVerifyCaller, openVerifySysteem } from './verify-caller.js'

const BODY_LIMIT = 2_000_000
/** The signed order travels in a header and names every released person per category: a page of families is long. */
const HEADER_LIMIT = 1_000_000

/** A running subgraph. */
export interface Running {
  readonly port: number
  stop(): Promise<void>
}

/**
 * Starts one subgraph process: reads the configuration, opens the source, listens on loopback, prints one JSON line
 * `{"gereed":true,"port":n}` and stops on SIGTERM or SIGINT.
 */
export function main(definition: SubgraphDefinition): void {
  startSubgraph(definition, readConfiguration()).then(
    ({ port, stop }) => {
      process.stdout.write(`${JSON.stringify({ gereed: true, port })}\n`)
      const end = () => void stop().then(() => process.exit(0))
      process.once('SIGTERM', end)
      process.once('SIGINT', end)
    },
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
      process.exit(1)
    },
  )
}

/** Starts a subgraph in this process. @throws when the source cannot be reached or a field is not classified */
export async function startSubgraph(agency: SubgraphDefinition, config: Configuration): Promise<Running> {
  const definition = { ...agency, feiten: metVrijgave(agency.feiten) }
  const log = pino({ name: definition.naam, level: config.omgeving === 'demo' ? 'warn' : 'info' }, pino.destination(2))
  const onError = (error: Error) => log.error({ fout: error.name }, 'connection failed')
  const nu = openClock(config.klok)
  const source = openSource(config.databaseUrl, onError)
  await source.ready()
  await maakNoodtoegangRegister(source.request())
  await migrate(source)
  const wijzigingen = await openWijzigingen(definition, config, source, onError)
  const opruimer = ruimOpElkUur(source, nu, onError)
  const nonces = openNonces(config.redisUrl, definition.naam, onError)
  const pseudoniemSleutel = Buffer.from(config.pseudoniemSleutel, 'base64')
  const pseudoniem = pseudonymiser(pseudoniemSleutel)
  const beleid = loadBeleid()
  const served: Served = {
    definition,
    schema: buildSchema(definition),
    source,
    beleid,
    key: Buffer.from(config.gatewaySleutel, 'base64'),
    nonces,
    verifyCaller: openVerifyCaller(config, nu),
    verifySysteem: openVerifySysteem(config, nu),
    nu,
    pseudoniem,
    blind: openBlinder(pseudoniemSleutel),
    besluiten: {
      source,
      teksten: openTeksten(Buffer.from(config.tekstSleutel, 'base64')),
      beleid,
      bron: BRONNEN_VAN[definition.naam][0] as EigenBron,
      houders: definition.houders,
      ...ouderBron(definition, source, pseudoniem),
      alarm: (soort, aantal) => log.error({ soort, aantal }, 'ALARM requests to this source'),
    },
  }
  const server = createServer({ keepAliveTimeout: 65_000, maxHeaderSize: HEADER_LIMIT }, (request, response) => {
    void serve(request, response, served, config, (error) => log.error(describe(error), 'request failed'))
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(config.port, config.host, resolve))
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      clearInterval(opruimer)
      await wijzigingen.stop()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await Promise.all([source.close(), nonces.close()])
    },
  }
}

const UUR_MS = 3_600_000

// What cannot be cleaned up now is cleaned up an hour later: retention waits for no request.
function ruimOpElkUur(source: Source, nu: () => number, onError: (error: Error) => void): NodeJS.Timeout {
  const ruim = () => void ruimOp(source, new Date(nu()).toISOString()).catch(onError)
  ruim()
  return setInterval(ruim, UUR_MS).unref()
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  served: Served,
  config: Configuration,
  onFailure: (error: unknown) => void,
): Promise<void> {
  let outgoing: Outgoing
  try {
    outgoing =
      request.method === 'GET' && request.url === '/gereed'
        ? { status: 200, body: { gereed: true } }
        : request.method !== 'POST'
          ? {
              status: 405,
              body: { errors: [{ message: 'only POST', extensions: { code: 'METHODE_NIET_TOEGESTAAN' } }] },
            }
          : await handle(
              {
                path: request.url ?? '',
                body: await readBody(request),
                opdracht: single(request.headers['x-gezinsbeeld-opdracht']),
                authorization: request.headers.authorization,
              },
              served,
            )
  } catch (error) {
    onFailure(error)
    outgoing = { status: 500, body: { errors: [{ message: 'request failed', extensions: { code: 'INTERN' } }] } }
  }
  const headers: Record<string, string> = { 'content-type': 'application/json', 'cache-control': 'no-store' }
  // Counts only, and only where the world is synthetic: the statement test reads them.
  if (config.omgeving === 'demo' && outgoing.statements) {
    headers['x-gezinsbeeld-statements'] = [...outgoing.statements].map(([table, n]) => `${table}=${n}`).join(',')
  }
  response.writeHead(outgoing.status, headers).end(JSON.stringify(outgoing.body))
}

// Name, code and place only: the message of a database error can hold a value of a row.
function describe(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { fout: 'unknown' }
  const place = error.stack
    ?.split('\n')
    .slice(1, 4)
    .map((line) => line.trim())
  return { fout: error.name, code: (error as { code?: unknown }).code, place }
}

const single = (value: string | string[] | undefined) => (Array.isArray(value) ? undefined : value)

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > BODY_LIMIT) throw new Error('body too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
