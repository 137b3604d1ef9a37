import type { Subgraph } from '@gezinsbeeld/schema'

/** How each fetch of this request ended; a subgraph that is not here was not asked. */
export type Afloop = 'OK' | 'NIET_BEREIKBAAR' | 'ONGELDIG'
export type Uitval = ReadonlyMap<Subgraph, Afloop>
