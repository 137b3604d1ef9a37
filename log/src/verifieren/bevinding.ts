import type { Stand } from '../regel/regel.js'

/** What can be wrong with a log, as it is told. */
export const BEVINDINGEN = {
  REGEL_ONTBREEKT: 'er ontbreekt een regel',
  REGEL_GEWIJZIGD: 'inhoud, tijd of soort van een regel is veranderd',
  REGEL_VERWISSELD: 'een regel staat op een andere plaats dan waar hij is geschreven',
  REGEL_INGEVOEGD: 'een regel is later ingevoegd',
  VORM_ONTBREEKT: 'de vorm die een regel noemt is er niet: welke velden het waren is niet te lezen',
  VORM_GEWIJZIGD: 'de vorm die een regel noemt is veranderd',
  KETEN_AFGEKNIPT: 'het eind van de keten ontbreekt: een controlepunt kent meer regels',
  KETEN_HERSCHREVEN: 'de keten is opnieuw geschreven: een controlepunt kent hier een andere regel',
  KETEN_ONTBREEKT: 'een keten die een controlepunt kent ontbreekt helemaal',
  CONTROLEPUNT_ONGELDIG: 'een controlepunt heeft geen geldige handtekening of volgt niet op het vorige',
  CONTROLEPUNT_ONTBREEKT: 'de keten heeft geen controlepunt: niets buiten de database staat ervoor in',
  ANDER_LOG: 'deze database en deze controlepunten zijn van twee verschillende logs',
} as const

export type BevindingCode = keyof typeof BEVINDINGEN

/** The first thing that is wrong with one chain, or with the log as a whole. */
export interface Bevinding {
  readonly code: BevindingCode
  /** UUID of the chain; absent when it is about the log as a whole. */
  readonly keten?: string
  /** Number of the line in its chain, or of the checkpoint in its file. */
  readonly nr?: number
  /** Real time of that line or of the checkpoint, ms since the epoch, where it is known. */
  readonly tijd?: number
  /** Of a chain that ends too early: its last line that is there, if any, and how far the checkpoints know that it went. */
  readonly ontbreekt?: { readonly na: Stand | null; readonly bekend: Stand }
}

/** What a walk over the log found. */
export interface Uitslag {
  readonly ketens: number
  readonly regels: number
  readonly controlepunten: number
  /** Requests of which the intent is there and the outcome is not: the process ended in between, nothing was shown. */
  readonly zonderUitkomst: number
  /** At most one per chain, for what follows a broken line says nothing, and the first line of it without its form. */
  readonly bevindingen: readonly Bevinding[]
  /** What is gone and was acknowledged as lost; not among the findings. */
  readonly erkend: readonly Bevinding[]
}
