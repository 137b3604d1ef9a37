import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** Seals the texts of requests and decisions: motivations and reasons are about people. */
export interface Teksten {
  /** @param plaats where the text belongs, e.g. `<id>.motivering`; it cannot be read in another place */
  verzegel(tekst: string, plaats: string): Buffer
  /** `null` for a text whose retention has passed. @throws when the text was changed or the key is another one */
  lees(verzegeld: Buffer | null, plaats: string): string | null
}

/** @param key 32 bytes or more, of this subgraph alone; AES-256-GCM takes the first 32 */
export function openTeksten(key: Buffer): Teksten {
  const secret = key.subarray(0, 32)
  return {
    verzegel(tekst, plaats) {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', secret, iv).setAAD(Buffer.from(plaats))
      const body = Buffer.concat([cipher.update(tekst, 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), body])
    },
    lees(verzegeld, plaats) {
      if (verzegeld === null) return null
      const decipher = createDecipheriv('aes-256-gcm', secret, verzegeld.subarray(0, 12))
      decipher.setAAD(Buffer.from(plaats)).setAuthTag(verzegeld.subarray(12, 28))
      return Buffer.concat([decipher.update(verzegeld.subarray(28)), decipher.final()]).toString('utf8')
    },
  }
}
