import {
  type Aanvraag,
  type Beleid,
  type Bron,
  type Gegeven,
  KENNISGEVING,
  samen,
  type Uitkomst,
  VELD_CATEGORIEEN,
  Zicht,
} from '@gezinsbeeld/schema'
import type { Bereik } from './bereik.js'

/** What the outcome of a field hangs on. */
type Weging = Pick<Gegeven, 'categorieen' | 'perWaarde'>

/** Outcomes by classification (an object of the supergraph), then by source. */
type PerVeld = Map<Gegeven, Map<Bron, Uitkomst>>

/**
 * The decision of one request: asked per field and person, answered from the policy, remembered for this request
 * only. Nothing of it is ever shared between requesters.
 */
export class Besluit {
  readonly #zichten = new Map<Bereik, Zicht>()
  readonly #perBereik = new Map<Bereik, PerVeld>()
  readonly #zonder = new Map<Bereik, PerVeld>()

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
    const perBron = perBronVan(this.#perBereik, bereik, gegeven)
    const known = perBron.get(bron)
    if (known) return known
    const { vertegenwoordigers } = this.zicht(bereik)
    const uitkomst = samen(vertegenwoordigers.map((persoon) => this.voorPersoon(bereik, persoon, bron, gegeven)))
    perBron.set(bron, uitkomst)
    return uitkomst
  }

  /** As {@link voorBereik}, as if nobody were hidden: what is asked and told, never what is shown (record 0032). */
  bereikZonderAfscherming(bereik: Bereik, bron: Bron, gegeven: Gegeven): Uitkomst {
    const perBron = perBronVan(this.#zonder, bereik, gegeven)
    const known = perBron.get(bron)
    if (known) return known
    const { vertegenwoordigers } = this.zicht(bereik)
    const uitkomst = samen(vertegenwoordigers.map((wie) => this.persoonZonderAfscherming(bereik, wie, bron, gegeven)))
    perBron.set(bron, uitkomst)
    return uitkomst
  }

  /**
   * Whether a field is asked of its source for this family: as {@link magVragen} of the most open outcome as if nobody
   * were hidden. A place is asked for who is hidden too, so that no call and no outage tells it; the order of that source
   * does not release it ({@link makeOrders}).
   */
  mag(bereik: Bereik, bron: Bron, gegeven: Gegeven): boolean {
    for (const persoon of this.zicht(bereik).vertegenwoordigers) {
      if (magVragen(this.persoonZonderAfscherming(bereik, persoon, bron, gegeven), gegeven)) return true
    }
    return false
  }

  /** The outcome of a field of one person. */
  voorPersoon(bereik: Bereik, persoon: string, bron: Bron, { categorieen, perWaarde }: Weging): Uitkomst {
    const zicht = this.zicht(bereik)
    if (!perWaarde) return zicht.alle(persoon, bron, categorieen)
    return samen(categorieen.map((categorie) => zicht.uitkomst(persoon, bron, categorie)))
  }

  /** As {@link voorPersoon}, as if nobody were hidden. */
  persoonZonderAfscherming(bereik: Bereik, persoon: string, bron: Bron, { categorieen, perWaarde }: Weging): Uitkomst {
    const zicht = this.zicht(bereik)
    if (!perWaarde) return zicht.zonderAfscherming(persoon, bron, categorieen)
    return samen(categorieen.map((categorie) => zicht.zonderAfscherming(persoon, bron, [categorie])))
  }

  /** Whether anything at all of a source may be shown for this family; told, so as if nobody were hidden. */
  bron(bereik: Bereik, bron: Bron): Uitkomst {
    return samen(ELKE_CATEGORIE.map((gegeven) => this.bereikZonderAfscherming(bereik, bron, gegeven)))
  }
}

function perBronVan(per: Map<Bereik, PerVeld>, bereik: Bereik, gegeven: Gegeven): Map<Bron, Uitkomst> {
  let perVeld = per.get(bereik)
  if (!perVeld) {
    perVeld = new Map()
    per.set(bereik, perVeld)
  }
  let perBron = perVeld.get(gegeven)
  if (!perBron) {
    perBron = new Map()
    perVeld.set(gegeven, perBron)
  }
  return perBron
}

/** A classification without anything special; categories to be filled in. */
export const KAAL: Omit<Gegeven, 'categorieen'> = {
  perWaarde: false,
  noemtInstantie: false,
  getoondBijMasker: false,
  inKennisgeving: false,
}

const ELKE_CATEGORIE: readonly Gegeven[] = VELD_CATEGORIEEN.map((categorie) => ({ ...KAAL, categorieen: [categorie] }))

/** Whether a field may be asked of its source under this outcome: shown, or masked and surviving that mask. */
export const magVragen = (uitkomst: Uitkomst, gegeven: Gegeven): boolean =>
  uitkomst.soort === 'TOEGESTAAN' ||
  (uitkomst.soort === 'GEMASKEERD' &&
    (uitkomst.vorm === KENNISGEVING ? gegeven.inKennisgeving : gegeven.getoondBijMasker))
