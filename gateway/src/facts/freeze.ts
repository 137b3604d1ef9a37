/**
 * Makes a value out of JSON unchangeable in all its depth. What is handed to several requests is: a change made for one of them would
 * be a fact about somebody to the next.
 */
export function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const part of Object.values(value)) freeze(part)
  return Object.freeze(value)
}
