import type { Feiten } from '@gezinsbeeld/schema'
import type { Bereik, Wortel } from './bereik.js'
import { wortelSoort } from './needs.js'
import type { Knoop } from './normalise.js'

/** What the facts step found, as far as roots need it. */
export interface Gevonden extends Omit<Feiten, 'leden' | 'conflict'> {
  /** Persons with whom the requester has a private relation (H10); `undefined`: not established. */
  readonly conflict: ReadonlySet<string> | undefined
  readonly leden: ReadonlyMap<string, readonly string[]>
  readonly ledenOnbekend: boolean
}

/** What a page or a search turned out to be about; `undefined` when the requester's own source did not answer. */
export interface Opgezocht {
  readonly ids: readonly string[]
  readonly pagina?: { readonly vorige: boolean; readonly volgende: boolean }
}

/** Joins each root field with its families or persons and the facts about exactly those. */
export function maakWortels(
  knopen: readonly Knoop[],
  opgezocht: ReadonlyMap<Knoop, Opgezocht | undefined>,
  gevonden: Gevonden,
): readonly Wortel[] {
  // H10 closes a family as a whole: one neighbour in it is enough.
  const over = (leden: readonly string[]): Feiten => {
    const { feiten, afscherming, gesloten, conflict } = gevonden
    const betrokken = conflict === undefined ? 'ONBEKEND' : leden.some((lid) => conflict.has(lid)) ? 'JA' : 'GEEN'
    return { leden, feiten, afscherming, gesloten, conflict: betrokken }
  }
  const gezin = (id: string): Bereik => ({ soort: 'gezin', id, feiten: over(gevonden.leden.get(id) ?? []) })
  const persoon = (id: string): Bereik => ({ soort: 'persoon', id, feiten: over([id]) })
  return knopen.map((knoop): Wortel => {
    const soort = wortelSoort(knoop)
    if (soort === 'persoon') return { knoop, soort, bereiken: [persoon(String(knoop.args.persoonId))] }
    if (soort === 'gezin') {
      const bereik = gezin(String(knoop.args.gezinId))
      // Nobody known and the municipality silent: that is not "no such family".
      const onbekend = gevonden.ledenOnbekend && bereik.feiten.leden.length === 0
      return { knoop, soort, bereiken: onbekend ? [] : [bereik], onbekend }
    }
    const found = opgezocht.get(knoop)
    const bereiken = (found?.ids ?? []).map(soort === 'gezinnen' ? gezin : persoon)
    return { knoop, soort, bereiken, onbekend: found === undefined, ...(found?.pagina ? { pagina: found.pagina } : {}) }
  })
}
