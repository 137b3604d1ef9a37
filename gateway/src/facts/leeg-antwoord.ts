import type { FeitenAntwoord } from '@gezinsbeeld/schema'

/** What a source answers of which nothing is asked, or that has nothing to tell. */
export const LEEG_ANTWOORD: FeitenAntwoord = Object.freeze({
  leden: {},
  voorwaarden: {},
  verborgen: [],
  uitgesteld: [],
  relaties: [],
  conflict: [],
  gesloten: false,
})
