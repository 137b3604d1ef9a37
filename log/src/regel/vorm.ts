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

/** How many forms one process remembers, some 8 KB each. */
const HOOGSTENS = 500

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
  return (regels) => {
    const { personen, wie } = lijstenVan(regels)
    const sleutel = sleutelVan(regels, wie)
    let een = bekend.get(sleutel)
    if (een === undefined) {
      een = maak(regels, wie, keur)
      if (bekend.size >= HOOGSTENS) bekend.clear()
      bekend.set(sleutel, een)
    }
    const { vorm, plaatsen } = een
    return { vorm, personen, aantallen: plaatsen.map((groep) => groep.map((plaats) => aantalVan(regels, plaats))) }
  }
}

const aantalVan = <P>(regels: readonly Veldregel<P>[], plaats: number): number =>
  (regels[plaats] as Veldregel<P>).aantal

/** The different lists of people, and per field which one is its own. */
function lijstenVan<P>(regels: readonly Veldregel<P>[]): { personen: (readonly P[])[]; wie: number[] } {
  const personen: (readonly P[])[] = []
  const nummerVan = (lijst: readonly P[]): number => {
    const nummer = personen.findIndex((een) => zijnGelijk(een, lijst))
    return nummer === -1 ? personen.push(lijst) - 1 : nummer
  }
  return { personen, wie: regels.map((regel) => nummerVan(regel.personen)) }
}

// Everything that a form says, in the order in which it was counted. A line feed is in no word of policy or schema.
function sleutelVan<P>(regels: readonly Veldregel<P>[], wie: readonly number[]): string {
  let sleutel = ''
  for (let plaats = 0; plaats < regels.length; plaats++) {
    const { veld, bron, categorieen, uitkomst, code, regel, leeg } = regels[plaats] as Veldregel<P>
    sleutel += `${veld}\n${bron}\n${categorieen.join()}\n${uitkomst}\n${code}\n${regel}\n${wie[plaats]}${leeg ? '\n\n' : '\n'}`
  }
  return sleutel
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
    let een = groepen.find(({ groep }) => groep.wie === wie[plaats] && hoortBij(groep, regel))
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

// By name: whatever else somebody may put in a field is never written.
function nieuweGroep<P>({ bron, categorieen, uitkomst, code, regel, leeg }: Veldregel<P>, wie: number): InMaak {
  const velden: string[] = []
  const groep = { bron, categorieen, uitkomst, code, regel, ...(leeg && { leeg }), wie, velden }
  return { groep, velden, plaatsen: [] }
}

const hoortBij = <P>(groep: Vormgroep, regel: Veldregel<P>): boolean =>
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
