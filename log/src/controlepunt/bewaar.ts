import { mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
import { LogFout } from '../log-fout.js'
import { ENDING } from './controlepunt.js'

/** Adds one signed line to the file of its chain; durable when the promise is. */
export type BewaarControlepunt = (keten: string, jws: string) => Promise<void>

/**
 * Keeps checkpoints as files in a folder: one file per chain, one compact JWS per line. In production this folder is on
 * other storage than the database, copied away or write-once.
 */
export function openMap(map: string): BewaarControlepunt {
  return (keten, jws) => voegToe(map, `${keten}${ENDING}`, jws)
}

/** Adds one signed line to a file in the folder, durable when the promise is. Of whom it failed, nothing is added any more. @throws LogFout CONTROLEPUNT_NIET_GESCHREVEN */
export async function voegToe(map: string, naam: string, jws: string): Promise<void> {
  try {
    await mkdir(map, { recursive: true, mode: 0o700 })
    const bestand = await open(join(map, naam), 'a', 0o600)
    try {
      await bestand.appendFile(`${jws}\n`)
      await bestand.sync()
    } finally {
      await bestand.close()
    }
  } catch (cause) {
    throw new LogFout('CONTROLEPUNT_NIET_GESCHREVEN', `no checkpoint can be written in \`${map}\``, { cause })
  }
}
