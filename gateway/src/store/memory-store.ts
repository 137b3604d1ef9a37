import { Lru } from './lru.js'
import type { SharedStore } from './shared-store.js'

interface Entry {
  readonly value: string
  readonly until: number
}

/** The store of a gateway that runs alone: bounded, least recently used out first. */
export class MemoryStore implements SharedStore {
  readonly #entries: Lru<Entry>
  readonly #now: () => number

  /** @param now real time in ms; expiry does not follow a demo clock */
  constructor({ max = 10_000, now = Date.now }: { readonly max?: number; readonly now?: () => number } = {}) {
    this.#entries = new Lru({ maxEntries: max, maxWeight: Number.POSITIVE_INFINITY })
    this.#now = now
  }

  async get(key: string): Promise<string | null> {
    return this.#live(key)?.value ?? null
  }

  getMany(keys: readonly string[]): Promise<readonly (string | null)[]> {
    return Promise.all(keys.map((key) => this.get(key)))
  }

  async set(key: string, value: string, ttlMs: number): Promise<void> {
    this.#put(key, { value, until: this.#now() + ttlMs })
  }

  async setIfAbsent(key: string, value: string, ttlMs: number): Promise<boolean> {
    if (this.#live(key)) return false
    this.#put(key, { value, until: this.#now() + ttlMs })
    return true
  }

  async delete(key: string): Promise<void> {
    this.#entries.delete(key)
  }

  async increment(key: string, ttlMs: number): Promise<number> {
    const entry = this.#live(key)
    const count = entry ? Number(entry.value) + 1 : 1
    this.#put(key, { value: String(count), until: entry?.until ?? this.#now() + ttlMs })
    return count
  }

  async close(): Promise<void> {
    this.#entries.clear()
  }

  #live(key: string): Entry | undefined {
    const entry = this.#entries.get(key)
    if (entry && entry.until > this.#now()) return entry
    this.#entries.delete(key)
    return undefined
  }

  #put(key: string, entry: Entry): void {
    this.#entries.set(key, entry, 0)
  }
}
