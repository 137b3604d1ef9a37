import type { Feiten } from '@gezinsbeeld/schema'
import type { Knoop } from './normalise.js'

/** One family, or one person entered without a family: decisions never cross the border between two of these. */
export interface Bereik {
  readonly soort: 'gezin' | 'persoon'
  /** gezinId or persoonId. */
  readonly id: string
  readonly feiten: Feiten
}

/** The kinds of root a client can ask. */
export type WortelSoort = 'gezin' | 'gezinnen' | 'persoon' | 'zoekPersoon'

/** A root field with what it turned out to be about. */
export interface Wortel {
  readonly knoop: Knoop
  readonly soort: WortelSoort
  readonly bereiken: readonly Bereik[]
  /** For a page of families: whether another page follows or goes before. */
  readonly pagina?: { readonly vorige: boolean; readonly volgende: boolean }
  /** The members of the asked family could not be established: unknown, not absent. */
  readonly onbekend?: boolean
}
