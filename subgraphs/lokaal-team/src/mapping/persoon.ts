import { Persoon } from '../graph/persoon.js'
import { vul } from './vul.js'

/** A person inside a record; enforcement judges it alone: covered persons are named, others appear by role only. */
export const persoon = (persoonId: string): Persoon => vul(Persoon, { persoonId })

/** The persons of a list. */
export const personen = (ids: readonly string[]): Persoon[] => ids.map(persoon)

/** The one person of a list that holds one at most. */
export const enige = (ids: readonly string[]): Persoon | null => (ids[0] === undefined ? null : persoon(ids[0]))
