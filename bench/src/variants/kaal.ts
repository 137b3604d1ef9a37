import type { AddressInfo } from 'node:net'
import { readConfiguration } from '@gezinsbeeld/gateway/configuration'
import { openGateway } from '@gezinsbeeld/gateway/open'
import { createServer } from '@gezinsbeeld/gateway/steps/create-server'
import { pino } from 'pino'
import { noLog } from './no-log.js'
import { openBare } from './open-bare.js'

/** Our gateway without access control and log, behind the HTTP server of the product. */
async function main(): Promise<void> {
  const config = readConfiguration()
  const logger = pino({ name: 'kaal', level: config.logniveau }, pino.destination(2))
  const { gateway, hoorWijziging } = await openGateway(config, logger, async () => noLog)
  const server = createServer({
    handle: openBare(gateway),
    limieten: config.limieten,
    hoorWijziging,
    ready: async () => true,
    bewaarWeigering: async () => undefined,
    report: (error) => logger.error(error),
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  process.stdout.write(`${JSON.stringify({ gereed: true, port: (server.address() as AddressInfo).port })}\n`)
  process.once('SIGTERM', () => process.exit(0))
}

void main()
