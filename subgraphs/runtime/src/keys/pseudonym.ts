import { createHmac } from 'node:crypto'

const keyed = (key: Buffer, prefix: string, text: string) =>
  `${prefix}-${createHmac('sha256', key).update(text).digest('hex').slice(0, 32)}`

/** Pseudonyms of one region: the same BSN gives the same `persoonId` at every source; the gateway has no key. */
export interface Pseudonymiser {
  /** `p-…` for a valid BSN. */
  ofBsn(bsn: string): string
  /** `s-…` for a number of the criminal chain; never equal to a `persoonId` (Jw 7.2.1 lid 2). */
  ofSkn(skn: string): string
  /** `l-…` for a person whom only this source can name; never merged with another source (H17). */
  ofLocal(bron: string, number: string): string
}

/** @param key at least 32 bytes, shared by the subgraphs of one region */
export function pseudonymiser(key: Buffer): Pseudonymiser {
  return {
    ofBsn: (bsn) => keyed(key, 'p', `bsn:${bsn}`),
    ofSkn: (skn) => keyed(key, 's', `skn:${skn}`),
    ofLocal: (bron, number) => keyed(key, 'l', `${bron}:${number}`),
  }
}
