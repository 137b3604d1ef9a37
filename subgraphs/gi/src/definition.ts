import type { SubgraphDefinition } from '@gezinsbeeld/runtime'
import { Adres, Casusbetrokkenheid, Persoonsgegevens, Uitspraak } from '@gezinsbeeld/schema/graph'
import { HOUDERS } from './feiten/houders.js'
import { feiten } from './feiten/index.js'
import { OUDERINFORMATIE } from './feiten/ouderinformatie.js'
import { Gebeurtenis } from './graph/gebeurtenis.js'
import { Gezin } from './graph/gezin.js'
import { Jeugdreclassering } from './graph/jeugdreclassering.js'
import { Kader } from './graph/kader.js'
import {
  Beschikking,
  Contactbeperking,
  GezagsoverhevelingDeels,
  Jeugdbeschermer,
  Maatregel,
  SchriftelijkeAanwijzing,
} from './graph/maatregel.js'
import { Persoon } from './graph/persoon.js'
import { Contactjournaal, PlanVanAanpak, Veiligheidsplan, VerloopVerslag } from './graph/plan.js'
import { MachtigingUithuisplaatsing, Plaatsing } from './graph/verblijf.js'
import { type Loaders, loaders } from './loaders/index.js'
import { statistiek } from './statistiek/index.js'
import { tables } from './tables/index.js'

/** The certified institutions: source GI. They know persons, not families. */
export const definition: SubgraphDefinition<Loaders> = {
  naam: 'gi',
  tables,
  persons: [{ table: 'client', local: 'clientnr', bsn: 'bsn', koppelnummer: 'koppelnummer', skn: 'skn' }],
  objectTypes: [
    Gezin,
    Persoon,
    Persoonsgegevens,
    Adres,
    Uitspraak,
    Maatregel,
    Beschikking,
    SchriftelijkeAanwijzing,
    Contactbeperking,
    GezagsoverhevelingDeels,
    Jeugdbeschermer,
    MachtigingUithuisplaatsing,
    Plaatsing,
    Jeugdreclassering,
    PlanVanAanpak,
    Veiligheidsplan,
    Contactjournaal,
    VerloopVerslag,
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
  ouderinformatie: OUDERINFORMATIE,
  zonderFeiten: ['journaal', 'verslag', 'uitspraak', 'veiligheidsplan'],
  // No value of the institutions names another agency.
  noemt: {},
}
