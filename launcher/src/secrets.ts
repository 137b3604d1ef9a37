import { createPrivateKey, generateKeyPairSync, type JsonWebKey, randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
// The one file, not the package: the generator would load all four agencies into the launcher.
import { DEMO_PSEUDONIEMSLEUTEL } from '@gezinsbeeld/world/dist/identity/demo-sleutel.js'
import type { JWK } from 'jose'
import { LauncherError } from './launcherError.js'
import { PROCESSES, type ProcessName, perName, SUBGRAPHS, type SubgraphName } from './names.js'
import { writePrivate } from './privateFile.js'

/** Everything secret that the processes need; keys are 32 bytes in base64. */
export interface Secrets {
  /** Makes pseudonyms. The four subgraphs have it, the gateway never does (design section 5). */
  readonly pseudoniemSleutel: string
  /** Signs the gateway's part of the decision, another key per subgraph (design section 6.3). */
  readonly gatewaySleutels: Record<SubgraphName, string>
  /** Seals the texts of requests at a source, another key per subgraph. */
  readonly tekstSleutels: Record<SubgraphName, string>
  readonly logSleutel: string
  /** Signs the checkpoints of the log: a private JWK on P-256. */
  readonly controlepuntSleutel: JWK
  readonly cacheSleutel: string
  /** Encrypts the free texts of employees that the gateway keeps (decision 19). */
  readonly tekstSleutel: string
  /** Password of each process' database role. */
  readonly wachtwoorden: Record<ProcessName, string>
  /** Password of the role that owns the log. */
  readonly logWachtwoord: string
  /** Password of the role that reads the log. */
  readonly logLezerWachtwoord: string
}

/** Fresh random secrets. */
export function createSecrets(): Secrets {
  return {
    pseudoniemSleutel: key(),
    gatewaySleutels: perName(SUBGRAPHS, key),
    tekstSleutels: perName(SUBGRAPHS, key),
    logSleutel: key(),
    controlepuntSleutel: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }) as JWK,
    cacheSleutel: key(),
    tekstSleutel: key(),
    wachtwoorden: perName(PROCESSES, password),
    logWachtwoord: password(),
    logLezerWachtwoord: password(),
  }
}

/**
 * The secrets of this installation, made at the first start. The pseudonym key is that of the synthetic world: fixture
 * files hold pseudonyms that were made with it. `npm start` is a demo; production makes its own key.
 *
 * @param sleutel file with another key for the checkpoints of the log, which is kept from now on
 * @throws {LauncherError} SLEUTEL_ONLEESBAAR when another account made them or a file is damaged.
 */
export function installationSecrets(file: string, sleutel?: string): Secrets {
  const known = existsSync(file) ? readSecretJson<Partial<Secrets>>(file) : {}
  const given = sleutel === undefined ? {} : { controlepuntSleutel: readSigningKey(sleutel) }
  const secrets: Secrets = { ...createSecrets(), ...known, ...given }
  // An installation of before a secret existed gets that one, and keeps all others.
  if (sleutel !== undefined || Object.keys(secrets).some((name) => !Object.hasOwn(known, name))) {
    writePrivate(file, JSON.stringify(secrets, undefined, 2))
  }
  return { ...secrets, pseudoniemSleutel: DEMO_PSEUDONIEMSLEUTEL }
}

/** Reads a JSON file that {@link writePrivate} wrote. */
export function readSecretJson<Value>(file: string): Value {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Value
  } catch (error) {
    throw new LauncherError(
      'SLEUTEL_ONLEESBAAR',
      `\`${file}\` cannot be read by this account or is damaged: use the account that made it, or remove it to start with new keys`,
      { cause: error },
    )
  }
}

/** A private key on P-256, with nothing else in it: what the gateway takes. */
function readSigningKey(file: string): JWK {
  try {
    const { kty, crv, x, y, d } = JSON.parse(readFileSync(file, 'utf8')) as JWK
    createPrivateKey({ key: { kty, crv, x, y, d } as JsonWebKey, format: 'jwk' })
    if (crv !== 'P-256') throw new Error('another curve')
    return { kty, crv, x, y, d } as JWK
  } catch (error) {
    throw new LauncherError(
      'SLEUTEL_ONLEESBAAR',
      `\`${file}\` is no private key on P-256: make one with \`npm run gezinsbeeld -- log sleutel --uit <file>\``,
      { cause: error },
    )
  }
}

const key = () => randomBytes(32).toString('base64')
const password = () => randomBytes(24).toString('base64url')
