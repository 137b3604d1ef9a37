import type { Veldregel } from '@gezinsbeeld/log'
import type { Bron, Categorie } from '@gezinsbeeld/schema'

/** What was decided of a field, as the outcome record says it. Never a value. */
export interface Beslist extends Omit<Veldregel<string>, 'veld' | 'aantal' | 'personen'> {
  readonly bron: Bron | null
  readonly categorieen: readonly Categorie[]
}

/** Whom something is about: one person, or the members of one family in the list that the family has. */
export type Over = string | readonly string[]

/** The people of several, each once. */
type Samen = (alle: readonly Over[]) => readonly string[]

/** How often one field had one outcome, and of whom. */
export class Telling {
  #aantal = 0
  #laatst: Over = []
  /** Only when it was of more than one family or person; one of them may be in it more than once. */
  #alle: Over[] | undefined

  constructor(
    private readonly veld: string,
    private readonly beslist: Beslist,
  ) {}

  /** Counts one occurrence. @param over of whom; rows of one family give the very same list */
  tel(over: Over): void {
    if (over !== this.#laatst) {
      if (this.#alle) this.#alle.push(over)
      else if (this.#aantal > 0) this.#alle = [this.#laatst, over]
      this.#laatst = over
    }
    this.#aantal++
  }

  is({ bron, uitkomst, code, regel, leeg }: Beslist): boolean {
    const { beslist } = this
    return (
      beslist.bron === bron &&
      beslist.regel === regel &&
      beslist.uitkomst === uitkomst &&
      beslist.code === code &&
      beslist.leeg === leeg
    )
  }

  // Written out (record 0057): dozens per answer, each read once more by the log.
  geteld(samen: Samen): Veldregel<string> {
    const { bron, categorieen, uitkomst, code, regel, leeg } = this.beslist
    const personen = samen(this.#alle ?? [this.#laatst])
    return { veld: this.veld, bron, categorieen, uitkomst, code, regel, aantal: this.#aantal, personen, leeg }
  }
}

/** Counts the fields of one answer. */
export class Tellingen {
  readonly #alle: Telling[] = []
  /** By field: there are few outcomes of one field in an answer. */
  readonly #perVeld = new Map<string, Telling[]>()

  /** The count of one field with one outcome; for who is about to count it, and keeps it for more rows. */
  van(veld: string, beslist: Beslist): Telling {
    const perVeld = this.#perVeld.get(veld) ?? []
    const known = perVeld.find((een) => een.is(beslist))
    if (known) return known
    const made = new Telling(veld, beslist)
    this.#perVeld.set(veld, perVeld)
    perVeld.push(made)
    this.#alle.push(made)
    return made
  }

  /** What was counted, with people as the graph names them. */
  get geteld(): readonly Veldregel<string>[] {
    const samen = openSamen()
    return this.#alle.map((telling) => telling.geteld(samen))
  }
}

/** On a page every field is of the same families: their people are put together once, in one list for all fields. */
function openSamen(): Samen {
  const nummers = new Map<Over, number>()
  const samengevoegd = new Map<string, readonly string[]>()
  const nummerVan = (over: Over): number => {
    const nummer = nummers.get(over) ?? nummers.size
    nummers.set(over, nummer)
    return nummer
  }
  return (alle) => {
    const [een] = alle
    if (alle.length === 1 && typeof een === 'object') return een
    const sleutel = alle.map(nummerVan).join()
    const personen = samengevoegd.get(sleutel) ?? [...new Set(alle.flat())]
    samengevoegd.set(sleutel, personen)
    return personen
  }
}
