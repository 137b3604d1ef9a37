import type { Aanvrager } from '@gezinsbeeld/schema'
import type { Bereik } from '../access/bereik.js'
import type { Motivering } from '../purpose/read-motivering.js'
import type { Teksten } from './open-teksten.js'

/** The motivation of one request, and the one family or person that it counts for (condition 5, decision 19). */
export interface GegevenMotivering {
  readonly trace: string
  readonly aanvrager: Pick<Aanvrager, 'medewerker' | 'organisatie'>
  readonly motivering: Motivering
  readonly bereiken: readonly Pick<Bereik, 'soort' | 'id'>[]
}

/** @returns references, one per category in the order given @throws InternalError OPSLAG_NIET_BESCHIKBAAR */
export type BewaarMotivering = (gegeven: GegevenMotivering) => Promise<readonly string[]>

/** Names a family or person as the log does, so that a kept text can be found from a log record and from nothing else. */
export type Noem = (soort: Bereik['soort'], organisatie: string, id: string) => string

/** Keeps the texts of a request before anything is fetched for it: what cannot be kept opens nothing. */
export const bewaarMotiveringIn =
  (teksten: Pick<Teksten, 'bewaar'>, noem: Noem): BewaarMotivering =>
  async ({ trace, aanvrager: { medewerker, organisatie }, motivering, bereiken }) => {
    // Nearly always: then nobody is named either.
    if (motivering.size === 0) return []
    const over = [...new Set(bereiken.map(({ soort, id }) => noem(soort, organisatie, id)))]
    return teksten.bewaar(
      [...motivering].map(([categorie, tekst]) => ({
        soort: 'MOTIVERING',
        tekst,
        categorie,
        medewerker,
        organisatie,
        trace,
        over,
      })),
    )
  }
