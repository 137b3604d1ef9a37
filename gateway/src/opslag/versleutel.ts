import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const IV_BYTES = 12
const TAG_BYTES = 16

/**
 * AES-256-GCM. What the text belongs to is authenticated with it, so that a ciphertext that is moved to another row does
 * not open.
 * @param key 32 bytes
 * @param bij what the text belongs to; the same list opens it
 * @returns initialisation vector, tag and ciphertext
 */
export function versleutel(key: Buffer, tekst: string, bij: readonly unknown[]): Buffer {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key.subarray(0, 32), iv).setAAD(aad(bij))
  const body = Buffer.concat([cipher.update(tekst, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body])
}

/**
 * Opens with the first of these keys that fits; the tag tells which.
 * @throws Error when no key fits, or the text or what it belongs to is not that of {@link versleutel}
 */
export function ontsleutel([key, ...eerder]: readonly Buffer[], bytes: Buffer, bij: readonly unknown[]): string {
  if (key === undefined) throw new Error('no key opens this text')
  try {
    return openMet(key, bytes, bij)
  } catch {
    return ontsleutel(eerder, bytes, bij)
  }
}

function openMet(key: Buffer, bytes: Buffer, bij: readonly unknown[]): string {
  const decipher = createDecipheriv('aes-256-gcm', key.subarray(0, 32), bytes.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  })
  decipher.setAAD(aad(bij)).setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8')
}

const aad = (bij: readonly unknown[]) => Buffer.from(JSON.stringify(bij))
