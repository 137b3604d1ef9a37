import { type Toegang, verslagVan, type Waarde } from '@gezinsbeeld/schema/toegang'
import { z } from 'zod'
import { LoketError } from '../../errors/loket-error.js'

/**
 * Effective access with some rows replaced, added or (`null`) taken out; RFC 7396 by the row.
 * @param tekst JSON of the rows, as in schema/beoordeling/toegang.json
 * @throws LoketError INVOER_ONGELDIG
 */
export function metVoorstel(nu: Toegang, tekst: string): Toegang {
  const straks = new Map(nu)
  for (const [naam, waarde] of Object.entries(leesVoorstel(tekst))) {
    if (waarde === null) straks.delete(naam)
    else straks.set(naam, waarde)
  }
  return straks
}

/**
 * What a proposal changes. A row of which the parts are not those of its kind cannot be put into words.
 * @throws LoketError INVOER_ONGELDIG
 */
export function verslag(nu: Toegang, straks: Toegang): ReturnType<typeof verslagVan> {
  try {
    return verslagVan(nu, straks)
  } catch {
    throw new LoketError('INVOER_ONGELDIG', 'een regel in `voorstel` heeft niet de vorm van die in toegang.json')
  }
}

function leesVoorstel(tekst: string): Readonly<Record<string, Waarde | null>> {
  try {
    return z.record(z.string(), z.record(z.string(), z.unknown()).nullable()).parse(JSON.parse(tekst))
  } catch {
    throw new LoketError('INVOER_ONGELDIG', '`voorstel` is geen JSON met per regel een waarde of null')
  }
}
