import { createHmac } from 'node:crypto'
import { Lru } from '../store/lru.js'

type Soort = 'gezin' | 'persoon'

/**
 * The name of a data subject or family in the log: keyed, and another one per requesting organisation, so that two
 * logs cannot be joined on it and it is never the id of the graph (decision 5).
 * @returns 32 hex
 */
export function pseudonym(key: Buffer, soort: Soort, organisatie: string, id: string): string {
  return createHmac('sha256', key)
    .update(JSON.stringify([soort, organisatie, id]))
    .digest('hex')
    .slice(0, 32)
}

/** An id may be any text that a client sent. */
// Stryker disable next-line ObjectLiteral: bounds the memory that is used; no answer hangs on it
const KEPT = { maxEntries: 20_000, maxWeight: 2_000_000 }

/** The names of these, in their order; whoever gets them may not change them. @param ids frozen when it is kept and named again */
export type PseudoniemenVan = (soort: Soort, organisatie: string, ids: readonly string[]) => readonly string[]

/** What one list was called. */
interface Genoemd {
  readonly soort: Soort
  readonly organisatie: string
  readonly namen: readonly string[]
}

/**
 * As {@link pseudonym} under one key, remembering the latest: intent and outcome name the same people, and who works with a family
 * asks about it again. Of a list that cannot change its names are remembered as long as the list itself is.
 */
export function openPseudoniemen(key: Buffer): PseudoniemenVan {
  const bewaard = new Lru<string>(KEPT)
  const genoemd = new WeakMap<readonly string[], Genoemd>()
  const naamVan = (soort: Soort, organisatie: string, id: string) => {
    // An organisation is twenty digits: no id runs into it.
    const wie = `${soort} ${organisatie} ${id}`
    const known = bewaard.get(wie)
    if (known !== undefined) return known
    const made = pseudonym(key, soort, organisatie, id)
    bewaard.set(wie, made, wie.length)
    return made
  }
  return (soort, organisatie, ids) => {
    const eerder = genoemd.get(ids)
    if (eerder?.soort === soort && eerder.organisatie === organisatie) return eerder.namen
    const namen = ids.map((id) => naamVan(soort, organisatie, id))
    if (Object.isFrozen(ids)) genoemd.set(ids, { soort, organisatie, namen: Object.freeze(namen) })
    return namen
  }
}
