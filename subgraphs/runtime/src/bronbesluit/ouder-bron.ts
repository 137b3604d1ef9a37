import type { Source } from '../database/open.js'
import type { SubgraphDefinition } from '../definition.js'
import type { Pseudonymiser } from '../keys/pseudonym.js'
import type { BesluitContext } from './context.js'
import { uitgesteldVan } from './uitstel.js'

/** What a source knows of a child that it writes about for a parent; nothing for a source that does not do that. */
export const ouderBron = (
  { ouderinformatie, feiten }: Pick<SubgraphDefinition, 'ouderinformatie' | 'feiten'>,
  source: Pick<Source, 'request'>,
  pseudoniem: Pseudonymiser,
): Pick<BesluitContext, 'ouder'> =>
  ouderinformatie === undefined
    ? {}
    : {
        ouder: {
          ...ouderinformatie,
          verborgen: async (persoon, nu) =>
            (await feiten.verborgen([persoon], { db: source.request(), nu, pseudoniem })).length > 0,
          uitgesteld: async (vraag, nu) =>
            (await uitgesteldVan(vraag, [vraag.kind], { db: source.request(), nu })).length > 0,
        },
      }
