import {
  type Aanvraag,
  type Beleid,
  type Bron,
  CATEGORIEEN,
  type Gegeven,
  KENNISGEVING,
  samen,
  type Uitkomst,
  Zicht,
} from '@gezinsbeeld/schema'
import type { Bereik } from './bereik.js'

/** Outcomes by classification (an object of the supergraph), then by source. */
type PerVeld = Map<Gegeven, Map<Bron, Uitkomst>>

/**
 * The decision of one request: asked per field and person, answered from the policy, remembered for this request
 * only. Nothing of it is ever shared between requesters.
 */
export class Besluit {
  readonly #zichten = new Map<Bereik, Zicht>()
  readonly #perBereik = new Map<Bereik, PerVeld>()

  constructor(
    readonly beleid: Beleid,
    readonly aanvraag: Aanvraag,
  ) {}

  /** One family as this requester may see it. */
  zicht(bereik: Bereik): Zicht {
    const known = this.#zichten.get(bereik)
    if (known) return known
    const zicht = new Zicht(this.beleid, this.aanvraag, bereik.feiten)
    this.#zichten.set(bereik, zicht)
    return zicht
  }

  /** The outcome of a field for one family: the most open one over its members (rows stay per person). */
  voorBereik(bereik: Bereik, bron: Bron, gegeven: Gegeven): Uitkomst {
    const perVeld: PerVeld = this.#perBereik.get(bereik) ?? new Map()
    this.#perBereik.set(bereik, perVeld)
    const perBron = perVeld.get(gegeven) ?? new Map<Bron, Uitkomst>()
    perVeld.set(gegeven, perBron)
    const known = perBron.get(bron)
    if (known) return known
    const { vertegenwoordigers } = this.zicht(bereik)
    const uitkomst = samen(vertegenwoordigers.map((persoon) => this.voorPersoon(bereik, persoon, bron, gegeven)))
    perBron.set(bron, uitkomst)
    return uitkomst
  }

  /** Whether a field may be asked of its source for anybody in this family: as {@link magVragen} of the most open outcome. */
  mag(bereik: Bereik, bron: Bron, gegeven: Gegeven): boolean {
    const zicht = this.zicht(bereik)
    for (const persoon of zicht.vertegenwoordigers) {
      if (magVragen(this.voorPersoon(bereik, persoon, bron, gegeven), gegeven)) return true
    }
    return false
  }

  /** The outcome of a field of one person. */
  voorPersoon(bereik: Bereik, persoon: string, bron: Bron, { categorieen, perWaarde }: Gegeven): Uitkomst {
    const zicht = this.zicht(bereik)
    if (!perWaarde) return zicht.alle(persoon, bron, categorieen)
    return samen(categorieen.map((categorie) => zicht.uitkomst(persoon, bron, categorie)))
  }

  /** Whether anything at all of a source may be shown for this family. */
  bron(bereik: Bereik, bron: Bron): Uitkomst {
    return samen(ELKE_CATEGORIE.map((gegeven) => this.voorBereik(bereik, bron, gegeven)))
  }
}

/** A classification without anything special; categories to be filled in. */
export const KAAL: Omit<Gegeven, 'categorieen'> = {
  perWaarde: false,
  noemtInstantie: false,
  getoondBijMasker: false,
  inKennisgeving: false,
}

const ELKE_CATEGORIE: readonly Gegeven[] = CATEGORIEEN.map((categorie) => ({ ...KAAL, categorieen: [categorie] }))

/** Whether a field may be asked of its source under this outcome: shown, or masked and surviving that mask. */
export const magVragen = (uitkomst: Uitkomst, gegeven: Gegeven): boolean =>
  uitkomst.soort === 'TOEGESTAAN' ||
  (uitkomst.soort === 'GEMASKEERD' &&
    (uitkomst.vorm === KENNISGEVING ? gegeven.inKennisgeving : gegeven.getoondBijMasker))
