import type { Gemeente } from '../identity/plaatsen.js'
import type { Adres, Gezag, Toeval } from '../model.js'
import type { Mensen } from './mensen.js'
import type { Quota } from './randgevallen.js'
import type { Instantie } from './verdeling.js'

/** How a family is composed (domein F2). */
export type Vorm = 'ZONDER_KINDEREN' | 'EENOUDER' | 'SAMENGESTELD' | 'TWEE_OUDERS'

/** A member while the family is being made; `huishouden` is an index. */
export interface ConceptLid {
  readonly nr: number
  jzrRol: string
  huishouden: number
  readonly tot: string | null
}

/** The measure that a family with a GI has: which children, and when. Decides authority, so it comes first. */
export interface Maatregelkeuze {
  /** CBS code, or `JR` when there is only jeugdreclassering. */
  readonly type: '11' | '12' | '21' | '22' | '23' | 'JR'
  readonly kinderen: readonly number[]
}

/** A family while it is being made. Each step of `maakGezin` fills a part. */
export interface Concept {
  readonly nummer: number
  readonly peildatum: string
  readonly toeval: Toeval
  readonly gemeente: Gemeente
  readonly instanties: ReadonlySet<Instantie>
  readonly mensen: Mensen
  readonly quota: Quota
  readonly vorm: Vorm
  /** Minor children, oldest first; not the unborn. */
  readonly kinderen: readonly number[]
  /** Living adults, the first is the main carer. */
  readonly volwassenen: readonly number[]
  /** Legal parents of the children. */
  readonly ouders: readonly number[]
  readonly leden: ConceptLid[]
  readonly huishoudens: { naam: string; adres: Adres }[]
  gezag: Gezag[]
  maatregel: Maatregelkeuze | null
  ongeboren: { readonly nr: number; readonly moeder: number; readonly uitgerekendeDatum: string } | null
  /** Persons who live at a secret address. */
  geheim: readonly number[]
}

/** Role of a member in the family. */
export function rolVan(concept: Concept, nr: number): string {
  const lid = concept.leden.find((ander) => ander.nr === nr)
  if (!lid) throw new RangeError(`person ${nr} is not a member of family ${concept.nummer}`)
  return lid.jzrRol
}
