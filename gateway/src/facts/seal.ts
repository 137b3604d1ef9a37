import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** Encrypts with AES-256-GCM; the entry's name is authenticated too, so that an entry cannot be moved to another requester's. */
export function seal(text: string, key: Buffer, naam: string): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(naam))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64')
}

/** The text of an entry that was sealed under this key and name; a changed entry is no entry. */
export function unseal(sealed: string, key: Buffer, naam: string): string | undefined {
  try {
    const data = Buffer.from(sealed, 'base64')
    const decipher = createDecipheriv('aes-256-gcm', key, data.subarray(0, 12)).setAAD(Buffer.from(naam))
    decipher.setAuthTag(data.subarray(12, 28))
    return Buffer.concat([decipher.update(data.subarray(28)), decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}
