import { type CompactVerifyGetKey, importJWK, type JWK } from 'jose'
import { z } from 'zod'
import { LogFout } from '../log-fout.js'
import { kenmerkVan, openbaarDeel } from './ondertekenaar.js'

/** A public key of the checkpoints; one that was replaced says until when it vouched for the log (ISO 8601 with offset). */
export interface LogSleutel extends JWK {
  readonly tot?: string | undefined
}

/** The public keys of a log, by the name under which a checkpoint tells its key. */
export interface Sleutels {
  readonly zoek: CompactVerifyGetKey
  /** Until when a key vouched for the log, ms since the epoch; `Infinity` for one that is in use. */
  tot(naam: string): number
}

const totSchema = z.iso.datetime({ offset: true }).optional()

/**
 * Opens public keys. One that was replaced has `tot`, the moment from which it vouches for nothing any more (record 0047).
 * @throws LogFout CONTROLEPUNT_SLEUTEL_ONGELDIG when a key is no key
 */
export async function openSleutels(jwks: readonly LogSleutel[]): Promise<Sleutels> {
  try {
    const namen = await Promise.all(jwks.map(kenmerkVan))
    const keys = await Promise.all(jwks.map((jwk) => importJWK(openbaarDeel(jwk), 'ES256')))
    const perNaam = new Map(namen.map((naam, index) => [naam, keys[index]]))
    const tot = new Map(namen.map((naam, index) => [naam, totVan(jwks[index])]))
    return {
      zoek: ({ kid }) => {
        const key = perNaam.get(String(kid))
        if (key === undefined) throw new Error('unknown key')
        return key
      },
      tot: (naam) => tot.get(naam) ?? Number.NEGATIVE_INFINITY,
    }
  } catch (cause) {
    throw new LogFout(
      'CONTROLEPUNT_SLEUTEL_ONGELDIG',
      'a key that verifies checkpoints must be a public JWK on P-256, with a moment as `tot` when it was replaced',
      { cause },
    )
  }
}

/** Until when a public key vouched for the log, ms since the epoch; `Infinity` for one that is in use. */
export function totVan(jwk: LogSleutel | undefined): number {
  const tot = totSchema.parse(jwk?.tot)
  return tot === undefined ? Number.POSITIVE_INFINITY : Date.parse(tot)
}
