import { randomUUID } from 'node:crypto'
import { voegToe } from './bewaar.js'
import { hashVanControlepunt, type Snede, type Verlies } from './controlepunt.js'
import type { Onderteken } from './ondertekenaar.js'

type ZonderVorige<T> = Omit<T, 'vorige'>

/** Signs one thing after another in one file, each durable when its promise is. */
export type Verklaar<T extends Snede | Verlies> = (wat: ZonderVorige<T>) => Promise<void>

/**
 * Begins a file of signed lines in the folder of checkpoints, each following on the one before it; no file when nothing is
 * signed. @throws LogFout CONTROLEPUNT_NIET_GESCHREVEN
 */
export function openVerklaring<T extends Snede | Verlies>(
  map: string,
  ending: string,
  onderteken: Onderteken,
): Verklaar<T> {
  const bestand = `${randomUUID()}${ending}`
  let vorige: string | null = null
  return async (wat) => {
    const jws = await onderteken({ ...wat, vorige } as T)
    await voegToe(map, bestand, jws)
    vorige = hashVanControlepunt(jws)
  }
}
