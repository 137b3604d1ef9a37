import type { Bron, Gegeven, Uitkomst } from '@gezinsbeeld/schema'
import type { Bereik } from '../access/bereik.js'
import type { Knoop } from '../access/normalise.js'
import type { Access } from './access.js'
import type { Telling } from './tellingen.js'

/** What the decision says of one field in the records of one source, for one family: the same for every row. */
export interface Oordeel {
  readonly gegeven: Gegeven
  readonly bron: Bron | undefined
  readonly uitkomst: Uitkomst
  /** As if nobody were hidden: what may be told. */
  readonly verteld: Uitkomst
  /** Whether a value may be here. */
  readonly mag: boolean
  /** Whether it may be told that there could be one. */
  readonly magVerteld: boolean
  readonly mistWeerwoord: boolean
  /** Nothing stands in the way of a value: it may be here, it may be told, and no reply is missing. */
  readonly vrij: boolean
  /** Counts of what was shown, and of what was allowed and not there; there from the first row that has it. */
  getoond: Telling | undefined
  leeg: Telling | undefined
}

/** What the decision says of one field of one person at one source. */
export interface PersoonOordeel {
  readonly gegeven: Gegeven
  readonly bron: Bron
  /** Key under which the plan brings what this source says of the person. */
  readonly sleutel: string
  readonly uitkomst: Uitkomst
  readonly verteld: Uitkomst
  readonly mag: boolean
  readonly magVerteld: boolean
  /** Count of what was shown; there from the first row that has it. */
  getoond: Telling | undefined
}

/** The persons of one kind in the records of one source. */
export interface Persoonsbeeld {
  /** Whether they may appear in such a record at all. */
  readonly kenbaar: boolean
  /** Per field the sources that may show it, in the documented order; none of what a person is known by. @param knopen a list that is kept: asked once */
  velden(knopen: readonly Knoop[]): readonly (readonly PersoonOordeel[])[]
}

/** A list of fields in the records of one source, judged. */
interface Veldenlijst {
  readonly record: Bron | undefined
  readonly oordelen: readonly (Oordeel | undefined)[]
}

/** Who is judged alike in the records of one source. */
interface Gelijken {
  readonly gelijke: string
  readonly record: Bron | undefined
  readonly beeld: Persoonsbeeld
}

/** What is judged of the fields of a page, whichever family it is of: the outcome decides, and the count is of all together. */
export class Gedeeld {
  readonly #velden = new Map<Knoop, Oordeel[]>()

  veld(knoop: Knoop, bron: Bron | undefined, uitkomst: Uitkomst, verteld: Uitkomst): Oordeel | undefined {
    for (const een of this.#velden.get(knoop) ?? NIETS)
      if (een.bron === bron && een.uitkomst === uitkomst && een.verteld === verteld) return een
    return undefined
  }

  houd(knoop: Knoop, oordeel: Oordeel): void {
    const hier = this.#velden.get(knoop)
    if (hier) hier.push(oordeel)
    else this.#velden.set(knoop, [oordeel])
  }
}

const NIETS: readonly Oordeel[] = []

/** Asks the decision once per field and source and kind of person of one family, and remembers it for the rows of this answer. */
export class Oordelen {
  readonly #records = new Map<readonly Knoop[], Veldenlijst[]>()
  /** Few: kinds of person times sources that name one. */
  readonly #gelijken: Gelijken[] = []

  /** @param gedeeld of a page: families of which the decision says the same share what is judged and counted */
  constructor(
    private readonly access: Access,
    private readonly bereik: Bereik,
    private readonly gedeeld?: Gedeeld,
  ) {}

  /**
   * The judgement of each field of a record, for all its rows; none of what nobody decides on (`__typename`).
   * @param knopen a list that is kept: asked once
   */
  record(knopen: readonly Knoop[], record: Bron | undefined): readonly (Oordeel | undefined)[] {
    const lijsten = this.#records.get(knopen)
    const known = lijsten?.find((een) => een.record === record)
    if (known) return known.oordelen
    const made = { record, oordelen: knopen.map((knoop) => this.veld(knoop, record)) }
    if (lijsten) lijsten.push(made)
    else this.#records.set(knopen, [made])
    return made.oordelen
  }

  /** The judgement of one field, not remembered. @param record source of the record around the field */
  veld(knoop: Knoop, record: Bron | undefined): Oordeel | undefined {
    if (knoop.veld === '__typename') return undefined
    const { access, bereik } = this
    const gegeven = access.gegevenVan(knoop.adres)
    const bron = gegeven.bron ?? record
    const uitkomst = access.voorBereik(bereik, bron, gegeven)
    const verteld = access.bereikZonderAfscherming(bereik, bron, gegeven)
    const known = this.gedeeld?.veld(knoop, bron, uitkomst, verteld)
    if (known) return known
    const mag = access.magVragen(uitkomst, gegeven)
    const magVerteld = access.magVragen(verteld, gegeven)
    const mistWeerwoord = access.mistWeerwoord(knoop)
    const vrij = mag && magVerteld && !mistWeerwoord
    const leeg = undefined
    const getoond = undefined
    const made = { gegeven, bron, uitkomst, verteld, mag, magVerteld, mistWeerwoord, vrij, getoond, leeg }
    this.gedeeld?.houd(knoop, made)
    return made
  }

  /** @param record source of the record that names the person; undefined for the person himself */
  persoon(persoon: string, record: Bron | undefined): Persoonsbeeld {
    const gelijke = this.access.gelijke(this.bereik, persoon)
    for (const een of this.#gelijken) if (een.record === record && een.gelijke === gelijke) return een.beeld
    const beeld = this.#beeld(gelijke, record)
    this.#gelijken.push({ gelijke, record, beeld })
    return beeld
  }

  #beeld(persoon: string, record: Bron | undefined): Persoonsbeeld {
    const perLijst = new Map<readonly Knoop[], readonly (readonly PersoonOordeel[])[]>()
    return {
      kenbaar: record === undefined || this.access.magKennen(this.bereik, persoon, record),
      velden: (knopen) => {
        const known = perLijst.get(knopen)
        if (known) return known
        const bronnen = this.access.persoonBronnen(record)
        const made = knopen.map((knoop) =>
          knoop.veld === 'persoonId' || knoop.veld === '__typename'
            ? NERGENS
            : bronnen.map((bron) => this.#persoonOordeel(knoop, persoon, bron)),
        )
        perLijst.set(knopen, made)
        return made
      },
    }
  }

  #persoonOordeel(knoop: Knoop, persoon: string, bron: Bron): PersoonOordeel {
    const { access, bereik } = this
    const gegeven = access.gegevenVan(knoop.adres)
    const uitkomst = access.voorPersoon(bereik, persoon, bron, gegeven)
    const verteld = access.persoonZonderAfscherming(bereik, persoon, bron, gegeven)
    const mag = access.magVragen(uitkomst, gegeven)
    const magVerteld = access.magVragen(verteld, gegeven)
    return { gegeven, bron, sleutel: SLEUTEL[bron], uitkomst, verteld, mag, magVerteld, getoond: undefined }
  }
}

const NERGENS: readonly PersoonOordeel[] = []

const SLEUTEL: Readonly<Record<Bron, string>> = { VT: 'sVT', RVDK: 'sRVDK', GI: 'sGI', LT: 'sLT', BRP: 'sBRP' }
