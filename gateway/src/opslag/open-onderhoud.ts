/** Work that repeats as long as the process runs. */
export interface Onderhoud {
  /** Waits for what is under way. */
  stop(): Promise<void>
}

const ELKE_MS = 10 * 60_000

/**
 * Repeats upkeep at real intervals, first at once. Nothing legal hangs on when it runs: what has lapsed counts as lapsed
 * at the moment that it is read. Every gateway does it; each task is safe beside itself.
 * @param elkeMs real time between two rounds
 */
export function openOnderhoud(
  taken: readonly (() => Promise<unknown>)[],
  bijFout: (error: unknown) => void,
  elkeMs = ELKE_MS,
): Onderhoud {
  let ronde = Promise.resolve()
  const start = () => {
    ronde = ronde.then(async () => {
      for (const taak of taken) await taak().catch(bijFout)
    })
  }
  start()
  const timer = setInterval(start, elkeMs)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      await ronde
    },
  }
}
