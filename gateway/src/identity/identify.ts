import {
  type Beleid,
  type Hoedanigheid,
  leesHoedanigheid,
  leesSysteem,
  noemtSysteem,
  type Systeem,
} from '@gezinsbeeld/schema'
import { decodeProtectedHeader, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose'
import type { Klok } from '../clock/clock.js'
import type { Configuration } from '../configuration/read-configuration.js'
import { ClientError } from '../errors/client-error.js'
import { InternalError } from '../errors/internal-error.js'
import type { Aanvrager } from './aanvrager.js'
import { openKeys } from './open-keys.js'
import { rememberVerified } from './remember-verified.js'

const MAX_TOKEN_CHARACTERS = 8192
/**
 * RFC 6750, section 2.1, the scheme in any case (RFC 9110, 11.1). The sources read the same header in the same way, or an
 * employee who is believed here would be nobody there. A JWS in compact form has exactly three parts.
 */
const BEARER = /^bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i
const MEDEWERKER = /^[\w][\w.:@-]{0,127}$/
const OIN = /^\d{20}$/
/** The role in which somebody asks about himself (domain part C). */
const BETROKKENE = 'GEZINSLID'

/** Verifies who asks. Takes every `Authorization` header of the request, so that two are seen as two. */
export type Identify = (authorization: readonly string[]) => Promise<Aanvrager>

/** What identification needs: the trusted issuer, the clock for expiry, and the roles that the policy knows. */
export interface IdentifyParts {
  readonly identiteit: Configuration['identiteit']
  readonly klok: Klok
  readonly beleid: Pick<Beleid, 'rol'>
}

/**
 * Prepares identification with the issuer's public keys (RFC 7519, RFC 8725). The only maker of an {@link Aanvrager}.
 *
 * The result throws ClientError GEEN_TOKEN, TOKEN_ONGELDIG, TOKEN_VERLOPEN, ROL_ONBEKEND or ORGANISATIE_ONTBREEKT, and
 * InternalError IDENTITEIT_NIET_BESCHIKBAAR when the keys cannot be fetched: then nobody is believed.
 */
export function openIdentify({ identiteit, klok, beleid }: IdentifyParts): Identify {
  const claims = openClaims({ identiteit, klok })
  // One requester per verified token, for as long as that is remembered: what is kept for him is kept under him.
  const perToken = new WeakMap<JWTPayload, Aanvrager>()
  return async (authorization) => {
    const payload = await claims(authorization)
    const known = perToken.get(payload)
    if (known) return known
    const aanvrager = aanvragerOf(payload, beleid)
    perToken.set(payload, aanvrager)
    return aanvrager
  }
}

/** Verifies which agency's system asks the decision point. */
export type IdentifySysteem = (authorization: readonly string[]) => Promise<Systeem>

/**
 * As {@link openIdentify}, for the tokens of systems: the result throws the same errors, and ClientError
 * SYSTEEMTOKEN_NODIG for the token of an employee.
 */
export function openIdentifySysteem(parts: Pick<IdentifyParts, 'identiteit' | 'klok'>): IdentifySysteem {
  const claims = openClaims(parts)
  return async (authorization) => {
    const payload = await claims(authorization)
    if (!noemtSysteem(payload)) throw new ClientError('SYSTEEMTOKEN_NODIG')
    const systeem = leesSysteem(payload)
    if (typeof systeem !== 'string') return systeem
    throw new ClientError('TOKEN_ONGELDIG', { detail: `de claim \`${systeem}\` past niet bij een systeem` })
  }
}

function openClaims({ identiteit, klok }: Pick<IdentifyParts, 'identiteit' | 'klok'>) {
  const keys = openKeys(identiteit)
  const verified = rememberVerified(
    async (token) => {
      requireKid(token)
      return verify(token, keys.get, identiteit, klok)
    },
    keys,
    klok,
  )
  return async (authorization: readonly string[]): Promise<JWTPayload> => verified(tokenOf(authorization))
}

function tokenOf(authorization: readonly string[]): string {
  const [header, ...more] = authorization
  if (header === undefined || header.trim() === '') throw new ClientError('GEEN_TOKEN')
  if (more.length > 0)
    throw new ClientError('TOKEN_ONGELDIG', { detail: 'de kop `Authorization` staat er meer dan eens' })
  const token = header.length > MAX_TOKEN_CHARACTERS ? undefined : BEARER.exec(header)?.[1]
  if (!token) throw new ClientError('TOKEN_ONGELDIG', { detail: 'dit is geen bearer-token' })
  return token
}

/** Without `kid` a key set with one key would accept any token, and with more keys the choice would be a guess. */
function requireKid(token: string): void {
  let kid: unknown
  try {
    kid = decodeProtectedHeader(token).kid
  } catch {
    throw new ClientError('TOKEN_ONGELDIG')
  }
  if (typeof kid !== 'string' || kid === '') throw new ClientError('TOKEN_ONGELDIG', { detail: '`kid` ontbreekt' })
}

async function verify(
  token: string,
  keys: JWTVerifyGetKey,
  { issuer, audience, algoritmen }: Configuration['identiteit'],
  klok: Klok,
): Promise<JWTPayload> {
  const currentDate = new Date(klok.nu())
  try {
    const options = { issuer, audience, algorithms: algoritmen, requiredClaims: ['exp', 'sub'], currentDate }
    return (await jwtVerify(token, keys, options)).payload
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw new ClientError('TOKEN_VERLOPEN')
    if (isAboutToken(error)) throw new ClientError('TOKEN_ONGELDIG')
    throw new InternalError('IDENTITEIT_NIET_BESCHIKBAAR', { cause: error })
  }
}

/** Whatever is not plainly about the token (network, a broken key set) is ours to report as unavailable. */
function isAboutToken(error: unknown): boolean {
  return (
    error instanceof errors.JWTClaimValidationFailed ||
    error instanceof errors.JWTInvalid ||
    error instanceof errors.JWSInvalid ||
    error instanceof errors.JWSSignatureVerificationFailed ||
    error instanceof errors.JOSEAlgNotAllowed ||
    error instanceof errors.JOSENotSupported ||
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys
  )
}

function aanvragerOf(payload: JWTPayload, beleid: Pick<Beleid, 'rol'>): Aanvrager {
  if (noemtSysteem(payload)) throw new ClientError('SYSTEEMTOKEN_NIET_HIER')
  const { sub, medewerker = sub, rol, organisatie, acr } = payload
  if (typeof sub !== 'string' || !MEDEWERKER.test(sub)) {
    throw new ClientError('TOKEN_ONGELDIG', { detail: 'de claim `sub` noemt geen medewerker' })
  }
  // The sources read `sub`; a second name beside it would make two people of one.
  if (medewerker !== sub) throw new ClientError('TOKEN_ONGELDIG', { detail: '`sub` en `medewerker` verschillen' })
  if (typeof rol !== 'string' || beleid.rol(rol) === undefined) throw new ClientError('ROL_ONBEKEND')
  if (typeof organisatie !== 'string' || !OIN.test(organisatie)) throw new ClientError('ORGANISATIE_ONTBREEKT')
  const hoedanigheid = leesHoedanigheid(payload)
  if (typeof hoedanigheid === 'string') {
    throw new ClientError('TOKEN_ONGELDIG', { detail: `de claim \`${hoedanigheid}\` is niet bekend` })
  }
  checkHoedanigheid(hoedanigheid, rol, beleid)
  // Written out (record 0057), and frozen: it is shared by the requests of this token.
  return Object.freeze({
    medewerker: sub,
    rol,
    organisatie,
    handeltNamens: hoedanigheid.handeltNamens,
    instantie: hoedanigheid.instantie,
    betrokkene: hoedanigheid.betrokkene,
    acr: typeof acr === 'string' ? acr : undefined,
  }) as Aanvrager
}

/** A role of one agency cannot be held at another, and only a person in a family is a person of whom data is asked. */
function checkHoedanigheid({ instantie, betrokkene }: Hoedanigheid, rol: string, beleid: Pick<Beleid, 'rol'>): void {
  const vast = beleid.rol(rol)?.instantie
  if (vast && instantie !== undefined && instantie !== vast) {
    throw new ClientError('TOKEN_ONGELDIG', { detail: 'de claim `instantie` past niet bij de rol' })
  }
  if ((rol === BETROKKENE) !== (betrokkene !== undefined)) {
    throw new ClientError('TOKEN_ONGELDIG', {
      detail: 'de claim `betrokkene` hoort bij een gezinslid, en bij niemand anders',
    })
  }
}
