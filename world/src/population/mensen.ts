import { BsnReeks } from '../identity/bsn.js'
import type { Geslachtsnaam } from '../identity/namen.js'
import { maakPersoon } from '../identity/persoon.js'
import type { Persoon, Toeval } from '../model.js'

/** Hands out what is unique in the world: person numbers and BSNs. */
export class Nummers {
  private laatste: number
  private readonly reeks = new BsnReeks()

  /** @param vanaf first person number; lower ones are for scenario persons */
  constructor(vanaf: number) {
    this.laatste = vanaf - 1
  }

  nr(): number {
    return ++this.laatste
  }

  bsn(): string {
    return this.reeks.next()
  }
}

/** The persons of one family while it is being made. */
export class Mensen {
  private readonly personen = new Map<number, Persoon>()

  constructor(
    private readonly nummers: Nummers,
    private readonly toeval: Toeval,
  ) {}

  /** Adds a person and returns its number. */
  voeg(naam: Geslachtsnaam, geslacht: Persoon['geslacht'], geboortedatum: string, kind: boolean): number {
    const nr = this.nummers.nr()
    this.personen.set(
      nr,
      maakPersoon(this.toeval, { nr, bsn: this.nummers.bsn(), naam, geslacht, geboortedatum, kind }),
    )
    return nr
  }

  van(nr: number): Persoon {
    const persoon = this.personen.get(nr)
    if (!persoon) throw new RangeError(`person ${nr} is not in this family`)
    return persoon
  }

  wijzig(nr: number, deel: Partial<Persoon>): void {
    this.personen.set(nr, { ...this.van(nr), ...deel })
  }

  alle(): Persoon[] {
    return [...this.personen.values()]
  }

  /** A BSN for the edge case that two sources hold different ones. */
  extraBsn(): string {
    return this.nummers.bsn()
  }
}
