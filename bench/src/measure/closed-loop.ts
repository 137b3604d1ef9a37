import { Pool } from 'undici'

/** Where the load goes, and with which headers. */
export interface Target {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

/** What a load saw. */
export interface Seen {
  readonly requests: number
  readonly seconds: number
  /** Milliseconds of each request. */
  readonly times: Float64Array
}

export const CONNECTIONS = 32

/**
 * A closed loop: 32 keep-alive connections that each ask again as soon as they were answered, going round the bodies.
 * @throws when an answer is not 200, or not as long as the shortest right one
 */
export async function closedLoop(
  { url, headers }: Target,
  bodies: readonly string[],
  until: (requests: number, seconds: number) => boolean,
  shortest = 1,
): Promise<Seen> {
  const { origin, pathname } = new URL(url)
  const pool = new Pool(origin, { connections: CONNECTIONS, pipelining: 1, headersTimeout: 60_000 })
  const times: number[] = []
  const start = performance.now()
  let next = 0
  const worker = async () => {
    while (!until(times.length, (performance.now() - start) / 1000)) {
      const body = bodies[next++ % bodies.length] as string
      const begin = performance.now()
      const bytes = await one(pool, pathname, headers, body)
      if (bytes < shortest) throw new Error(`${url}: an answer of ${bytes} bytes, ${shortest} expected`)
      times.push(performance.now() - begin)
    }
  }
  try {
    await Promise.all(Array.from({ length: CONNECTIONS }, worker))
    return {
      requests: times.length,
      seconds: (performance.now() - start) / 1000,
      times: Float64Array.from(times).sort(),
    }
  } finally {
    await pool.destroy()
  }
}

function one(pool: Pool, path: string, headers: Target['headers'], body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    let bytes = 0
    let status = 0
    pool.dispatch(
      { method: 'POST', path, headers, body },
      {
        onRequestStart: () => undefined,
        onResponseStart: (_controller, code) => {
          status = code
        },
        onResponseData: (_controller, chunk) => {
          bytes += chunk.length
        },
        onResponseEnd: () => (status === 200 ? resolve(bytes) : reject(new Error(`status ${status}`))),
        onResponseError: (_controller, error) => reject(error),
      },
    )
  })
}

/** The time below which this share of the requests stayed. */
export const percentile = ({ times }: Seen, share: number): number =>
  times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
