import { hash } from 'node:crypto'
import type { JWTPayload } from 'jose'
import type { Klok } from '../clock/clock.js'
import { Lru } from '../store/lru.js'
import type { Keys } from './open-keys.js'

/** Verifies one token completely. @throws when it is not to be believed */
export type VerifyToken = (token: string) => Promise<JWTPayload>

/** Tokens in memory at most, in number and in characters; who is not among them is verified again. */
const BOUNDS = { maxEntries: 5_000, maxWeight: 8_000_000 }

interface Verified {
  readonly payload: JWTPayload
  /** The keys that it was verified with. */
  readonly set: object
}

/**
 * Remembers tokens whose signature was verified, each under the SHA-256 of all its characters, so that one employee's next request
 * costs no elliptic curve. What can change is looked at on every use: the clock against `exp` and `nbf`, and whether the keys are
 * still the ones that it was verified with. In any doubt it is verified as if it had never been seen, so that a refusal is always
 * the verifier's own. A refusal is never remembered.
 */
export function rememberVerified(verify: VerifyToken, keys: Pick<Keys, 'set'>, klok: Klok): VerifyToken {
  const known = new Lru<Verified>(BOUNDS)
  return async (token) => {
    const name = hash('sha256', token, 'base64url')
    const set = keys.set()
    const earlier = known.get(name)
    if (earlier && earlier.set === set && isCurrent(earlier.payload, klok.nu())) return earlier.payload
    const payload = await verify(token)
    // Under the keys of before: when they changed meanwhile, these are never the current ones again.
    if (set !== undefined) known.set(name, { payload, set }, token.length)
    return payload
  }
}

/** As `jose` reads them (RFC 7519, 4.1.4 and 4.1.5), in whole seconds: `exp` is exclusive, `nbf` inclusive. */
function isCurrent({ exp, nbf }: JWTPayload, nu: number): boolean {
  const now = Math.floor(nu / 1000)
  return exp !== undefined && now < exp && (nbf === undefined || nbf <= now)
}
