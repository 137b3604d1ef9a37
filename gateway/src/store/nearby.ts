interface Kept<V> {
  readonly value: V
  readonly until: number
  readonly weight: number
}

/** Bounds of what one process holds, and for how long. */
export interface NearbyBounds {
  readonly maxEntries: number
  readonly maxWeight: number
  /** Real time, by the monotonic clock: it does not follow a demo clock, nor one that is set. */
  readonly maxMs: number
}

/**
 * A short memory of this process, for values that were already unlocked. What is past its time is not only unused but gone, also when
 * nobody asks anything any more. First in, first out: nothing lives longer by being read.
 */
export class Nearby<V> {
  readonly #kept = new Map<string, Kept<V>>()
  #weight = 0
  #sweep: NodeJS.Timeout | undefined

  constructor(readonly bounds: NearbyBounds) {}

  /** How many are held. */
  get size(): number {
    return this.#kept.size
  }

  get(key: string): V | undefined {
    const kept = this.#kept.get(key)
    return kept !== undefined && performance.now() < kept.until ? kept.value : undefined
  }

  /** @param age how old the value is already, in milliseconds */
  set(key: string, value: V, weight: number, age: number): void {
    const { maxEntries, maxWeight, maxMs } = this.bounds
    const rest = maxMs - age
    this.#drop(key)
    // From the future, or no number: a clock that cannot be right says nothing about how old this is.
    if (!(age >= 0 && rest > 0) || weight > maxWeight) return
    this.#kept.set(key, { value, weight, until: performance.now() + rest })
    this.#weight += weight
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= maxEntries && this.#weight <= maxWeight) break
      this.#drop(oldest)
    }
    this.#plan()
  }

  #drop(key: string): void {
    this.#weight -= this.#kept.get(key)?.weight ?? 0
    this.#kept.delete(key)
  }

  #plan(): void {
    if (this.#sweep !== undefined || this.#kept.size === 0) return
    this.#sweep = setTimeout(() => {
      this.#sweep = undefined
      const now = performance.now()
      for (const [key, { until }] of this.#kept) if (until <= now) this.#drop(key)
      this.#plan()
    }, this.bounds.maxMs / 2)
    // A process that has nothing else to do need not wait for this.
    this.#sweep.unref()
  }
}
