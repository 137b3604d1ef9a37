import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type CompactVerifyGetKey, compactVerify, importJWK, type JWK } from 'jose'
import { LogFout } from '../log-fout.js'
import { type Controlepunt, controlepuntSchema, ENDING, hashVanControlepunt } from './controlepunt.js'
import { kenmerkVan } from './ondertekenaar.js'

/** The checkpoints of one chain, as far as they hold. */
export interface Reeks {
  readonly keten: string
  /** In order, each with a valid signature of a known key and following on the one before it. */
  readonly punten: readonly Controlepunt[]
  /** Number of the first line of the file that does not hold; absent when all do. */
  readonly fout?: number
}

/**
 * Reads every file of checkpoints in a folder and checks signatures and order.
 * @param sleutels public keys, also those that were replaced
 * @throws LogFout CONTROLEPUNT_SLEUTEL_ONGELDIG when a key is no key; the errors of the file system when there is no folder
 */
export async function leesControlepunten(map: string, sleutels: readonly JWK[]): Promise<readonly Reeks[]> {
  const sleutel = await zoekSleutel(sleutels)
  const namen = (await readdir(map)).filter((naam) => naam.endsWith(ENDING)).sort()
  return Promise.all(
    namen.map(async (naam) => leesReeks(basename(naam, ENDING), await readFile(join(map, naam), 'utf8'), sleutel)),
  )
}

async function zoekSleutel(sleutels: readonly JWK[]): Promise<CompactVerifyGetKey> {
  try {
    const namen = await Promise.all(sleutels.map(kenmerkVan))
    const keys = await Promise.all(sleutels.map((jwk) => importJWK(jwk, 'ES256')))
    const perNaam = new Map(namen.map((naam, index) => [naam, keys[index]]))
    return ({ kid }) => {
      const key = perNaam.get(String(kid))
      if (key === undefined) throw new Error('unknown key')
      return key
    }
  } catch (cause) {
    throw new LogFout(
      'CONTROLEPUNT_SLEUTEL_ONGELDIG',
      'a key that verifies checkpoints must be a public JWK on P-256',
      {
        cause,
      },
    )
  }
}

async function leesReeks(keten: string, tekst: string, sleutel: CompactVerifyGetKey): Promise<Reeks> {
  const punten: Controlepunt[] = []
  let vorige: string | null = null
  // A line without its end was being written when the process died: it was never durable, and is no checkpoint.
  const regels = tekst.split('\n').slice(0, -1)
  for (const [index, jws] of regels.entries()) {
    const punt = await leesPunt(jws, sleutel)
    const laatste = punten.at(-1)
    const volgt = punt?.vorige === vorige && punt.keten === keten && punt.nr >= (laatste?.nr ?? 0)
    if (!punt || !volgt) return { keten, punten, fout: index + 1 }
    punten.push(punt)
    vorige = hashVanControlepunt(jws)
  }
  return { keten, punten }
}

async function leesPunt(jws: string, sleutel: CompactVerifyGetKey): Promise<Controlepunt | undefined> {
  try {
    const { payload } = await compactVerify(jws, sleutel, { algorithms: ['ES256'] })
    return controlepuntSchema.parse(JSON.parse(Buffer.from(payload).toString('utf8')))
  } catch {
    return undefined
  }
}
