import {
  type Aanvraag,
  alleen,
  type Beleid,
  type Bron,
  type Gegeven,
  KENNISGEVING,
  openste,
  samen,
  type Uitkomst,
  VELD_CATEGORIEEN,
  Zicht,
} from '@gezinsbeeld/schema'
import { isSame } from '../store/latest.js'
import type { Bereik } from './bereik.js'

/** A question to the decision: may this be asked of that source for anybody in the request? */
export interface Vraag {
  readonly gegeven: Gegeven
  readonly bron: Bron
}

/** What the outcome of a field hangs on. */
type Weging = Pick<Gegeven, 'categorieen' | 'perWaarde'>

/** Outcomes by source, of which there are five, then by classification (an object of the supergraph), of which there are many. */
type PerVeld = Map<Bron, Map<Gegeven, Uitkomst>>

/** The answer to the questions of one sketch about some families. */
interface Antwoord {
  readonly vragen: readonly Vraag[]
  readonly bereiken: readonly Bereik[]
  readonly open: readonly boolean[]
}

/** What was decided of one family. */
interface Gekend {
  readonly zicht: Zicht
  getoond: PerVeld | undefined
  verteld: PerVeld | undefined
  readonly bronnen: Map<Bron, Uitkomst>
}

/**
 * The decision for one requester over one set of facts: asked per field and person, answered from the policy, and remembered. It serves
 * one request, or more while every part that it hangs on is the same (`besluitOver`); never another requester.
 */
export class Besluit {
  readonly #gekend = new Map<Bereik, Gekend>()
  /** Of one sketch only: who asks again asks the same, and a decision is kept for as long as its facts are. */
  #gevraagd: Antwoord | undefined

  constructor(
    readonly beleid: Beleid,
    readonly aanvraag: Aanvraag,
  ) {}

  /** One family as this requester may see it. */
  zicht(bereik: Bereik): Zicht {
    return this.#gekendVan(bereik).zicht
  }

  #gekendVan(bereik: Bereik): Gekend {
    const known = this.#gekend.get(bereik)
    if (known) return known
    const gekend = {
      zicht: new Zicht(this.beleid, this.aanvraag, bereik.feiten),
      getoond: undefined,
      verteld: undefined,
      bronnen: new Map<Bron, Uitkomst>(),
    }
    this.#gekend.set(bereik, gekend)
    return gekend
  }

  /** The outcome of a field for one family: the most open one over its members (rows stay per person). */
  voorBereik(bereik: Bereik, bron: Bron, gegeven: Gegeven): Uitkomst {
    const gekend = this.#gekendVan(bereik)
    gekend.getoond ??= new Map()
    return overLeden(gekend.zicht, gekend.getoond, bron, gegeven, getoond)
  }

  /** As {@link voorBereik}, as if nobody were hidden: what is asked and told, never what is shown (record 0032). */
  bereikZonderAfscherming(bereik: Bereik, bron: Bron, gegeven: Gegeven): Uitkomst {
    const gekend = this.#gekendVan(bereik)
    gekend.verteld ??= new Map()
    return overLeden(gekend.zicht, gekend.verteld, bron, gegeven, verteld)
  }

  /**
   * Whether each of these fields is asked of its source for any of these families: as {@link magVragen} of the most open
   * outcome as if nobody were hidden. A place is asked for who is hidden too, so that no call and no outage tells it; the
   * order of that source does not release it ({@link makeOrders}).
   */
  mag(bereiken: readonly Bereik[], vragen: readonly Vraag[]): readonly boolean[] {
    const eerder = this.#gevraagd
    if (eerder?.vragen === vragen && isSame(eerder.bereiken, bereiken)) return eerder.open
    const open = this.#openVoor(bereiken, vragen)
    this.#gevraagd = { vragen, bereiken, open }
    return open
  }

  #openVoor(bereiken: readonly Bereik[], vragen: readonly Vraag[]): readonly boolean[] {
    const open = vragen.map(() => false)
    for (const bereik of bereiken) {
      const zicht = this.zicht(bereik)
      for (let plaats = 0; plaats < vragen.length; plaats++)
        if (!open[plaats]) open[plaats] = magBij(zicht, vragen[plaats] as Vraag)
    }
    return open
  }

  /** The member who stands for everybody of this person's kind; who is no member stands for himself. */
  gelijke(bereik: Bereik, persoon: string): string {
    return this.zicht(bereik).gelijke(persoon)
  }

  /** The outcome of a field of one person. */
  voorPersoon(bereik: Bereik, persoon: string, bron: Bron, weging: Weging): Uitkomst {
    return getoond(this.zicht(bereik), persoon, bron, weging)
  }

  /** As {@link voorPersoon}, as if nobody were hidden. */
  persoonZonderAfscherming(bereik: Bereik, persoon: string, bron: Bron, weging: Weging): Uitkomst {
    return verteld(this.zicht(bereik), persoon, bron, weging)
  }

  /** Whether anything at all of a source may be shown for this family; told, so as if nobody were hidden. */
  bron(bereik: Bereik, bron: Bron): Uitkomst {
    const { zicht, bronnen } = this.#gekendVan(bereik)
    const known = bronnen.get(bron)
    if (known) return known
    const uitkomst = openstVan(zicht, bron)
    bronnen.set(bron, uitkomst)
    return uitkomst
  }
}

/** Weighs one field for one person. */
type Weeg = (zicht: Zicht, persoon: string, bron: Bron, weging: Weging) => Uitkomst

const getoond: Weeg = (zicht, persoon, bron, { categorieen, perWaarde }) => {
  if (!perWaarde) return zicht.alle(persoon, bron, categorieen)
  let uitkomst: Uitkomst | undefined
  for (const categorie of categorieen) uitkomst = openste(uitkomst, zicht.uitkomst(persoon, bron, categorie))
  return uitkomst ?? samen([])
}

const verteld: Weeg = (zicht, persoon, bron, { categorieen, perWaarde }) => {
  if (!perWaarde) return zicht.zonderAfscherming(persoon, bron, categorieen)
  let uitkomst: Uitkomst | undefined
  for (const categorie of categorieen)
    uitkomst = openste(uitkomst, zicht.zonderAfscherming(persoon, bron, alleen(categorie)))
  return uitkomst ?? samen([])
}

function magBij(zicht: Zicht, { bron, gegeven }: Vraag): boolean {
  for (const persoon of zicht.vertegenwoordigers)
    if (magVragen(verteld(zicht, persoon, bron, gegeven), gegeven)) return true
  return false
}

/** The outcome over the members of a family: the most open one, remembered. */
function overLeden(zicht: Zicht, perVeld: PerVeld, bron: Bron, gegeven: Gegeven, weeg: Weeg): Uitkomst {
  let perGegeven = perVeld.get(bron)
  if (!perGegeven) {
    perGegeven = new Map()
    perVeld.set(bron, perGegeven)
  }
  const known = perGegeven.get(gegeven)
  if (known) return known
  let uitkomst: Uitkomst | undefined
  for (const wie of zicht.vertegenwoordigers) uitkomst = openste(uitkomst, weeg(zicht, wie, bron, gegeven))
  const gevonden = uitkomst ?? samen([])
  perGegeven.set(gegeven, gevonden)
  return gevonden
}

/** The most open outcome of a source over all categories and members; nothing is more open than allowed. */
function openstVan(zicht: Zicht, bron: Bron): Uitkomst {
  let uitkomst: Uitkomst | undefined
  for (const categorie of VELD_CATEGORIEEN) {
    for (const wie of zicht.vertegenwoordigers) {
      uitkomst = openste(uitkomst, zicht.zonderAfscherming(wie, bron, alleen(categorie)))
      if (uitkomst.soort === 'TOEGESTAAN') return uitkomst
    }
  }
  return uitkomst ?? samen([])
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
