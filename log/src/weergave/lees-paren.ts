import type { Bevraagbaar } from '../database/bevraagbaar.js'
import { ketens, regelsVan } from '../database/regels.js'
import { openMetVelden } from '../database/vormen.js'
import { type Open, type Paar, paarVan } from './paar.js'

/** An intent may stand so long before its outcome, ms: longer than any deadline of a request. */
const SPELING_MS = 10 * 60_000

/** From a moment until just before another, ms since the epoch. */
export interface Periode {
  readonly van: number
  readonly tot: number
}

/** Every request whose outcome falls in a period, chain by chain, without ever leaving one out (LDV: no sampling). */
export async function* leesParen(db: Bevraagbaar, { van, tot }: Periode): AsyncGenerator<Paar> {
  const metVelden = openMetVelden(db)
  for (const keten of await ketens(db)) {
    const open: Open = new Map()
    for await (const regel of regelsVan(db, keten, van - SPELING_MS)) {
      const paar = paarVan({ ...regel, inhoud: await metVelden(regel.inhoud) }, open)
      if (paar && paar.eind >= van && paar.eind < tot) yield paar
    }
  }
}
