import type { Soort } from './soorten.js'
import type { Zicht } from './zicht.js'

const NIEMAND: readonly string[] = []

/** Persons who were chosen before, and the kinds of member that they are. */
interface Gekozen {
  readonly soorten: readonly Soort[]
  readonly personen: readonly string[]
}

/**
 * The families of one request together, for lists of persons that are chosen by what is known of them. Most cells choose
 * the same kinds, so that their list is made once; whoever gets one may not change it.
 */
export class Zichten {
  readonly #eerder: Gekozen[] = []

  constructor(readonly alle: readonly Zicht[]) {}

  /**
   * The members of the chosen kinds, each once, in the order of the families.
   * @param kies asked of one member of each kind
   */
  personen(kies: (zicht: Zicht, eerste: string) => boolean): readonly string[] {
    const soorten: Soort[] = []
    for (const zicht of this.alle) for (const soort of zicht.soorten) if (kies(zicht, soort.eerste)) soorten.push(soort)
    if (soorten.length === 0) return NIEMAND
    for (const eerder of this.#eerder) if (zijnGelijk(eerder.soorten, soorten)) return eerder.personen
    const personen = this.#leden(new Set(soorten))
    this.#eerder.push({ soorten, personen })
    return personen
  }

  #leden(gekozen: ReadonlySet<Soort>): readonly string[] {
    const personen = new Set<string>()
    for (const { feiten, soorten } of this.alle) {
      const hier = soorten.filter((soort) => gekozen.has(soort))
      for (const lid of feiten.leden) if (hier.some(({ leden }) => leden.includes(lid))) personen.add(lid)
    }
    return [...personen]
  }
}

const zijnGelijk = (een: readonly Soort[], ander: readonly Soort[]): boolean =>
  een.length === ander.length && een.every((soort, plaats) => soort === ander[plaats])
