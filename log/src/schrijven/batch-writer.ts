/** How many rows go into one statement at most; 8 parameters a row stay far under PostgreSQL's 65,535. */
const MAX_ROWS = 200

interface Waiting<T> {
  readonly row: T
  readonly done: () => void
  readonly fail: (error: unknown) => void
}

/**
 * Groups rows that arrive while an earlier write is under way into one next write, so that durability costs one commit
 * per group instead of one per row. A row waits for nothing when nobody else is writing.
 */
export class BatchWriter<T> {
  #waiting: Waiting<T>[] = []
  #writing = false
  readonly #write: (rows: readonly T[]) => Promise<void>

  /** @param write makes all of these rows durable, or none */
  constructor(write: (rows: readonly T[]) => Promise<void>) {
    this.#write = write
  }

  /** Resolves when the row is durable; rejects when its group could not be written. */
  add(row: T): Promise<void> {
    return new Promise((done, fail) => {
      this.#waiting.push({ row, done, fail })
      if (!this.#writing) void this.#drain()
    })
  }

  async #drain(): Promise<void> {
    this.#writing = true
    while (this.#waiting.length > 0) {
      const group = this.#waiting.splice(0, MAX_ROWS)
      try {
        await this.#write(group.map(({ row }) => row))
        for (const { done } of group) done()
      } catch (error) {
        for (const { fail } of group) fail(error)
      }
    }
    this.#writing = false
  }
}
