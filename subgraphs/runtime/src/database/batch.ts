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

/** Rows per person, of persons whom records of an answer name at several depths. */
export interface PersonLoader<R> {
  load(persoonId: string): Promise<readonly R[]>
}

/**
 * Reads all released persons with the first one that is asked for. Their loads fall in different ticks, so a
 * DataLoader would need a statement per depth. A person who is not released is never read.
 */
export function personLoader<R>(
  load: (personen: readonly string[]) => Promise<readonly R[]>,
  keyOf: (row: R) => readonly string[],
  vrijgegeven: readonly string[],
): PersonLoader<R> {
  const released = new Set(vrijgegeven)
  let all: Promise<readonly R[]> | undefined
  return {
    async load(persoonId) {
      if (!released.has(persoonId)) return []
      all ??= load([...released])
      return (await all).filter((row) => keyOf(row).includes(persoonId))
    },
  }
}
