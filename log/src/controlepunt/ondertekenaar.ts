import { CompactSign, calculateJwkThumbprint, importJWK, type JWK } from 'jose'
import { LogFout } from '../log-fout.js'
import type { Controlepunt, Snede, Verlies } from './controlepunt.js'

const ALGORITME = 'ES256'

/** Signs checkpoints, cuts and losses. */
export type Onderteken = (punt: Controlepunt | Snede | Verlies) => Promise<string>

/**
 * Opens the key that signs checkpoints: a private EC P-256 JWK (RFC 7518 section 6.2).
 * @throws LogFout CONTROLEPUNT_SLEUTEL_ONGELDIG
 */
export async function openOndertekenaar(sleutel: JWK): Promise<Onderteken> {
  try {
    if (sleutel.d === undefined) throw new Error('no private key')
    const key = await importJWK(sleutel, ALGORITME)
    const kid = await kenmerkVan(sleutel)
    return (punt) =>
      new CompactSign(Buffer.from(JSON.stringify(punt))).setProtectedHeader({ alg: ALGORITME, kid }).sign(key)
  } catch (cause) {
    throw new LogFout(
      'CONTROLEPUNT_SLEUTEL_ONGELDIG',
      'the key that signs checkpoints must be a private JWK on P-256 (ES256)',
      { cause },
    )
  }
}

/** The name under which a checkpoint tells its key: the JWK thumbprint (RFC 7638). */
export const kenmerkVan = (sleutel: JWK): Promise<string> => calculateJwkThumbprint(sleutel, 'sha256')

/** The part of a signing key that verifying needs, safe to give to an auditor. */
export function openbaarDeel({ kty, crv, x, y }: JWK): JWK {
  return { kty, crv, x, y } as JWK
}
