import cluster, { type Worker } from 'node:cluster'
import type { Logger } from 'pino'

/**
 * Starts processes that answer behind one port, and a new one for each that ends: whoever asked it loses that connection only. One
 * that ends before it ever answered stops the start; the sentence of what is wrong is its own.
 * @returns the port, when all of them answer
 */
export function leadWorkers(count: number, logger: Logger): Promise<number> {
  let stopping = false
  const stop = (signal: NodeJS.Signals) => {
    stopping = true
    for (const worker of workers()) worker.process.kill(signal)
    if (workers().length === 0) process.exit(0)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  return new Promise((resolve, reject) => {
    const answering = new Set<Worker>()
    cluster.on('listening', (worker, { port }) => {
      answering.add(worker)
      if (answering.size >= count) resolve(port)
    })
    cluster.on('exit', (worker, code, signal) => {
      const answered = answering.delete(worker)
      if (stopping) {
        if (workers().length === 0) process.exit(0)
      } else if (answered) {
        logger.error({ code, signal }, 'ALARM a process of the gateway ended; another one is started')
        cluster.fork()
      } else {
        reject(new Error(`a process of the gateway did not start (${signal ?? `exit ${code}`})`))
        stop('SIGTERM')
      }
    })
    for (let index = 0; index < count; index++) cluster.fork()
  })
}

const workers = (): readonly Worker[] => Object.values(cluster.workers ?? {}).flatMap((worker) => worker ?? [])
