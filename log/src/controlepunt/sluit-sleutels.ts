import { LogFout } from '../log-fout.js'
import { SNEDE_ENDING, type Snede, VERLIES_ENDING, type Verlies } from './controlepunt.js'
import { leesControlepunten, leesVerklaringen, type Verklaringen } from './lees.js'
import { kenmerkVan, type Onderteken } from './ondertekenaar.js'
import { type LogSleutel, totVan } from './sleutels.js'
import { openVerklaring } from './verklaar.js'

/** What the end of a key needs. */
export interface SluitDelen {
  /** Folder of the checkpoints. */
  readonly map: string
  /** All public keys of the log. */
  readonly sleutels: readonly LogSleutel[]
  /** The key that stays: its name, and how it signs. */
  readonly blijft: string
  readonly onderteken: Onderteken
  /** Real time in ms. */
  readonly nu: number
  /** Since when the others vouch for nothing: of a key that was stolen, a moment that is past. Without it: now, once the key that stays vouches for all. */
  readonly tot?: number
}

/** The keys as they are to be kept, and what the key that stays signed again. */
export interface Gesloten {
  readonly sleutels: readonly LogSleutel[]
  readonly overgenomen: Pick<Verklaringen, 'sneden' | 'verliezen'>
}

/**
 * Ends every key but one. Cuts and acknowledged losses of the ended keys are signed again first: of a key that may be stolen
 * they would let its thief remove lines.
 * @throws LogFout SLEUTEL_IN_GEBRUIK, SNEDE_ONGELDIG, CONTROLEPUNT_NIET_GESCHREVEN
 */
export async function sluitSleutels(delen: SluitDelen): Promise<Gesloten> {
  const { map, sleutels, onderteken, nu, tot = nu } = delen
  const na = await gesloten(delen)
  const voor = await leesVerklaringen(map, sleutels)
  if (voor.fout !== undefined) {
    throw new LogFout('SNEDE_ONGELDIG', 'the cuts of this log do not hold: look at `log verify` before a key is ended')
  }
  const geldig = await leesVerklaringen(map, na)
  const neemOver = async <T extends Snede | Verlies>(van: readonly T[], blijft: readonly T[], ending: string) => {
    const over = van.filter((een) => een.tijd < tot && !blijft.some((ander) => zelfde(een, ander)))
    const verklaar = openVerklaring<T>(map, ending, onderteken)
    for (const een of over) await verklaar({ ...een, tijd: nu })
    return over
  }
  const sneden = await neemOver(voor.sneden, geldig.sneden, SNEDE_ENDING)
  const verliezen = await neemOver(voor.verliezen, geldig.verliezen, VERLIES_ENDING)
  // What was signed again vouches as well, and is as true when the key is not ended yet.
  if (delen.tot === undefined) await eisDekking(map, sleutels, na)
  return { sleutels: na, overgenomen: { sneden, verliezen } }
}

async function gesloten({ sleutels, blijft, nu, tot = nu }: SluitDelen): Promise<readonly LogSleutel[]> {
  const namen = await Promise.all(sleutels.map(kenmerkVan))
  return sleutels.map((jwk, index) =>
    namen[index] === blijft || totVan(jwk) < Number.POSITIVE_INFINITY
      ? jwk
      : { ...jwk, tot: new Date(tot).toISOString() },
  )
}

/** A key is not ended while something of it would hold no longer: nobody could tell that from a forgery afterwards. */
async function eisDekking(map: string, voor: readonly LogSleutel[], na: readonly LogSleutel[]): Promise<void> {
  const eerst = new Map((await leesControlepunten(map, voor)).map(({ keten, fout }) => [keten, fout]))
  const mis = (await leesControlepunten(map, na)).find(({ keten, fout }) => fout !== eerst.get(keten))
  if (mis === undefined) return
  throw new LogFout(
    'SLEUTEL_IN_GEBRUIK',
    `checkpoint ${mis.fout} of chain ${mis.keten} is vouched for by no key that stays: stop every gateway with the old key, then start one with the new`,
  )
}

const zelfde = (een: Snede | Verlies, ander: Snede | Verlies): boolean =>
  een.log === ander.log && een.keten === ander.keten && een.nr === ander.nr && een.hash === ander.hash
