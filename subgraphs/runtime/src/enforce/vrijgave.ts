import type { Bron, Categorie, CelOpdracht, Opdracht } from '@gezinsbeeld/schema'
import type { Herkomst } from './herkomst.js'

/** What may happen to a value. */
export type Oordeel = 'TONEN' | 'MASKEREN' | 'WEIGEREN'

interface Cel {
  readonly uit: 'T' | 'M'
  readonly personen: ReadonlySet<string>
  readonly organisatie?: string
}

/**
 * A verified order in a form that answers per row and field. Absence is refusal: a category that the order does not
 * name, a person it does not list, an organisation that differs.
 */
export class Vrijgave {
  readonly #cellen = new Map<string, Cel>()
  readonly #elders = new Map<Bron, ReadonlySet<string>>()
  readonly #nietAfgeschermd: ReadonlySet<string>
  readonly #skn: Readonly<Record<string, string>>

  constructor(
    opdracht: Opdracht,
    /** Persons of whom this source itself knows that they are hidden; wins over what the gateway says. */
    private readonly eigenAfgeschermd: ReadonlySet<string> = new Set(),
  ) {
    for (const [bron, cellen] of Object.entries(opdracht.cellen)) {
      for (const [categorie, cel] of Object.entries(cellen ?? {})) this.#cellen.set(`${bron}.${categorie}`, cell(cel))
    }
    for (const [bron, personen] of Object.entries(opdracht.btrElders)) this.#elders.set(bron as Bron, new Set(personen))
    this.#nietAfgeschermd = new Set(opdracht.nietAfgeschermd)
    this.#skn = opdracht.skn
  }

  /** Of these persons those for whom the category is released or masked; the keys to select rows by. */
  personen(bron: Bron, categorie: Categorie, uit: readonly string[]): string[] {
    const cel = this.#cellen.get(`${bron}.${categorie}`)
    return cel ? uit.filter((persoon) => cel.personen.has(persoon)) : []
  }

  /** SKN pseudonyms of these persons, as the requester's own source gave them (condition 17). */
  sknVan(personen: readonly string[]): string[] {
    return personen.flatMap((persoon) => (Object.hasOwn(this.#skn, persoon) ? [this.#skn[persoon] as string] : []))
  }

  /**
   * Judges one value: all its categories must be released for one and the same subject of the record
   * (docs/architecture.md, rows about several persons).
   * @param nodig every category the value needs, those of its row included
   */
  oordeel(bron: Bron, nodig: readonly Categorie[], herkomst: Herkomst, getoondBijMasker: boolean): Oordeel {
    if (nodig.length === 0) return 'WEIGEREN'
    if (herkomst.zonderWeerwoord && nodig.includes('OORD')) return 'WEIGEREN'
    if (nodig.includes('ADR') && !herkomst.betrokkenen.every((p) => this.#plaatsMag(p))) return 'WEIGEREN'
    let beste: Oordeel = 'WEIGEREN'
    for (const persoon of herkomst.betrokkenen) {
      const oordeel = this.#voor(persoon, bron, nodig, herkomst.organisatie, getoondBijMasker)
      if (oordeel === 'TONEN') return 'TONEN'
      if (oordeel === 'MASKEREN') beste = 'MASKEREN'
    }
    return beste
  }

  /** Whether the involvement of another agency with a subject of the record may be told. */
  magNoemen(ander: Bron, herkomst: Herkomst): boolean {
    if (ander === herkomst.bron) return true
    const personen = this.#elders.get(ander)
    return personen !== undefined && herkomst.betrokkenen.some((persoon) => personen.has(persoon))
  }

  // A place is shown only when every subject is known not to be hidden, at every source: one hidden mother is enough.
  #plaatsMag(persoon: string): boolean {
    return this.#nietAfgeschermd.has(persoon) && !this.eigenAfgeschermd.has(persoon)
  }

  #voor(persoon: string, bron: Bron, nodig: readonly Categorie[], organisatie: string, bijMasker: boolean): Oordeel {
    let oordeel: Oordeel = 'TONEN'
    for (const categorie of nodig) {
      const cel = this.#cellen.get(`${bron}.${categorie}`)
      if (!cel?.personen.has(persoon)) return 'WEIGEREN'
      if (cel.organisatie !== undefined && cel.organisatie !== organisatie) return 'WEIGEREN'
      if (cel.uit === 'M' && !bijMasker) oordeel = 'MASKEREN'
    }
    return oordeel
  }
}

const cell = ({ uit, personen, organisatie }: CelOpdracht): Cel => ({
  uit,
  personen: new Set(personen),
  ...(organisatie === undefined ? {} : { organisatie }),
})
