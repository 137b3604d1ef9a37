import type { Bron, Categorie, CelOpdracht, Gegeven, Opdracht } from '@gezinsbeeld/schema'
import type { DossierToets, Vrijgevers } from '../dossier/toets.js'
import { type BronWet, wetMag } from './bron-wet.js'
import type { Herkomst } from './herkomst.js'

/** What may happen to a value. */
export type Oordeel = 'TONEN' | 'MASKEREN' | 'WEIGEREN'

interface Cel {
  readonly uit: CelOpdracht['uit']
  readonly personen: ReadonlySet<string>
  readonly afgeschermd: ReadonlySet<string>
  readonly organisatie: string | undefined
  /** A person at the source released it (B). */
  readonly besloten: boolean
}

/** What this source itself adds to an order: it only ever narrows. */
export interface EigenGrenzen {
  /** Persons of whom this source itself knows that they are hidden; wins over what the gateway says. */
  readonly verborgen?: ReadonlySet<string>
  /** Persons of whom this source releases nothing to this requester yet; their rows are read as anybody's (record 0046). */
  readonly uitgesteld?: ReadonlySet<string>
  /** Persons of whom no row may be shown, whoever else it is about (H10). */
  readonly uitgesloten?: ReadonlySet<string>
  /** The only files whose rows may be shown (D16, D18, and what was shared: 14, 15); absent: no such limit. */
  readonly zaken?: ReadonlySet<string>
  /** By `bron.categorie`, then by person: organisations whose rows were released by a person (7, 12). */
  readonly vrijgevers?: Vrijgevers
  /** Condition 21; absent: no cell of the order asks it. */
  readonly bronWet?: BronWet
  /** The status of the files (E4); absent only where no source is: every order is limited by it. */
  readonly dossiers?: DossierToets
}

/** How a field behaves under a mask; by default it survives none. */
export type Maskervelden = Partial<Pick<Gegeven, 'getoondBijMasker' | 'inKennisgeving'>>

/**
 * A verified order in a form that answers per row and field. Absence is refusal: a category that the order does not
 * name, a person it does not list, an organisation that differs.
 */
export class Vrijgave {
  readonly #cellen = new Map<string, Cel>()
  readonly #elders = new Map<Bron, ReadonlySet<string>>()
  readonly #nietAfgeschermd: ReadonlySet<string>
  readonly #skn: Readonly<Record<string, string>>
  readonly #betrokkene: string | undefined

  constructor(
    opdracht: Opdracht,
    private readonly grenzen: EigenGrenzen = {},
  ) {
    for (const [bron, cellen] of Object.entries(opdracht.cellen)) {
      for (const [categorie, cel] of Object.entries(cellen ?? {})) {
        this.#cellen.set(`${bron}.${categorie}`, cell(cel, categorie === 'ADR'))
      }
    }
    for (const [bron, personen] of Object.entries(opdracht.btrElders)) this.#elders.set(bron as Bron, new Set(personen))
    this.#nietAfgeschermd = new Set(opdracht.nietAfgeschermd)
    this.#skn = opdracht.skn
    this.#betrokkene = opdracht.betrokkene
  }

  /**
   * Of these persons those for whom the category is released or masked; the keys to select rows by. Of a place also who
   * is hidden: their rows are read as anybody's, and every row is judged again before it leaves ({@link oordeel}).
   */
  personen(bron: Bron, categorie: Categorie, uit: readonly string[]): string[] {
    const cel = this.#cellen.get(`${bron}.${categorie}`)
    return cel ? uit.filter((persoon) => cel.personen.has(persoon) || cel.afgeschermd.has(persoon)) : []
  }

  /**
   * Whether a row is there at all for this purpose. Rows of a blocked or destroyed file are left out before anything is
   * made of them, so that nothing is counted, looked up or shown (E4).
   */
  zichtbaar(herkomst: Herkomst): boolean {
    return this.grenzen.dossiers?.zichtbaar(herkomst) !== false
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
  oordeel(bron: Bron, nodig: readonly Categorie[], herkomst: Herkomst, masker: Maskervelden = {}): Oordeel {
    return this.#weeg(bron, nodig, herkomst, masker, false)
  }

  /**
   * Whether a value is looked up at all: when it may be shown, and a place also of who is hidden, so that a look-up that
   * fails or takes a statement does not tell who is. Says nothing about showing it.
   */
  magLezen(bron: Bron, nodig: readonly Categorie[], herkomst: Herkomst, masker: Maskervelden = {}): boolean {
    return this.#weeg(bron, nodig, herkomst, masker, nodig.includes('ADR')) === 'TONEN'
  }

  #weeg(bron: Bron, nodig: readonly Categorie[], herkomst: Herkomst, masker: Maskervelden, lezend: boolean): Oordeel {
    if (nodig.length === 0) return 'WEIGEREN'
    if (!this.#inZaken(nodig, herkomst)) return 'WEIGEREN'
    if (herkomst.betrokkenen.some((persoon) => this.grenzen.uitgesloten?.has(persoon))) return 'WEIGEREN'
    if (herkomst.zonderWeerwoord && nodig.includes('OORD')) return 'WEIGEREN'
    const metPlaats = !lezend && nodig.includes('ADR')
    if (metPlaats && !herkomst.betrokkenen.every((p) => this.#plaatsMag(p, bron, herkomst.organisatie)))
      return 'WEIGEREN'
    let beste: Oordeel = 'WEIGEREN'
    for (const persoon of herkomst.betrokkenen) {
      const oordeel = this.#voor(persoon, bron, nodig, herkomst, masker, lezend)
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

  /**
   * Whether what stays between a person and this source may be shown: to that person, and to the source's own staff where
   * the category is theirs. Never to who represents that person, and never to another agency.
   */
  magVertrouwelijk(bron: Bron, categorie: Categorie, persoon: string): boolean {
    const cel = this.#cellen.get(`${bron}.${categorie}`)
    return cel !== undefined && (cel.organisatie !== undefined || this.#betrokkene === persoon)
  }

  // A review or a complaint is limited to its file. Who somebody is belongs to no file; anything else that does not say
  // its file is not shown.
  #inZaken(nodig: readonly Categorie[], { dossier }: Herkomst): boolean {
    const { zaken } = this.grenzen
    if (zaken === undefined) return true
    return dossier === undefined ? nodig.every((categorie) => PERSOON.has(categorie)) : zaken.has(dossier)
  }

  // A place is shown only when every subject is known not to be hidden, at every source, or when GEHEIM itself was
  // released for that subject (H2): one hidden mother is enough.
  #plaatsMag(persoon: string, bron: Bron, organisatie: string): boolean {
    const geheim = this.#cellen.get(`${bron}.GEHEIM`)?.personen.has(persoon)
    if (geheim && this.#vrijgever(persoon, bron, 'GEHEIM', organisatie)) return true
    return this.#nietAfgeschermd.has(persoon) && !this.grenzen.verborgen?.has(persoon)
  }

  // A decision of one organisation opens none of the rows of another that holds the same person.
  #vrijgever(persoon: string, bron: Bron, categorie: Categorie, organisatie: string): boolean {
    return this.grenzen.vrijgevers?.get(`${bron}.${categorie}`)?.get(persoon)?.has(organisatie) !== false
  }

  #voor(
    persoon: string,
    bron: Bron,
    nodig: readonly Categorie[],
    herkomst: Herkomst,
    { getoondBijMasker, inKennisgeving }: Maskervelden,
    lezend: boolean,
  ): Oordeel | undefined {
    const { bronWet, dossiers } = this.grenzen
    if (!lezend && this.grenzen.uitgesteld?.has(persoon)) return undefined
    let oordeel: Oordeel = 'TONEN'
    for (const categorie of nodig) {
      const cel = this.#cellen.get(`${bron}.${categorie}`)
      if (!cel?.personen.has(persoon) && !(lezend && cel?.afgeschermd.has(persoon))) return undefined
      if (!this.#vrijgever(persoon, bron, categorie, herkomst.organisatie)) return undefined
      if (cel.organisatie !== undefined && cel.organisatie !== herkomst.organisatie) return undefined
      if (bronWet && !wetMag(bronWet, bron, categorie, persoon, herkomst)) return undefined
      const { besloten, organisatie } = cel
      const inDossier = { besloten, eigen: organisatie !== undefined }
      if (dossiers && !dossiers.mag(bron, categorie, persoon, herkomst, inDossier)) return undefined
      if (cel.uit === 'M' && !getoondBijMasker) oordeel = 'MASKEREN'
      if (cel.uit === 'K' && !inKennisgeving) oordeel = 'MASKEREN'
    }
    return oordeel
  }
}

/** Categories that say who a person is, apart from any file. */
const PERSOON: ReadonlySet<Categorie> = new Set(['ID', 'ADR', 'BSN'])

const cell = ({ uit, personen, afgeschermd, organisatie, vrijgave }: CelOpdracht, plaats: boolean): Cel => ({
  uit,
  personen: new Set(personen),
  afgeschermd: new Set(plaats ? afgeschermd : undefined),
  organisatie,
  besloten: vrijgave === true,
})
