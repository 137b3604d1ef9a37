import type { DoelTabel } from '../beleid/tabel.js'
import type { Feiten, FeitStand } from './aanvraag.js'
import { type Blik, type Masker, maskerVan } from './eis.js'
import type { Uitkomst } from './uitkomst.js'

/** What is known of one person, and the outcomes that follow; shared by persons of whom exactly the same is known. */
export interface Gelijken extends Blik {
  readonly maskers: readonly Masker[]
  /** Whether somebody is a member matters to a cell that covers the family, so it is part of what is known. */
  readonly lid: boolean
  /** By the place of the cell; filled in as they are decided. */
  readonly uitkomsten: (Uitkomst | undefined)[]
}

/** What the facts of one request say of each person, looked up once per person. */
export class Kennis {
  readonly #feiten: Feiten
  readonly #nu: number
  readonly #cellen: number
  readonly #standen: (FeitStand | undefined)[] = []
  readonly #perPersoon = new Map<string, Gelijken>()
  /** Few: most members of a family are alike. */
  readonly #soorten: Gelijken[] = []
  /** Of the person who is being looked up. */
  readonly #maskers: Masker[] = []
  #gezin: Blik | undefined

  /** @param tabel of the purpose; absent for who may not use it: then nothing is known of anybody */
  constructor(feiten: Feiten, tabel: DoelTabel | undefined, nu: number) {
    this.#feiten = feiten
    this.#nu = nu
    this.#cellen = tabel?.aantal ?? 0
    if (tabel) for (const { sleutel } of tabel.feiten) this.#standen.push(feiten.feiten.get(sleutel))
  }

  /** One and the same object for persons of whom the same facts hold. */
  van(persoon: string): Gelijken {
    const known = this.#perPersoon.get(persoon)
    if (known) return known
    const gelijken = this.#zoek(persoon)
    this.#perPersoon.set(persoon, gelijken)
    return gelijken
  }

  /** For every member a condition counts as soon as it holds for one of them (decision 1). */
  get gezin(): Blik {
    this.#gezin ??= { maskers: this.#samen(), standen: this.#standen }
    return this.#gezin
  }

  #samen(): readonly Masker[] {
    const samen: Masker[] = this.#standen.map(() => 0)
    for (const lid of this.#feiten.leden) {
      const { maskers } = this.van(lid)
      for (let plaats = 0; plaats < samen.length; plaats++)
        samen[plaats] = (samen[plaats] ?? 0) | (maskers[plaats] ?? 0)
    }
    return samen
  }

  #zoek(persoon: string): Gelijken {
    const lid = this.#feiten.leden.includes(persoon)
    for (let plaats = 0; plaats < this.#standen.length; plaats++)
      this.#maskers[plaats] = maskerVan(this.#standen[plaats], persoon, this.#nu)
    for (const soort of this.#soorten) if (soort.lid === lid && evenBekend(soort.maskers, this.#maskers)) return soort
    const maskers = this.#maskers.slice()
    const soort: Gelijken = { maskers, standen: this.#standen, lid, uitkomsten: new Array(this.#cellen) }
    this.#soorten.push(soort)
    return soort
  }
}

function evenBekend(een: readonly Masker[], ander: readonly Masker[]): boolean {
  for (let plaats = 0; plaats < een.length; plaats++) if (een[plaats] !== ander[plaats]) return false
  return true
}
