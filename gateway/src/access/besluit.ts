import {
  type Aanvraag,
  type Beleid,
  type Bron,
  CATEGORIEEN,
  type Categorie,
  decideAlle,
  type Gegeven,
  KENNISGEVING,
  samen,
  type Uitkomst,
} from '@gezinsbeeld/schema'
import type { Bereik } from './bereik.js'

/**
 * The decision of one request: asked per field and person, answered from the policy, remembered for this request
 * only. Nothing of it is ever shared between requesters.
 */
export class Besluit {
  readonly #perBereik = new Map<string, Uitkomst>()
  readonly #perPersoon = new Map<string, Uitkomst>()

  constructor(
    readonly beleid: Beleid,
    readonly aanvraag: Aanvraag,
  ) {}

  /** The outcome of a field for one family: the most open one over its members (rows stay per person). */
  voorBereik(bereik: Bereik, bron: Bron, gegeven: Gegeven): Uitkomst {
    const sleutel = `${bereik.soort}|${bereik.id}|${bron}|${gegeven.categorieen.join()}|${gegeven.perWaarde}`
    const known = this.#perBereik.get(sleutel)
    if (known) return known
    // Without members nobody is covered, but an unknown fact must still show as unknown.
    const personen = bereik.feiten.leden.length > 0 ? bereik.feiten.leden : ['']
    const uitkomst = samen(personen.map((persoon) => this.#decide(bereik, persoon, bron, gegeven)))
    this.#perBereik.set(sleutel, uitkomst)
    return uitkomst
  }

  /** The outcome of a field of one person. */
  voorPersoon(bereik: Bereik, persoon: string, bron: Bron, gegeven: Gegeven): Uitkomst {
    const sleutel = `${bereik.soort}|${bereik.id}|${persoon}|${bron}|${gegeven.categorieen.join()}|${gegeven.perWaarde}`
    const known = this.#perPersoon.get(sleutel)
    if (known) return known
    const uitkomst = this.#decide(bereik, persoon, bron, gegeven)
    this.#perPersoon.set(sleutel, uitkomst)
    return uitkomst
  }

  /** Whether anything at all of a source may be shown for this family. */
  bron(bereik: Bereik, bron: Bron): Uitkomst {
    return samen(CATEGORIEEN.map((categorie) => this.voorBereik(bereik, bron, { ...KAAL, categorieen: [categorie] })))
  }

  #decide(bereik: Bereik, persoon: string, bron: Bron, { categorieen, perWaarde }: Gegeven): Uitkomst {
    const een = (of: readonly Categorie[]) => decideAlle(this.beleid, this.aanvraag, bereik.feiten, persoon, bron, of)
    return perWaarde ? samen(categorieen.map((categorie) => een([categorie]))) : een(categorieen)
  }
}

/** A classification without anything special; categories to be filled in. */
export const KAAL: Omit<Gegeven, 'categorieen'> = {
  perWaarde: false,
  noemtInstantie: false,
  getoondBijMasker: false,
  inKennisgeving: false,
}

/** Whether a field may be asked of its source under this outcome: shown, or masked and surviving that mask. */
export const magVragen = (uitkomst: Uitkomst, gegeven: Gegeven): boolean =>
  uitkomst.soort === 'TOEGESTAAN' ||
  (uitkomst.soort === 'GEMASKEERD' &&
    (uitkomst.vorm === KENNISGEVING ? gegeven.inKennisgeving : gegeven.getoondBijMasker))
