import { pino } from 'pino'
import { codeOf } from './code-of.js'
import { readConfiguration } from './configuration/read-configuration.js'
import { openLog } from './log/open-log.js'
import { openGateway } from './open-gateway.js'
import { serve } from './serve.js'

/** Starts the gateway process: the pipeline with its durable log, and nothing that leaves either out. */
async function main(): Promise<void> {
  const config = readConfiguration()
  const logger = pino({ name: 'gateway', level: config.logniveau }, pino.destination(2))
  const onError = (error: unknown) => logger.error(codeOf(error), 'ALARM no checkpoint of the log can be kept')
  await serve(config, logger, await openGateway(config, logger, () => openLog(config, { onError })))
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
