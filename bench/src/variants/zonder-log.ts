import { readConfiguration } from '@gezinsbeeld/gateway/configuration'
import { openGateway } from '@gezinsbeeld/gateway/open'
import { serve } from '@gezinsbeeld/gateway/serve'
import { pino } from 'pino'
import { noLog } from './no-log.js'

/** The complete gateway, composed as the product composes itself, with a log that keeps nothing. */
async function main(): Promise<void> {
  const config = readConfiguration()
  const logger = pino({ name: 'zonder-log', level: config.logniveau }, pino.destination(2))
  const port = await serve(config, logger, await openGateway(config, logger, async () => noLog))
  process.stdout.write(`${JSON.stringify({ gereed: true, port })}\n`)
}

void main()
