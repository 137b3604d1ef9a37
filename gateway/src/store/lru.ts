interface Entry<V> {
  readonly value: V
  readonly weight: number
  /** How many values had been set when a use last moved this one to the end. */
  moved: number
}

const NEVER = -1

/**
 * Remembers the most recently used values, bounded in number and in total weight.
 *
 * What is used is moved to the end at its first use between two sets, not at every use: only a set lets go of anything, so whatever
 * was used since the one before stays longer than whatever was not, and reading a memory that is full of the right things moves nothing.
 */
export class Lru<V> {
  readonly #entries = new Map<string, Entry<V>>()
  readonly #maxEntries: number
  readonly #maxWeight: number
  #weight = 0
  #sets = 0

  constructor({ maxEntries, maxWeight }: { readonly maxEntries: number; readonly maxWeight: number }) {
    this.#maxEntries = maxEntries
    this.#maxWeight = maxWeight
  }

  get(key: string): V | undefined {
    const entry = this.#entries.get(key)
    if (!entry) return undefined
    if (entry.moved !== this.#sets) {
      entry.moved = this.#sets
      this.#entries.delete(key)
      this.#entries.set(key, entry)
    }
    return entry.value
  }

  set(key: string, value: V, weight: number): void {
    this.delete(key)
    this.#sets++
    this.#entries.set(key, { value, weight, moved: NEVER })
    this.#weight += weight
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#maxEntries && this.#weight <= this.#maxWeight) return
      this.delete(oldest)
    }
  }

  delete(key: string): void {
    this.#weight -= this.#entries.get(key)?.weight ?? 0
    this.#entries.delete(key)
  }

  clear(): void {
    this.#entries.clear()
    this.#weight = 0
  }
}
