import type { SubgraphDefinition } from '@gezinsbeeld/runtime'
import { Adres, Casusbetrokkenheid, Persoonsgegevens, Uitspraak } from '@gezinsbeeld/schema/graph'
import { HOUDERS } from './feiten/houders.js'
import { feiten } from './feiten/index.js'
import { Veiligheidsbeoordeling, VtDienst, VtInformatieplicht, VtVtoMelding } from './graph/beoordeling.js'
import { Gebeurtenis } from './graph/gebeurtenis.js'
import { Gezin } from './graph/gezin.js'
import { VtMelding } from './graph/melding.js'
import {
  Melder,
  VtBetrokkene,
  VtIncident,
  VtInformering,
  VtLeefgebied,
  VtMeldcode,
  VtPolitie,
} from './graph/melding-delen.js'
import { Persoon } from './graph/persoon.js'
import { Veiligheidsvoorwaarde, VtMonitoring, VtOnderzoek, VtOverdracht } from './graph/vervolg.js'
import { type Loaders, loaders } from './loaders/index.js'
import { noemt } from './noemt.js'
import { statistiek } from './statistiek/index.js'
import { tables } from './tables/index.js'

/** Veilig Thuis: source VT. Knows persons, not families. */
export const definition: SubgraphDefinition<Loaders> = {
  naam: 'veilig-thuis',
  tables,
  persons: [{ table: 'persoon', local: 'persoonnr', bsn: 'bsn', koppelnummer: 'koppelnummer' }],
  objectTypes: [
    Gezin,
    Persoon,
    Persoonsgegevens,
    Adres,
    Uitspraak,
    VtMelding,
    VtBetrokkene,
    VtIncident,
    VtLeefgebied,
    VtPolitie,
    VtInformering,
    Melder,
    VtMeldcode,
    Veiligheidsbeoordeling,
    VtDienst,
    VtInformatieplicht,
    VtVtoMelding,
    VtOnderzoek,
    Veiligheidsvoorwaarde,
    VtMonitoring,
    VtOverdracht,
    Gebeurtenis,
    Casusbetrokkenheid,
  ],
  Gezin,
  Persoon,
  loaders,
  feiten,
  statistiek,
  houders: HOUDERS,
  zonderFeiten: ['uitspraak', 'stuk', 'politie'],
  noemt,
}
