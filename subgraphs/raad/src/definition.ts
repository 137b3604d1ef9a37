import type { SubgraphDefinition } from '@gezinsbeeld/runtime'
import { Adres, Casusbetrokkenheid, Persoonsgegevens, Uitspraak } from '@gezinsbeeld/schema/graph'
import { HOUDERS } from './feiten/houders.js'
import { feiten } from './feiten/index.js'
import { OUDERINFORMATIE } from './feiten/ouderinformatie.js'
import { Gebeurtenis } from './graph/gebeurtenis.js'
import { Gezin } from './graph/gezin.js'
import { Kader } from './graph/kader.js'
import { Persoon } from './graph/persoon.js'
import { Raadsonderzoek } from './graph/raadsonderzoek.js'
import { Kindgesprek, RaadInformant } from './graph/rapport.js'
import { JrOpdracht, Strafonderzoek } from './graph/straf.js'
import { ToetsendeTaak } from './graph/toetsende-taak.js'
import { Ongeboren, VerzoekTotOnderzoek, VtoGezaghebbende } from './graph/verzoek-tot-onderzoek.js'
import { SpoedVerzoek, Verzoekschrift } from './graph/verzoekschrift.js'
import { VtoInhoud } from './graph/vto-inhoud.js'
import { type Loaders, loaders } from './loaders/index.js'
import { noemt } from './noemt.js'
import { statistiek } from './statistiek/index.js'
import { tables } from './tables/index.js'

/** The Raad voor de Kinderbescherming: source RVDK. Knows persons, not families. */
export const definition: SubgraphDefinition<Loaders> = {
  naam: 'raad',
  tables,
  persons: [{ table: 'persoon', local: 'persoonnr', bsn: 'bsn', koppelnummer: 'koppelnummer', skn: 'skn' }],
  objectTypes: [
    Gezin,
    Persoon,
    Persoonsgegevens,
    Adres,
    Uitspraak,
    VerzoekTotOnderzoek,
    VtoGezaghebbende,
    Ongeboren,
    VtoInhoud,
    Raadsonderzoek,
    RaadInformant,
    Kindgesprek,
    Verzoekschrift,
    SpoedVerzoek,
    ToetsendeTaak,
    Strafonderzoek,
    JrOpdracht,
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
  zonderFeiten: [
    'zaak_uitspraak',
    'informant',
    'kindgesprek',
    'reactie_ouder',
    'vto_inhoud',
    'rekest_grond',
    'toets_uitspraak',
    'straf_uitspraak',
  ],
  noemt,
}
