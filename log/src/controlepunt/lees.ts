import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { compactVerify } from 'jose'
import type { z } from 'zod'
import {
  type Controlepunt,
  controlepuntSchema,
  ENDING,
  hashVanControlepunt,
  SNEDE_ENDING,
  type Snede,
  snedeSchema,
  VERLIES_ENDING,
  type Verlies,
  verliesSchema,
} from './controlepunt.js'
import { type Getekend, type GetekendeReeks, totGedekt } from './gedekt.js'
import { type LogSleutel, openSleutels, type Sleutels } from './sleutels.js'

/** The checkpoints of one chain, as far as they hold. */
export interface Reeks {
  readonly keten: string
  /** In order, each with a valid signature of a known key and following on the one before it. */
  readonly punten: readonly Controlepunt[]
  /** Number of the first line of the file that does not hold; absent when all do. */
  readonly fout?: number
}

/**
 * Reads every file of checkpoints in a folder and checks signatures and order. A checkpoint of a key that was replaced
 * counts when it is of before that and a later key vouches for it.
 * @param sleutels public keys, also those that were replaced, these with `tot`
 * @throws LogFout CONTROLEPUNT_SLEUTEL_ONGELDIG when a key is no key; the errors of the file system when there is no folder
 */
export async function leesControlepunten(map: string, sleutels: readonly LogSleutel[]): Promise<readonly Reeks[]> {
  const bos = await openSleutels(sleutels)
  const weg = await leesVerklaringen(map, sleutels)
  const namen = await bestanden(map, ENDING)
  const gelezen = await Promise.all(
    namen.map(async (naam) => leesReeks(basename(naam, ENDING), await readFile(join(map, naam), 'utf8'), bos)),
  )
  return totGedekt(gelezen, bos.tot, weg).map(({ punten, ...rest }) => ({
    ...rest,
    punten: punten.map(({ regel }) => regel),
  }))
}

/** What was signed about lines that are not there any more, as far as it holds. */
export interface Verklaringen {
  /** What was removed at its term. */
  readonly sneden: readonly Snede[]
  /** What was acknowledged as lost. */
  readonly verliezen: readonly Verlies[]
  /** Number of the first line in its file that does not hold. */
  readonly fout?: number
}

/**
 * Reads the cuts and acknowledged losses in a folder of checkpoints: none when nothing ever went. A removal has a file of its
 * own, so that one that was stopped half-way spoils no other; who takes a file away makes what it removed a line that is
 * missing. Only what a key in use signed counts: at the end of a key the next one signs these again.
 * @throws as {@link leesControlepunten}
 */
export async function leesVerklaringen(map: string, sleutels: readonly LogSleutel[]): Promise<Verklaringen> {
  const bos = await openSleutels(sleutels)
  const sneden = await leesBestanden(map, SNEDE_ENDING, bos, snedeSchema)
  const verliezen = await leesBestanden(map, VERLIES_ENDING, bos, verliesSchema)
  const fout = sneden.fout ?? verliezen.fout
  return { sneden: sneden.geldig, verliezen: verliezen.geldig, ...(fout === undefined ? {} : { fout }) }
}

async function leesBestanden<T extends Schakel>(map: string, ending: string, bos: Sleutels, schema: z.ZodType<T>) {
  const per = await Promise.all(
    (await bestanden(map, ending)).map(async (naam) =>
      leesRegels(await readFile(join(map, naam), 'utf8'), bos, schema),
    ),
  )
  const getekend = per.flatMap(({ regels }) => regels)
  return {
    geldig: getekend.filter(({ naam }) => bos.tot(naam) === Number.POSITIVE_INFINITY).map(({ regel }) => regel),
    fout: per.find((een) => een.fout !== undefined)?.fout,
  }
}

const bestanden = async (map: string, ending: string): Promise<readonly string[]> =>
  (await readdir(map)).filter((naam) => naam.endsWith(ending)).sort()

async function leesReeks(keten: string, tekst: string, bos: Sleutels): Promise<GetekendeReeks> {
  const { regels, fout } = await leesRegels(tekst, bos, controlepuntSchema)
  const mis = regels.findIndex(
    ({ regel }, index) => regel.keten !== keten || regel.nr < (regels[index - 1]?.regel.nr ?? 0),
  )
  if (mis >= 0) return { keten, punten: regels.slice(0, mis), fout: mis + 1 }
  return { keten, punten: regels, ...(fout === undefined ? {} : { fout }) }
}

/** A signed line that follows on another. */
interface Schakel {
  readonly vorige: string | null
  readonly tijd: number
}

/** Signed lines as far as each follows on the one before it. */
async function leesRegels<T extends Schakel>(
  tekst: string,
  bos: Sleutels,
  schema: z.ZodType<T>,
): Promise<{ regels: Getekend<T>[]; fout?: number }> {
  const gelezen: Getekend<T>[] = []
  let vorige: string | null = null
  // A line without its end was being written when the process died: it was never durable, and is no checkpoint.
  const regels = tekst.split('\n').slice(0, -1)
  for (const [index, jws] of regels.entries()) {
    const getekend = await leesRegel(jws, bos, schema)
    if (getekend?.regel.vorige !== vorige) return { regels: gelezen, fout: index + 1 }
    gelezen.push(getekend)
    vorige = hashVanControlepunt(jws)
  }
  return { regels: gelezen }
}

async function leesRegel<T extends Schakel>(
  jws: string,
  bos: Sleutels,
  schema: z.ZodType<T>,
): Promise<Getekend<T> | undefined> {
  try {
    const { payload, protectedHeader } = await compactVerify(jws, bos.zoek, { algorithms: ['ES256'] })
    const regel = schema.parse(JSON.parse(Buffer.from(payload).toString('utf8')))
    const naam = String(protectedHeader.kid)
    return regel.tijd < bos.tot(naam) ? { naam, regel } : undefined
  } catch {
    return undefined
  }
}
