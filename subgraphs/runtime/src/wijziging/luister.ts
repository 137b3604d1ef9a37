import { Client } from 'pg'
import { KANAAL } from './triggers.js'

const OPNIEUW_MS = 1000

/** A connection that waits for changes. */
export interface Luisteraar {
  stop(): Promise<void>
}

/**
 * Listens on a connection of its own, and opens it again when it breaks. What was missed in between is not known, so a
 * connection that comes back counts as a change.
 */
export async function luister(
  url: string,
  onWijziging: () => void,
  onFout: (error: Error) => void,
): Promise<Luisteraar> {
  let client: Client | undefined
  let opnieuw: NodeJS.Timeout | undefined
  let gestopt = false

  const verbind = async () => {
    const nieuw = new Client({ connectionString: url, keepAlive: true })
    nieuw.on('notification', onWijziging)
    nieuw.on('error', onFout)
    nieuw.once('end', herstel)
    client = nieuw
    await nieuw.connect()
    await nieuw.query(`listen ${KANAAL}`)
  }
  const herstel = () => {
    if (gestopt) return
    clearTimeout(opnieuw)
    opnieuw = setTimeout(() => {
      verbind().then(onWijziging, (error: Error) => {
        onFout(error)
        herstel()
      })
    }, OPNIEUW_MS).unref()
  }
  await verbind()
  return {
    async stop() {
      gestopt = true
      clearTimeout(opnieuw)
      await client?.end().catch(() => undefined)
    },
  }
}
