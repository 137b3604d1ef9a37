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

/** Families and persons by the facts that they were met in; let go of together with those. */
const bereiken = new WeakMap<Gevonden, Map<string, Bereik>>()

/** One family, or one person without a family: the very same object every time over the same facts, as decisions remember it. */
function bereikVan(gevonden: Gevonden, soort: Bereik['soort'], id: string): Bereik {
  const hier = bereiken.get(gevonden) ?? new Map<string, Bereik>()
  bereiken.set(gevonden, hier)
  const naam = `${soort} ${id}`
  const known = hier.get(naam)
  if (known) return known
  const leden = soort === 'gezin' ? (gevonden.leden.get(id) ?? []) : [id]
  const made: Bereik = { soort, id, feiten: feitenOver(gevonden, leden) }
  hier.set(naam, made)
  return made
}

/** Joins each root field with its families or persons and the facts about exactly those. */
export function maakWortels(
  knopen: readonly Knoop[],
  opgezocht: ReadonlyMap<Knoop, Opgezocht | undefined>,
  gevonden: Gevonden,
): readonly Wortel[] {
  const gezin = (id: string): Bereik => bereikVan(gevonden, 'gezin', id)
  const persoon = (id: string): Bereik => bereikVan(gevonden, 'persoon', id)
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
