import { LoketError } from '../errors/loket-error.js'
import { MAX_REDEN, MIN_REDEN } from './regels.js'

const MELDINGNUMMER = /^[\w][\w./-]{0,63}$/
const OIN = /^\d{20}$/
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const MAX_GEZIN = 200

/** A reason of 20 to 2000 characters, without the space around it (domain D15). @throws LoketError REDEN_TE_KORT */
export function leesReden(text: string): string {
  const reden = text.trim()
  const characters = [...reden].length
  if (characters < MIN_REDEN || characters > MAX_REDEN) {
    throw new LoketError('REDEN_TE_KORT', `een reden heeft ${MIN_REDEN} tot ${MAX_REDEN} tekens`)
  }
  return reden
}

/** @throws LoketError INVOER_ONGELDIG */
export function leesMeldingnummer(text: string): string {
  if (!MELDINGNUMMER.test(text)) throw new LoketError('INVOER_ONGELDIG', '`crisismelding` is geen meldingnummer')
  return text
}

/** @throws LoketError INVOER_ONGELDIG */
export function leesGezin(text: string): string {
  if (text === '' || text.length > MAX_GEZIN) throw new LoketError('INVOER_ONGELDIG', '`gezinId` is geen kenmerk')
  return text
}

/** @throws LoketError INVOER_ONGELDIG */
export function leesOin(text: string): string {
  if (!OIN.test(text)) throw new LoketError('INVOER_ONGELDIG', '`crisisdienst` is geen OIN')
  return text
}

/** An id of our own; what cannot be one is not there. @throws LoketError LOKET_ONBEKEND */
export function leesKenmerk(text: string): string {
  if (!UUID.test(text)) throw new LoketError('LOKET_ONBEKEND')
  return text
}
