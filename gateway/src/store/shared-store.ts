/** Before every name of ours in a store that others use too. */
export const PREFIX = 'gezinsbeeld:'

/**
 * What gateways share: plans, facts, rate limits, used nonces. A narrow interface of our own, so that one machine
 * needs no Redis and several gateways can have one.
 *
 * A store is a memory, never an authority: a caller must be right without it, only slower.
 */
export interface SharedStore {
  /** The value, or `null` when absent or expired. */
  get(key: string): Promise<string | null>
  /** As `get` for each of these, in their order and in one round trip. */
  getMany(keys: readonly string[]): Promise<readonly (string | null)[]>
  set(key: string, value: string, ttlMs: number): Promise<void>
  /** Stores when absent; answers whether it did. */
  setIfAbsent(key: string, value: string, ttlMs: number): Promise<boolean>
  delete(key: string): Promise<void>
  /** Adds one and answers the new count; the period starts at the first count and is not extended. */
  increment(key: string, ttlMs: number): Promise<number>
  close(): Promise<void>
}

/** The store did not answer in time. Go on without it, or refuse; never take it for "absent". */
export class StoreUnavailable extends Error {
  constructor(options: { readonly cause: unknown }) {
    super('shared store is not available', options)
    this.name = 'StoreUnavailable'
  }
}
