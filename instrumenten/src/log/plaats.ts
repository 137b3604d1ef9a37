import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bevraagbaar, LogSleutel } from '@gezinsbeeld/log'
import { Client } from 'pg'
import { z } from 'zod'
import { OpdrachtFout } from '../opdracht-fout.js'

const sleutel = z.looseObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  /** From when on it vouches for nothing any more; absent while it is in use (record 0047). */
  tot: z.iso.datetime({ offset: true }).optional(),
})

/** Where a log is: what `npm start` writes as `.gezinsbeeld/log.json`, or what an administrator wrote. */
const plaatsSchema = z.strictObject({
  /** A role that may read. */
  databaseUrl: z.url({ protocol: /^postgres(ql)?$/ }),
  /** Folder with the signed checkpoints. */
  controlepuntMap: z.string().min(1),
  /** Public keys of the checkpoints, also those that were replaced. */
  sleutels: z.array(sleutel).min(1),
})

export type Plaats = z.infer<typeof plaatsSchema>

/** Where `npm start` leaves it, seen from the folder of the repository. */
export const GEWONE_PLAATS = (map: string): string => join(map, '.gezinsbeeld', 'log.json')

/** The file that says where the log is: that of `--log`, or that of `npm start` in `map`. */
export const plaatsBestand = (bestand: string | undefined, map: string): string => bestand ?? GEWONE_PLAATS(map)

/** Replaces the public keys in the file that says where the log is: all of it or nothing. */
export function schrijfSleutels(pad: string, plaats: Plaats, sleutels: readonly LogSleutel[]): void {
  const nieuw = `${pad}.${process.pid}.nieuw`
  writeFileSync(nieuw, `${JSON.stringify({ ...plaats, sleutels }, undefined, 2)}\n`, { mode: 0o600, flag: 'wx' })
  renameSync(nieuw, pad)
}

/**
 * Reads where the log is.
 * @param bestand of `--log`; without it that of `npm start` in `map`
 * @throws OpdrachtFout LOG_PLAATS_ONTBREEKT, LOG_PLAATS_ONLEESBAAR
 */
export function leesPlaats(bestand: string | undefined, map: string): Plaats {
  const pad = plaatsBestand(bestand, map)
  if (!existsSync(pad)) {
    throw new OpdrachtFout(
      'LOG_PLAATS_ONTBREEKT',
      `\`${pad}\` is er niet: start eerst met \`npm start\`, of geef \`--log <bestand>\``,
    )
  }
  try {
    return plaatsSchema.parse(JSON.parse(readFileSync(pad, 'utf8')))
  } catch (cause) {
    throw new OpdrachtFout(
      'LOG_PLAATS_ONLEESBAAR',
      `\`${pad}\` moet databaseUrl, controlepuntMap en sleutels bevatten en voor dit account leesbaar zijn (docs/log.md)`,
      { cause },
    )
  }
}

/**
 * Works on the database of the log.
 * @throws OpdrachtFout LOG_NIET_BEREIKBAAR when it lets nobody in, LOG_NIET_INGERICHT for a log of an older version,
 *   VORM_ONTBREEKT when a line names a form that is gone
 */
export async function metLog<T>(databaseUrl: string, werk: (db: Bevraagbaar) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5000 })
  try {
    await client.connect()
  } catch (cause) {
    const { host, pathname } = new URL(databaseUrl)
    throw new OpdrachtFout(
      'LOG_NIET_BEREIKBAAR',
      `PostgreSQL op \`${host}${pathname}\` laat ons niet binnen: draait de server, en mag deze rol erin?`,
      {
        cause,
      },
    )
  }
  try {
    return await werk(client)
  } catch (error) {
    throw verklaard(error)
  } finally {
    await client.end()
  }
}

/** `undefined_table` and `undefined_function` of PostgreSQL. */
const ONTBREEKT: readonly unknown[] = ['42P01', '42883']

/** What an error of the database means to who reads a log; any other one as it is. */
function verklaard(cause: unknown): unknown {
  const { code, message } = cause as { readonly code?: unknown; readonly message?: unknown }
  if (ONTBREEKT.includes(code)) {
    return new OpdrachtFout(
      'LOG_NIET_INGERICHT',
      'in deze database staat geen log van deze versie: `log inrichten` maakt wat ontbreekt en laat staan wat er is (docs/log.md)',
      { cause },
    )
  }
  if (code === 'P0001' && String(message).startsWith('VORM_ONTBREEKT')) {
    return new OpdrachtFout(
      'VORM_ONTBREEKT',
      'van een regel is de vorm weg, dus wat erin stond is niet te lezen: `log verify` noemt de regel',
      { cause },
    )
  }
  return cause
}
