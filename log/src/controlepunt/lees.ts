import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type CompactVerifyGetKey, compactVerify, importJWK, type JWK } from 'jose'
import type { z } from 'zod'
import { LogFout } from '../log-fout.js'
import {
  type Controlepunt,
  controlepuntSchema,
  ENDING,
  hashVanControlepunt,
  SNEDE_ENDING,
  type Snede,
  snedeSchema,
} from './controlepunt.js'
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
  const namen = await bestanden(map, ENDING)
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

/** The cuts of a log, as far as they hold; `fout`: number of the first line in its file that does not. */
export interface Sneden {
  readonly sneden: readonly Snede[]
  readonly fout?: number
}

/**
 * Reads the cuts in a folder of checkpoints: none when nothing was ever removed. A removal has a file of its own, so that one
 * that was stopped half-way spoils no other; who takes a file away makes what it removed a line that is missing.
 * @throws as {@link leesControlepunten}
 */
export async function leesSneden(map: string, sleutels: readonly JWK[]): Promise<Sneden> {
  const sleutel = await zoekSleutel(sleutels)
  const per = await Promise.all(
    (await bestanden(map, SNEDE_ENDING)).map(async (naam) =>
      leesRegels(await readFile(join(map, naam), 'utf8'), sleutel, snedeSchema),
    ),
  )
  const fout = per.find((een) => een.fout !== undefined)?.fout
  return { sneden: per.flatMap(({ regels }) => regels), ...(fout === undefined ? {} : { fout }) }
}

const bestanden = async (map: string, ending: string): Promise<readonly string[]> =>
  (await readdir(map)).filter((naam) => naam.endsWith(ending)).sort()

async function leesReeks(keten: string, tekst: string, sleutel: CompactVerifyGetKey): Promise<Reeks> {
  const { regels, fout } = await leesRegels(tekst, sleutel, controlepuntSchema)
  const mis = regels.findIndex((punt, index) => punt.keten !== keten || punt.nr < (regels[index - 1]?.nr ?? 0))
  if (mis >= 0) return { keten, punten: regels.slice(0, mis), fout: mis + 1 }
  return { keten, punten: regels, ...(fout === undefined ? {} : { fout }) }
}

/** Signed lines as far as each follows on the one before it. */
async function leesRegels<T extends { readonly vorige: string | null }>(
  tekst: string,
  sleutel: CompactVerifyGetKey,
  schema: z.ZodType<T>,
): Promise<{ regels: T[]; fout?: number }> {
  const gelezen: T[] = []
  let vorige: string | null = null
  // A line without its end was being written when the process died: it was never durable, and is no checkpoint.
  const regels = tekst.split('\n').slice(0, -1)
  for (const [index, jws] of regels.entries()) {
    const regel = await leesRegel(jws, sleutel, schema)
    if (regel?.vorige !== vorige) return { regels: gelezen, fout: index + 1 }
    gelezen.push(regel)
    vorige = hashVanControlepunt(jws)
  }
  return { regels: gelezen }
}

async function leesRegel<T>(jws: string, sleutel: CompactVerifyGetKey, schema: z.ZodType<T>): Promise<T | undefined> {
  try {
    const { payload } = await compactVerify(jws, sleutel, { algorithms: ['ES256'] })
    return schema.parse(JSON.parse(Buffer.from(payload).toString('utf8')))
  } catch {
    return undefined
  }
}
