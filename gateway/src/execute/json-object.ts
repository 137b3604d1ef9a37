/** An object as it comes out of JSON. */
export type JsonObject = Record<string, unknown>

/** Whether a value is an object, and no list. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

// Only these names can be found on an object that does not have them itself.
const INHERITED = new Set([...Object.getOwnPropertyNames(Object.prototype)])

/** Reads one key of an object, never something that every object inherits (`constructor` is a valid response key). */
export type Reader = (object: JsonObject) => unknown

/** Makes the reader of one key once, so that ordinary keys cost nothing extra. */
export const readerOf = (key: string): Reader =>
  INHERITED.has(key) ? (object) => (Object.hasOwn(object, key) ? object[key] : undefined) : (object) => object[key]
