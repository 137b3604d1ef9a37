import { leesHoedanigheid, leesSysteem, noemtSysteem, type Systeem, type Wie } from '@gezinsbeeld/schema'
import { createLocalJWKSet, createRemoteJWKSet, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose'
import type { Configuration } from './configuration.js'

/** The employee on whose behalf the gateway calls, read from the employee's own token. */
export type Caller = Wie

/** Read as the gateway reads it (RFC 6750, section 2.1): who is believed there must be the same person here. */
const BEARER = /^bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i

/** Verifies the forwarded token of the employee: the subgraph does not take the gateway's word for who asks. */
export type VerifyCaller = (authorization: string | undefined) => Promise<Caller>

/** Verifies the token of an agency's own system, for questions of the decision point. */
export type VerifySysteem = (authorization: string | undefined) => Promise<Systeem>

/** @param now clock for expiry, ms since epoch */
export function openVerifyCaller(config: Pick<Configuration, 'identiteit'>, now: () => number): VerifyCaller {
  const claims = openClaims(config, now)
  return async (authorization) => callerOf(await claims(authorization))
}

/** @param now clock for expiry, ms since epoch */
export function openVerifySysteem(config: Pick<Configuration, 'identiteit'>, now: () => number): VerifySysteem {
  const claims = openClaims(config, now)
  return async (authorization) => {
    const systeem = leesSysteem(await claims(authorization))
    if (typeof systeem === 'string') throw new Error(`claim \`${systeem}\` does not fit a system`)
    return systeem
  }
}

function openClaims({ identiteit }: Pick<Configuration, 'identiteit'>, now: () => number) {
  const keys = identiteit.jwksUrl
    ? createRemoteJWKSet(new URL(identiteit.jwksUrl))
    : createLocalJWKSet(identiteit.jwks as unknown as JSONWebKeySet)
  return async (authorization: string | undefined): Promise<JWTPayload> => {
    const token = BEARER.exec(authorization ?? '')?.[1]
    if (!token) throw new Error('no bearer token')
    const { payload } = await jwtVerify(token, keys, {
      issuer: identiteit.issuer,
      audience: identiteit.audience,
      algorithms: identiteit.algoritmen,
      requiredClaims: ['exp', 'sub'],
      currentDate: new Date(now()),
    })
    return payload
  }
}

function callerOf(payload: JWTPayload): Caller {
  if (noemtSysteem(payload)) throw new Error('the token is of a system')
  const { sub, rol, organisatie } = payload
  if (typeof sub !== 'string' || typeof rol !== 'string' || typeof organisatie !== 'string') {
    throw new Error('token lacks sub, rol or organisatie')
  }
  const hoedanigheid = leesHoedanigheid(payload)
  if (typeof hoedanigheid === 'string') throw new Error(`claim \`${hoedanigheid}\` cannot be read`)
  return { medewerker: sub, rol, organisatie, ...hoedanigheid }
}
