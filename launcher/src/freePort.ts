import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'
import { LauncherError } from './launcherError.js'

/**
 * Where ports are looked for: below what Linux (32768), macOS and Windows (49152) give to outgoing connections unless they are
 * set to. A port from there can be taken by any connection that somebody opens between looking and listening, or during a restart.
 */
const FIRST_PORT = 20_000
const LAST_PORT = 32_767
const PORTS = LAST_PORT - FIRST_PORT + 1

/** Another place for each process that looks, and from there one after the other: no port is given twice by one process. */
let next = randomInt(PORTS)

/**
 * A port on 127.0.0.1 where nobody listens now, from 20000 to 32767.
 *
 * @throws {LauncherError} GEEN_POORT when none of them can be used.
 */
export async function freePort(): Promise<number> {
  for (let tried = 0; tried < PORTS; tried++) {
    const port = FIRST_PORT + (next++ % PORTS)
    if (await canListen(port)) return port
  }
  throw new LauncherError(
    'GEEN_POORT',
    `no port of 127.0.0.1 from ${FIRST_PORT} to ${LAST_PORT} is free: end what uses them`,
  )
}

/**
 * Checks that a port can be used, before minutes of work are done for it.
 *
 * @throws {LauncherError} POORT_BEZET or GEEN_RECHTEN (ports below 1024).
 */
export async function requirePort(port: number): Promise<void> {
  try {
    await listenOnce(port)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const wayOut = `choose another with \`npm start -- --port ${port < 1024 ? 4000 : port + 1}\``
    if (code === 'EADDRINUSE')
      throw new LauncherError('POORT_BEZET', `port ${port} on 127.0.0.1 is already in use: ${wayOut}`)
    if (code === 'EACCES') throw new LauncherError('GEEN_RECHTEN', `this account may not use port ${port}: ${wayOut}`)
    throw error
  }
}

const canListen = (port: number): Promise<boolean> =>
  listenOnce(port).then(
    () => true,
    () => false,
  )

function listenOnce(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => server.close(() => resolve()))
  })
}
