/** A plan or an operation that this executor does not run; thrown while compiling, before anything is asked. */
export class NotExecutable extends Error {
  constructor(
    readonly code:
      | 'DEFER_UNSUPPORTED'
      | 'SUBSCRIPTION_UNSUPPORTED'
      | 'CONTEXT_UNSUPPORTED'
      | 'PLAN_INVALID'
      | 'KEY_RESERVED',
    message: string,
  ) {
    super(message)
    this.name = 'NotExecutable'
  }
}

/**
 * Refuses the one response key that would change what an object inherits.
 * @throws NotExecutable KEY_RESERVED
 */
export function requireSafeKey(key: string): string {
  if (key === '__proto__')
    throw new NotExecutable('KEY_RESERVED', 'response key `__proto__` is reserved: choose another alias')
  return key
}
