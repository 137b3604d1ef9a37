import { createHmac } from 'node:crypto'

/** Tokens of one run: the same person gives the same token at every source of the region, for this run only. */
export interface Blinded {
  /** 96 bits: in a region of a million people two tokens meet by chance once in 10^17. */
  token(persoonId: string): string
  /** Equal at every source that has the same key, and the same idea of which day it is. */
  readonly controle: string
}

/** Makes the tokens of a run. @param dag the day as this source knows it, so that a run cannot be repeated tomorrow */
export type Blinder = (run: string, maand: string, dag: string) => Blinded

const mac = (key: Buffer, text: string) => createHmac('sha256', key).update(text)

/**
 * Blinds persons for statistics. The key of a run comes from the key of the pseudonyms, which the gateway does not
 * have: it can count and compare tokens of one run, and can not tell whose they are, nor know them in another run.
 * @param key the key of the pseudonyms, shared by the sources of one region
 */
export function openBlinder(key: Buffer): Blinder {
  return (run, maand, dag) => {
    const runKey = mac(key, JSON.stringify(['statistiek', run, maand, dag])).digest()
    const tag = (kind: string, text: string) =>
      mac(runKey, `${kind}:${text}`).digest().subarray(0, 12).toString('base64url')
    return { token: (persoonId) => tag('persoon', persoonId), controle: tag('controle', '') }
  }
}
