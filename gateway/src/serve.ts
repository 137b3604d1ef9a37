import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Logger } from 'pino'
import { codeOf } from './code-of.js'
import type { Configuration } from './configuration/read-configuration.js'
import { createServer } from './http/create-server.js'
import { Verzoeklog } from './log/verzoeklog.js'
import type { Opened } from './open-gateway.js'
import { handle } from './pipeline.js'
import { handleAuthzen } from './pipeline-authzen.js'

/** Answers HTTP with what is open, and stops on SIGTERM or SIGINT. @returns the port */
export async function serve(config: Configuration, logger: Logger, opened: Opened): Promise<number> {
  const { gateway, close } = opened
  const server = createServer({
    handle: (request) => handle(request, gateway),
    limieten: config.limieten,
    hoorWijziging: opened.hoorWijziging,
    authzen: {
      handle: (request) => handleAuthzen(request, opened.beslispunt),
      adres: () => config.openbaarAdres?.replace(/\/$/, '') ?? `http://${config.host}:${poort(server)}`,
    },
    ready: () => gateway.log.ready(),
    bewaarWeigering: ({ traceId: trace, ouderSpan }, refusal) =>
      new Verzoeklog(gateway.log, { trace, ouderSpan, beleid: gateway.beleid.versie }).afgedaan(refusal),
    report: (error, trace) => logger.info({ trace, fout: codeOf(error) }, 'request refused'),
  })
  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(config.port, config.host, () => resolve()),
  )
  const stop = () => {
    server.closeAllConnections()
    server.close(() => void close().then(() => process.exit(0)))
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  return poort(server)
}

const poort = (server: Server): number => (server.address() as AddressInfo).port
