import { createServer } from 'node:net'
import { LauncherError } from './launcherError.js'

/** A port on 127.0.0.1 that the operating system says is free now. */
export const freePort = (): Promise<number> => listenOnce(0)

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

function listenOnce(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : wanted))
    })
  })
}
