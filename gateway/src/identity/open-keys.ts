import {
  createLocalJWKSet,
  createRemoteJWKSet,
  type ExportedJWKSCache,
  type JSONWebKeySet,
  type JWKSCacheInput,
  type JWTVerifyGetKey,
  jwksCache,
} from 'jose'
import type { Configuration } from '../configuration/read-configuration.js'

/** The issuer's public keys. */
export interface Keys {
  /** Finds the key of a token; fetches the set when it is not there, too old, or without that key. */
  readonly get: JWTVerifyGetKey
  /** The set that verifies now, another object after every change; undefined when it must be fetched (again) first. */
  readonly set: () => object | undefined
}

/** Opens the keys: from the identity provider, or those of the configuration. */
export function openKeys({ jwksUrl, jwks }: Configuration['identiteit']): Keys {
  if (jwksUrl === undefined) {
    const set = jwks as unknown as JSONWebKeySet
    return { get: createLocalJWKSet(set), set: () => set }
  }
  // Filled by `jose` at every fetch: so it can be seen here that a key was withdrawn.
  const kept: Partial<ExportedJWKSCache> = {}
  const get = createRemoteJWKSet(new URL(jwksUrl), { timeoutDuration: 2000, [jwksCache]: kept as JWKSCacheInput })
  return { get, set: () => (get.fresh ? kept.jwks : undefined) }
}
