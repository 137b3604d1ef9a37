import DataLoader from 'dataloader'

/**
 * A loader of many rows per key, made anew for every request (rights differ per caller). One SQL statement for all
 * keys of a tick.
 * @param load rows for all keys at once
 * @param keyOf the keys a row belongs to; a row about two persons is listed under both
 */
export function manyLoader<R>(
  load: (keys: readonly string[]) => Promise<readonly R[]>,
  keyOf: (row: R) => string | readonly string[],
): DataLoader<string, readonly R[]> {
  return new DataLoader<string, readonly R[]>(async (keys) => {
    const groups = new Map<string, R[]>(keys.map((key) => [key, []]))
    for (const row of await load(keys)) {
      const of = keyOf(row)
      for (const key of typeof of === 'string' ? [of] : of) groups.get(key)?.push(row)
    }
    return keys.map((key) => groups.get(key) ?? [])
  })
}

/** A loader of at most one row per key. */
export function oneLoader<R>(
  load: (keys: readonly string[]) => Promise<readonly R[]>,
  keyOf: (row: R) => string,
): DataLoader<string, R | null> {
  return new DataLoader<string, R | null>(async (keys) => {
    const found = new Map((await load(keys)).map((row) => [keyOf(row), row]))
    return keys.map((key) => found.get(key) ?? null)
  })
}
