/** How long an idle thread stays, at least and at most. Starting another one takes most of a second. */
const LEAST_MS = 500
const MOST_MS = 60_000

/** How long a thread stays that nobody asks anything. */
export interface IdleThread {
  /** A question comes: the thread does not end now, and if it has just ended the next one stays longer. */
  asked(): void
  /** Nobody waits any more. */
  idle(): void
  stop(): void
}

/**
 * Half a second, when operations are new once in a while. Who needs a thread again within a minute after it ended, ended it too soon:
 * the next one stays twice as long, a minute at most. So questions at any interval start a handful of threads and then keep one.
 * @param end ends the thread; the next question starts another one
 */
export function watchIdleThread(end: () => void): IdleThread {
  let stays = LEAST_MS
  let endedAt: number | undefined
  let timer: NodeJS.Timeout | undefined
  const onIdle = () => {
    endedAt = Date.now()
    end()
  }
  return {
    asked: () => {
      clearTimeout(timer)
      if (endedAt === undefined) return
      stays = Date.now() - endedAt < MOST_MS ? Math.min(stays * 2, MOST_MS) : LEAST_MS
      endedAt = undefined
    },
    idle: () => {
      clearTimeout(timer)
      timer = setTimeout(onIdle, stays).unref()
    },
    stop: () => clearTimeout(timer),
  }
}
