import { existsSync } from 'node:fs'
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose'
import { writePrivate } from './privateFile.js'
import { readSecretJson } from './secrets.js'

export const DEMO_ISSUER = 'https://demo.gezinsbeeld.invalid'
export const DEMO_AUDIENCE = 'gezinsbeeld'
/** eIDAS level of assurance "substantial". */
export const DEMO_ACR = 'http://eidas.europa.eu/LoA/substantial'

/** A signing key of the demo identity provider; `kid` is its RFC 7638 thumbprint. */
export interface DemoKey {
  readonly privateJwk: JWK
  readonly publicJwk: JWK
}

/** Who asks, as the token says it. */
export interface DemoClaims {
  readonly medewerker: string
  /** Every person has one, a system has none. */
  readonly rol?: string
  /** OIN of the organisation, 20 digits. */
  readonly organisatie: string
  /** Only for RVT_MEDEWERKER: the agency on whose behalf. */
  readonly handeltNamens?: string
  /** Kind of agency, for roles that exist at several. */
  readonly instantie?: string
  /** Only for GEZINSLID: pseudonym of the person. */
  readonly betrokkene?: string
}

/** Makes a fresh ES256 key pair. */
export async function createDemoKey(): Promise<DemoKey> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
  const publicJwk = await exportJWK(publicKey)
  const naming = { kid: await calculateJwkThumbprint(publicJwk), alg: 'ES256', use: 'sig' }
  return { privateJwk: { ...(await exportJWK(privateKey)), ...naming }, publicJwk: { ...publicJwk, ...naming } }
}

/** The key of this installation, made at first use and readable by this account alone. */
export async function installationDemoKey(file: string): Promise<DemoKey> {
  if (!existsSync(file)) writePrivate(file, JSON.stringify(await createDemoKey(), undefined, 2))
  return readSecretJson<DemoKey>(file)
}

/**
 * Signs a demo token. `extra` claims go last, so that a test can replace or remove (with `undefined`) any claim.
 * `now` is the moment of issue, `seconds` how long it is valid.
 */
export async function signDemoToken(
  key: DemoKey,
  claims: DemoClaims & Readonly<Record<string, unknown>>,
  { now = new Date(), seconds = 8 * 3600 }: { now?: Date; seconds?: number } = {},
): Promise<string> {
  const { medewerker, ...rest } = claims
  const issued = Math.floor(now.getTime() / 1000)
  const payload = {
    iss: DEMO_ISSUER,
    aud: DEMO_AUDIENCE,
    sub: medewerker,
    azp: 'gezinsbeeld-demo',
    jti: crypto.randomUUID(),
    iat: issued,
    exp: issued + seconds,
    acr: DEMO_ACR,
    ...rest,
  }
  const present = Object.fromEntries(Object.entries(payload).filter(([, value]) => value !== undefined))
  return new SignJWT(present)
    .setProtectedHeader({ alg: 'ES256', typ: 'JWT', kid: key.privateJwk.kid as string })
    .sign(await importJWK(key.privateJwk, 'ES256'))
}
