import { VERLIES_ENDING, type Verlies } from '../controlepunt/controlepunt.js'
import type { Onderteken } from '../controlepunt/ondertekenaar.js'
import { openVerklaring } from '../controlepunt/verklaar.js'
import type { Bevraagbaar } from '../database/bevraagbaar.js'
import { LogFout } from '../log-fout.js'
import type { Uitslag } from './bevinding.js'

/** What acknowledging needs beside the database. */
export interface ErkenDelen {
  readonly onderteken: Onderteken
  /** Folder of the checkpoints. */
  readonly map: string
  /** What the walk over the log found. */
  readonly uitslag: Pick<Uitslag, 'bevindingen'>
  /** Real time in ms. */
  readonly nu: () => number
}

/**
 * Signs, for every chain that ends before where its checkpoints know it went, what is lost. A loss that was signed stays
 * visible in every later walk, but apart from the findings, so that the next loss is not overlooked (docs/log-beheer.md).
 *
 * @returns for how many chains
 * @throws LogFout VERLIES_NIET_TE_ERKENNEN when anything else is wrong: a change is no loss; CONTROLEPUNT_NIET_GESCHREVEN
 */
export async function erkenVerlies(db: Bevraagbaar, delen: ErkenDelen): Promise<number> {
  const { uitslag, map, onderteken, nu } = delen
  const anders = uitslag.bevindingen.find(({ ontbreekt }) => ontbreekt === undefined)
  if (anders !== undefined) {
    throw new LogFout(
      'VERLIES_NIET_TE_ERKENNEN',
      `${anders.code} is no loss of the end of a chain: nothing can be acknowledged while \`log verify\` names it`,
    )
  }
  const { rows } = await db.query<{ id: string }>('select id from log_kenmerk')
  const log = String(rows[0]?.id)
  const verklaar = openVerklaring<Verlies>(map, VERLIES_ENDING, onderteken)
  for (const { keten, ontbreekt } of uitslag.bevindingen) {
    if (keten === undefined || ontbreekt === undefined) continue
    const { na, bekend } = ontbreekt
    await verklaar({ v: 1, log, keten, nr: na?.nr ?? 0, hash: na?.hash ?? null, bekend, tijd: nu() })
  }
  return uitslag.bevindingen.length
}
