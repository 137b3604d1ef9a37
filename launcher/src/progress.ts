/** Says what happens and how long it took so far: one line per step. */
export interface Progress {
  (text: string): void
  /** Runs a step that may take long, with a sign of life every ten seconds. */
  during<Result>(text: string, work: Promise<Result>): Promise<Result>
}

const SIGN_OF_LIFE = 10_000

/** Writes progress to a stream; no colours unless it is a terminal that wants them (NO_COLOR). */
export function createProgress(
  out: { write(text: string): unknown; isTTY?: boolean } = process.stdout,
  env: NodeJS.ProcessEnv = process.env,
): Progress {
  const started = Date.now()
  const coloured = out.isTTY === true && !env.NO_COLOR
  const say = (text: string) => {
    const time = `[${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s]`
    out.write(`${coloured ? `\x1b[2m${time}\x1b[0m` : time} ${text}\n`)
  }
  const during = async <Result>(text: string, work: Promise<Result>): Promise<Result> => {
    say(text)
    const timer = setInterval(() => say(`${text} (still busy)`), SIGN_OF_LIFE)
    try {
      return await work
    } finally {
      clearInterval(timer)
    }
  }
  return Object.assign(say, { during })
}
