import { createHash } from 'node:crypto'
import { canoniek } from './canoniek.js'
import type { Veldgroep, Veldregel } from './velden.js'

/** A group of fields as a form says it: all but how often and of whom. `wie`: which of the lists of people of the line. */
export interface Vormgroep extends Omit<Veldgroep, 'aantallen' | 'personen'> {
  readonly wie: number
}

/**
 * What many outcomes say alike: which fields, from which source, in which categories, with which outcome under which rule. It is
 * kept once, under its own hash; a line names that hash and so is as whole as if it held the text (record 0056).
 */
export interface Vorm {
  /** SHA-256 of `tekst`, 64 hex. */
  readonly hash: string
  /** RFC 8785 canonical JSON of a list of {@link Vormgroep}. */
  readonly tekst: string
}

/** What a line holds of its fields beside the hash of its form: per group how often each, and the lists of people. */
export interface Getallen<P = number> {
  readonly aantallen: readonly (readonly number[])[]
  readonly personen: readonly (readonly P[])[]
}

/** The fields of an outcome as they are written. */
export interface InVorm<P> extends Getallen<P> {
  readonly vorm: Vorm
}

/** The form that says this. */
export function vormVan(groepen: readonly Vormgroep[]): Vorm {
  const tekst = canoniek(groepen)
  return { hash: hashVanVorm(tekst), tekst }
}

/** @returns 64 hex */
export const hashVanVorm = (tekst: string): string => createHash('sha256').update(tekst).digest('hex')

/** How many forms one process remembers, some 6 KB each, and how many different things said of a field. */
const HOOGSTENS = { vormen: 500, uitspraken: 50_000 }

interface Bekend {
  readonly vorm: Vorm
  /** Per group the places of its fields in what was counted. */
  readonly plaatsen: readonly (readonly number[])[]
}

/**
 * Takes apart what was counted, remembering the latest forms: who asks the same of another family gets the same form, and making it
 * was most of what an outcome costs.
 *
 * @param keur called once with every form that is not remembered; throws when it may not be kept
 */
export function openInVorm<P>(
  keur: (groepen: readonly Vormgroep[]) => void,
): (regels: readonly Veldregel<P>[]) => InVorm<P> {
  const bekend = new Map<string, Bekend>()
  const uitspraken = new Uitspraken()
  return (regels) => {
    if (bekend.size >= HOOGSTENS.vormen || uitspraken.aantal >= HOOGSTENS.uitspraken) {
      bekend.clear()
      uitspraken.vergeet()
    }
    const { personen, wie } = lijstenVan(regels)
    const sleutel = uitspraken.sleutelVan(regels, wie)
    const een = bekend.get(sleutel) ?? maak(regels, wie, keur)
    bekend.set(sleutel, een)
    const { vorm, plaatsen } = een
    return { vorm, personen, aantallen: plaatsen.map((groep) => aantallenVan(regels, groep)) }
  }
}

function aantallenVan<P>(regels: readonly Veldregel<P>[], plaatsen: readonly number[]): readonly number[] {
  const uit: number[] = []
  for (const plaats of plaatsen) uit.push((regels[plaats] as Veldregel<P>).aantal)
  return uit
}

/** The different lists of people, and per field which one is its own. */
function lijstenVan<P>(regels: readonly Veldregel<P>[]): { personen: (readonly P[])[]; wie: number[] } {
  const personen: (readonly P[])[] = []
  const wie: number[] = []
  for (const { personen: lijst } of regels) {
    let nummer = personen.indexOf(lijst)
    if (nummer === -1) nummer = personen.findIndex((een) => zijnGelijk(een, lijst))
    wie.push(nummer === -1 ? personen.push(lijst) - 1 : nummer)
  }
  return { personen, wie }
}

/** Everything that was said of a field, numbered: comparing costs less than writing it out for every request. */
class Uitspraken {
  readonly #perVeld = new Map<string, { readonly groep: Vormgroep; readonly nummer: string }[]>()
  aantal = 0

  /** What a form says, in the order in which it was counted. */
  sleutelVan<P>(regels: readonly Veldregel<P>[], wie: readonly number[]): string {
    let sleutel = ''
    for (let plaats = 0; plaats < regels.length; plaats++) {
      sleutel += this.#nummerVan(regels[plaats] as Veldregel<P>, wie[plaats] as number)
    }
    return sleutel
  }

  vergeet(): void {
    this.#perVeld.clear()
    this.aantal = 0
  }

  #nummerVan<P>(regel: Veldregel<P>, wie: number): string {
    let hiervan = this.#perVeld.get(regel.veld)
    if (hiervan === undefined) {
      hiervan = []
      this.#perVeld.set(regel.veld, hiervan)
    }
    for (const { groep, nummer } of hiervan) if (hoortBij(groep, regel, wie)) return nummer
    const nummer = `${this.aantal++} `
    hiervan.push({ groep: nieuweGroep(regel, wie).groep, nummer })
    return nummer
  }
}

interface InMaak {
  readonly groep: Vormgroep
  /** Those of the group. */
  readonly velden: string[]
  readonly plaatsen: number[]
}

function maak<P>(
  regels: readonly Veldregel<P>[],
  wie: readonly number[],
  keur: (groepen: readonly Vormgroep[]) => void,
): Bekend {
  const groepen: InMaak[] = []
  for (const [plaats, regel] of regels.entries()) {
    let een = groepen.find(({ groep }) => hoortBij(groep, regel, wie[plaats] as number))
    if (een === undefined) {
      een = nieuweGroep(regel, wie[plaats] as number)
      groepen.push(een)
    }
    een.velden.push(regel.veld)
    een.plaatsen.push(plaats)
  }
  const inhoud = groepen.map(({ groep }) => groep)
  keur(inhoud)
  return { vorm: vormVan(inhoud), plaatsen: groepen.map(({ plaatsen }) => plaatsen) }
}

// By name: whatever else somebody may put in a field is never written. Every field of every outcome is held against these.
function nieuweGroep<P>({ bron, categorieen, uitkomst, code, regel, leeg }: Veldregel<P>, wie: number): InMaak {
  const velden: string[] = []
  const groep = { bron, categorieen, uitkomst, code, regel, leeg: leeg || undefined, wie, velden }
  return { groep, velden, plaatsen: [] }
}

const hoortBij = <P>(groep: Vormgroep, regel: Veldregel<P>, wie: number): boolean =>
  groep.wie === wie &&
  groep.bron === regel.bron &&
  groep.regel === regel.regel &&
  groep.uitkomst === regel.uitkomst &&
  groep.code === regel.code &&
  groep.leeg === regel.leeg &&
  zijnGelijk(groep.categorieen, regel.categorieen)

function zijnGelijk<T>(a: readonly T[], b: readonly T[]): boolean {
  return a === b || (a.length === b.length && a.every((een, plaats) => een === b[plaats]))
}

/** The groups of a line again: what its form says, with the numbers and people of the line. */
export const uitVorm = <P>(groepen: readonly Vormgroep[], { aantallen, personen }: Getallen<P>): Veldgroep<P>[] =>
  groepen.map(({ wie, ...groep }, plaats) => ({
    ...groep,
    aantallen: aantallen[plaats] as readonly number[],
    personen: personen[wie] as readonly P[],
  }))
