import { LogFout } from '../log-fout.js'
import type { Inhoud } from '../regel/regel.js'
import { type Getallen, uitVorm, type Vorm, type Vormgroep } from '../regel/vorm.js'
import type { Bevraagbaar } from './bevraagbaar.js'

/** The form of this hash as it stands in the database, whether or not it says what its hash says; undefined: none. */
export async function vormMet(db: Bevraagbaar, hash: string): Promise<Vorm | undefined> {
  const { rows } = await db.query<{ groepen: string }>('select groepen from log_vorm where hash = $1', [
    Buffer.from(hash, 'hex'),
  ])
  return rows[0] && { hash, tekst: rows[0].groepen }
}

/** How many forms one reader remembers, some 10 KB each. */
const HOOGSTENS = 2_000

/**
 * Reads lines with their groups as `velden`, whichever way they were written; remembers the forms that it met.
 * @throws LogFout VORM_ONTBREEKT from what it gives: a line without its form says nothing, and never "no fields"
 */
export function openMetVelden(db: Bevraagbaar): (inhoud: Inhoud) => Promise<Inhoud> {
  const bekend = new Map<string, readonly Vormgroep[]>()
  const groepenVan = async (hash: string): Promise<readonly Vormgroep[]> => {
    const vorm = await vormMet(db, hash)
    if (vorm === undefined)
      throw new LogFout('VORM_ONTBREEKT', `the form ${hash} of a line is not in the log: look at \`log verify\``)
    if (bekend.size >= HOOGSTENS) bekend.clear()
    const groepen = JSON.parse(vorm.tekst) as readonly Vormgroep[]
    bekend.set(hash, groepen)
    return groepen
  }
  return async (inhoud) => {
    if (typeof inhoud.vorm !== 'string') return inhoud
    const { vorm, aantallen, personen, ...rest } = inhoud as unknown as Getallen & { readonly vorm: string }
    return { ...rest, velden: uitVorm(bekend.get(vorm) ?? (await groepenVan(vorm)), { aantallen, personen }) }
  }
}
