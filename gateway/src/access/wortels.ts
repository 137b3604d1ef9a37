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

/** The facts about one family, or one person without a family. H10 closes it as a whole: one neighbour is enough. */
export function feitenOver(
  {
    feiten,
    afscherming,
    gesloten,
    uitgesteld,
    conflict,
  }: Pick<Gevonden, 'feiten' | 'afscherming' | 'gesloten' | 'uitgesteld' | 'conflict'>,
  leden: readonly string[],
): Feiten {
  const betrokken = conflict === undefined ? 'ONBEKEND' : leden.some((lid) => conflict.has(lid)) ? 'JA' : 'GEEN'
  return { leden, feiten, afscherming, gesloten, uitgesteld, conflict: betrokken }
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
    feiten: feitenOver(gevonden, gevonden.leden.get(id) ?? []),
  })
  const persoon = (id: string): Bereik => ({ soort: 'persoon', id, feiten: feitenOver(gevonden, [id]) })
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
