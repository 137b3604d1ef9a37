import type { Veldgroep } from '@gezinsbeeld/log'
import type { Bron, Categorie } from '@gezinsbeeld/schema'

/** What was decided, as the outcome record says it of all fields that share it. Never a value. */
export interface Beslist {
  readonly bron: Bron | null
  readonly categorieen: readonly Categorie[]
  readonly uitkomst: string
  readonly code: string | null
  readonly regel: string | null
  /** Allowed, and nothing was there: in the answer the same as a silent refusal, so who reads answers only sees neither. */
  readonly leeg?: true
}

/** Puts lists of people together: one and the same list for the same people, so that they are named once. */
interface Samen {
  een(lijst: readonly string[]): readonly string[]
  meer(lijsten: readonly (readonly string[])[]): readonly string[]
}

const NIEMAND: readonly string[] = []

/** How often one field had one outcome, and of whom. */
export class Telling {
  #aantal = 0
  #laatst: readonly string[] | undefined
  /** Only when it was of more than one family or person. */
  #alle: Set<readonly string[]> | undefined

  /** @param beslist one and the same object for all fields that share it */
  constructor(
    readonly veld: string,
    readonly beslist: Beslist,
  ) {}

  /** Counts one occurrence. @param over of whom; rows of one family or person give the very same list */
  tel(over: readonly string[]): void {
    this.#aantal++
    if (over === this.#laatst) return
    if (this.#laatst) this.#alle = (this.#alle ?? new Set([this.#laatst])).add(over)
    this.#laatst = over
  }

  get aantal(): number {
    return this.#aantal
  }

  /** @param samen the people of one list, and of several */
  personen(samen: Samen): readonly string[] {
    return this.#alle ? samen.meer([...this.#alle]) : samen.een(this.#laatst ?? NIEMAND)
  }
}

/** Counts the fields of one answer. */
export class Tellingen {
  readonly #alle: Telling[] = []
  /** By field: there are few outcomes of one field in an answer. */
  readonly #perVeld = new Map<string, Telling[]>()
  readonly #beslist: Beslist[] = []

  /** The count of one field with one outcome; for who is about to count it, and keeps it for more rows. */
  van(veld: string, wat: Beslist): Telling {
    const perVeld = this.#perVeld.get(veld) ?? []
    // A field has the same categories in all of an answer.
    const known = perVeld.find(({ beslist }) => isGelijk(beslist, wat))
    if (known) return known
    const made = new Telling(veld, this.#gedeeld(wat))
    this.#perVeld.set(veld, perVeld)
    perVeld.push(made)
    this.#alle.push(made)
    return made
  }

  #gedeeld(wat: Beslist): Beslist {
    const known = this.#beslist.find((een) => isGelijk(een, wat) && isZelfdeLijst(een.categorieen, wat.categorieen))
    if (known) return known
    this.#beslist.push(wat)
    return wat
  }

  /** What was counted, with people as the graph names them (record 0051). */
  get groepen(): readonly Veldgroep<string>[] {
    const samen = openSamenvoegen()
    const perBeslist = new Map<Beslist, Groep[]>()
    const groepen: Groep[] = []
    for (const telling of this.#alle) {
      const personen = telling.personen(samen)
      const bij = perBeslist.get(telling.beslist)
      let groep = bij?.find((een) => een.personen === personen)
      if (!groep) {
        groep = groepVan(telling.beslist, personen)
        groepen.push(groep)
        if (bij) bij.push(groep)
        else perBeslist.set(telling.beslist, [groep])
      }
      groep.velden.push(telling.veld)
      groep.aantallen.push(telling.aantal)
    }
    return groepen
  }
}

interface Groep extends Veldgroep<string> {
  readonly velden: string[]
  readonly aantallen: number[]
}

// Written out: spreading an object is slow in V8, and took a fifth of making an outcome.
const groepVan = ({ bron, categorieen, uitkomst, code, regel, leeg }: Beslist, personen: readonly string[]): Groep => {
  const groep = { bron, categorieen, uitkomst, code, regel, personen, velden: [], aantallen: [] }
  return leeg ? { ...groep, leeg } : groep
}

const isGelijk = (een: Beslist, ander: Beslist): boolean =>
  een.bron === ander.bron &&
  een.regel === ander.regel &&
  een.uitkomst === ander.uitkomst &&
  een.code === ander.code &&
  een.leeg === ander.leeg

const isZelfdeLijst = <T>(een: readonly T[], ander: readonly T[]): boolean =>
  een === ander || (een.length === ander.length && een.every((waarde, plaats) => waarde === ander[plaats]))

function openSamenvoegen(): Samen {
  const perLijst = new Map<readonly string[], readonly string[]>()
  const perNummers = new Map<string, readonly string[]>()
  const perInhoud = new Map<string, readonly string[]>()
  const nummers = new Map<readonly string[], number>()
  const nummerVan = (lijst: readonly string[]): number => {
    const nummer = nummers.get(lijst) ?? nummers.size
    nummers.set(lijst, nummer)
    return nummer
  }
  const gedeeld = (personen: readonly string[]): readonly string[] => {
    const inhoud = JSON.stringify(personen)
    const eerder = perInhoud.get(inhoud)
    if (!eerder) perInhoud.set(inhoud, personen)
    return eerder ?? personen
  }
  return {
    een: (lijst) => {
      const known = perLijst.get(lijst)
      if (known) return known
      const personen = gedeeld([...new Set(lijst)])
      perLijst.set(lijst, personen)
      return personen
    },
    meer: (lijsten) => {
      const sleutel = lijsten.map(nummerVan).join()
      const known = perNummers.get(sleutel)
      if (known) return known
      const personen = gedeeld([...new Set(lijsten.flat())])
      perNummers.set(sleutel, personen)
      return personen
    },
  }
}
