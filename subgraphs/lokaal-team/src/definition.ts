import type { SubgraphDefinition } from '@gezinsbeeld/runtime'
import { Adres, Casusbetrokkenheid, Persoonsgegevens, Uitspraak } from '@gezinsbeeld/schema/graph'
import { HOUDERS } from './feiten/houders.js'
import { feiten } from './feiten/index.js'
import { Gezagsrelatie, Gezinslid, Huishouden } from './graph/brp.js'
import { EersteOnderzoek, LtCasus, LtJournaal, VastGezicht } from './graph/casus.js'
import { Gebeurtenis } from './graph/gebeurtenis.js'
import { Gezin } from './graph/gezin.js'
import { Gezinsplan, GezinsplanActie, GezinsplanDoel, Netwerkberaad, NetwerkPersoon } from './graph/gezinsplan.js'
import { Kader } from './graph/kader.js'
import { Persoon } from './graph/persoon.js'
import { Toestemming, ToestemmingInformed } from './graph/toestemming.js'
import { Bestaanszekerheid, IngezetteVoorziening, Opvangplaats, Schuldhulptraject } from './graph/voorziening.js'
import { type Loaders, loaders } from './loaders/index.js'
import { noemt } from './noemt.js'
import { statistiek } from './statistiek/index.js'
import { tables } from './tables/index.js'

/**
 * The municipality with its local team: source LT, and the logical source BRP (beslissing 1). The only subgraph that
 * knows families.
 */
export const definition: SubgraphDefinition<Loaders> = {
  naam: 'lokaal-team',
  tables,
  persons: [
    { table: 'ingeschrevene', local: 'anummer', bsn: 'bsn', koppelnummer: 'koppelnummer' },
    { table: 'client', local: 'clientnr', bsn: 'bsn', koppelnummer: 'koppelnummer' },
  ],
  objectTypes: [
    Gezin,
    Persoon,
    Persoonsgegevens,
    Adres,
    Gezinslid,
    Huishouden,
    Gezagsrelatie,
    LtCasus,
    VastGezicht,
    EersteOnderzoek,
    Uitspraak,
    Gezinsplan,
    GezinsplanDoel,
    GezinsplanActie,
    IngezetteVoorziening,
    NetwerkPersoon,
    Netwerkberaad,
    Bestaanszekerheid,
    Schuldhulptraject,
    Toestemming,
    ToestemmingInformed,
    LtJournaal,
    Opvangplaats,
    Gebeurtenis,
    Casusbetrokkenheid,
    Kader,
  ],
  Gezin,
  Persoon,
  loaders,
  feiten,
  statistiek,
  houders: HOUDERS,
  zonderFeiten: [
    'journaal',
    'onderzoek_uitspraak',
    'gezinsplan_doel',
    'gezinsplan_actie',
    'netwerkpersoon',
    'netwerkberaad',
  ],
  noemt,
}
