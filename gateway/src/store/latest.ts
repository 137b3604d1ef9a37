/**
 * Remembers per key the latest value that was made of a list, for as long as the key lives. It is the value of the very same items in the
 * same order, or of nothing.
 */
export class Latest<K extends object, I, V> {
  readonly #kept = new WeakMap<K, { readonly items: readonly I[]; readonly value: V }>()

  get(key: K, items: readonly I[]): V | undefined {
    const kept = this.#kept.get(key)
    return kept !== undefined && isSame(kept.items, items) ? kept.value : undefined
  }

  /** @param items a list that nobody changes afterwards */
  set(key: K, items: readonly I[], value: V): void {
    this.#kept.set(key, { items, value })
  }
}

/** Whether two lists hold the very same items in the same order. */
export function isSame<I>(one: readonly I[], other: readonly I[]): boolean {
  if (one.length !== other.length) return false
  for (let place = 0; place < one.length; place++) if (one[place] !== other[place]) return false
  return true
}
