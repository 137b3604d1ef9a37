import cluster from 'node:cluster'
import { pino } from 'pino'
import { codeOf } from './code-of.js'
import { readConfiguration } from './configuration/read-configuration.js'
import { leadWorkers } from './lead-workers.js'
import { openLog } from './log/open-log.js'
import { openGateway } from './open-gateway.js'
import { serve } from './serve.js'

/** Starts the gateway: one process that answers, or one that starts several and answers nothing itself. */
async function main(): Promise<void> {
  const config = readConfiguration()
  const logger = pino({ name: 'gateway', level: config.logniveau }, pino.destination(2))
  if (cluster.isWorker) await answer(config, logger)
  else sayReady(await (config.processen > 1 ? leadWorkers(config.processen, logger) : answer(config, logger)))
}

/** The pipeline with its durable log, and nothing that leaves either out. */
async function answer(config: ReturnType<typeof readConfiguration>, logger: pino.Logger): Promise<number> {
  const onError = (error: unknown) => logger.error(codeOf(error), 'ALARM no checkpoint of the log can be kept')
  return serve(config, logger, await openGateway(config, logger, () => openLog(config, { onError })))
}

const sayReady = (port: number) => process.stdout.write(`${JSON.stringify({ gereed: true, port })}\n`)

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
