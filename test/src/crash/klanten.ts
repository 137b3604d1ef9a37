import { randomBytes } from 'node:crypto'
import { setTimeout as wacht } from 'node:timers/promises'

/** An answer that arrived whole. */
export interface Aangekomen {
  readonly trace: string
  /** Code of a refusal of the whole request; undefined when there was data. */
  readonly code: string | undefined
}

/** Clients that ask without a pause, each one request at a time. */
export interface Klanten {
  readonly antwoorden: readonly Aangekomen[]
  readonly afgebroken: () => number
  /** Resolves when so many answers with data arrived from now on. */
  wachtOp(aantal: number): Promise<void>
  stop(): Promise<void>
}

/** A client whose call fails waits so long before the next one, ms: nobody hammers a port where nothing listens. */
const ADEM_MS = 20

/** Starts the clients; each request has a trace of its own, so that it can be found in the log. */
export function openKlanten(vraag: {
  url: string
  headers: Readonly<Record<string, string>>
  query: string
  aantal: number
}): Klanten {
  const antwoorden: Aangekomen[] = []
  let gestopt = false
  let afgebroken = 0
  let bijAntwoord = () => {}
  const klant = async () => {
    while (!gestopt) {
      const antwoord = await vraagEens(vraag)
      if (antwoord) {
        antwoorden.push(antwoord)
        if (antwoord.code === undefined) bijAntwoord()
      } else afgebroken++
      if (antwoord?.code !== undefined || !antwoord) await wacht(ADEM_MS)
    }
  }
  const bezig = Array.from({ length: vraag.aantal }, klant)
  return {
    antwoorden,
    afgebroken: () => afgebroken,
    wachtOp: (aantal) =>
      new Promise((klaar) => {
        let nog = aantal
        bijAntwoord = () => {
          nog--
          if (nog <= 0) klaar()
        }
      }),
    stop: async () => {
      gestopt = true
      await Promise.all(bezig)
    },
  }
}

async function vraagEens({ url, headers, query }: Parameters<typeof openKlanten>[0]): Promise<Aangekomen | undefined> {
  const trace = randomBytes(16).toString('hex')
  const traceparent = `00-${trace}-${randomBytes(8).toString('hex')}-01`
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        ...headers,
        traceparent,
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
      },
      body: JSON.stringify({ query }),
    })
    const { data, errors } = (await response.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] }
    return { trace, code: data ? undefined : errors?.[0]?.extensions.code }
  } catch {
    // The gateway died before the whole answer was there: the client knows nothing, and the log may know more.
    return undefined
  }
}
