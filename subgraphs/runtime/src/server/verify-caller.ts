import { leesHoedanigheid, type Wie } from '@gezinsbeeld/schema'
import { createLocalJWKSet, createRemoteJWKSet, type JSONWebKeySet, jwtVerify } from 'jose'
import type { Configuration } from './configuration.js'

/** The employee on whose behalf the gateway calls, read from the employee's own token. */
export type Caller = Wie

/** Read as the gateway reads it (RFC 6750, section 2.1): who is believed there must be the same person here. */
const BEARER = /^bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i

/** Verifies the forwarded token of the employee: the subgraph does not take the gateway's word for who asks. */
export type VerifyCaller = (authorization: string | undefined) => Promise<Caller>

/** @param now clock for expiry, ms since epoch */
export function openVerifyCaller({ identiteit }: Pick<Configuration, 'identiteit'>, now: () => number): VerifyCaller {
  const keys = identiteit.jwksUrl
    ? createRemoteJWKSet(new URL(identiteit.jwksUrl))
    : createLocalJWKSet(identiteit.jwks as unknown as JSONWebKeySet)
  return async (authorization) => {
    const token = BEARER.exec(authorization ?? '')?.[1]
    if (!token) throw new Error('no bearer token')
    const { payload } = await jwtVerify(token, keys, {
      issuer: identiteit.issuer,
      audience: identiteit.audience,
      algorithms: identiteit.algoritmen,
      requiredClaims: ['exp', 'sub'],
      currentDate: new Date(now()),
    })
    const { sub, rol, organisatie } = payload
    if (typeof sub !== 'string' || typeof rol !== 'string' || typeof organisatie !== 'string') {
      throw new Error('token lacks sub, rol or organisatie')
    }
    const hoedanigheid = leesHoedanigheid(payload)
    if (typeof hoedanigheid === 'string') throw new Error(`claim \`${hoedanigheid}\` cannot be read`)
    return { medewerker: sub, rol, organisatie, ...hoedanigheid }
  }
}
