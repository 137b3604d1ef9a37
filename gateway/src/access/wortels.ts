import type { Feiten } from '@gezinsbeeld/schema'
import type { Bereik, Wortel } from './bereik.js'
import { wortelSoort } from './needs.js'
import type { Knoop } from './normalise.js'

/** What the facts step found, as far as roots need it. */
export interface Gevonden extends Omit<Feiten, 'leden'> {
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
  const gezin = (id: string): Bereik => ({
    soort: 'gezin',
    id,
    feiten: { ...gevonden, leden: gevonden.leden.get(id) ?? [] },
  })
  const persoon = (id: string): Bereik => ({ soort: 'persoon', id, feiten: { ...gevonden, leden: [id] } })
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
