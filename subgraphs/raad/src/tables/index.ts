import { belang, klacht, type TableSet, toetsingsopdracht, vernietigingsverzoek } from '@gezinsbeeld/runtime'
import { kennisgeving, kennisgeving_persoon } from './kennisgeving.js'
import { locatie, medewerker } from './organisatie.js'
import { adres, persoon } from './persoon.js'
import { rekest, rekest_grond, rekest_kind, spoedrekest, spoedrekest_kind } from './rekest.js'
import { jr_opdracht, straf_uitspraak, strafonderzoek } from './straf.js'
import { toets, toets_persoon, toets_uitspraak } from './toets.js'
import { vto, vto_inhoud, vto_persoon } from './verzoek-tot-onderzoek.js'
import { behandelaar, informant, kindgesprek, reactie_ouder, zaak, zaak_persoon, zaak_uitspraak } from './zaak.js'

// No file column: a file is an investigation or a reviewing task.
const REGISTERS = { medewerker: 'medewerker.medewerkernr', persoon: 'persoon.persoonnr' }

/** The Raad's administration, in an order in which it can be filled. */
export const tables = {
  locatie,
  medewerker,
  persoon,
  adres,
  zaak,
  behandelaar,
  zaak_persoon,
  zaak_uitspraak,
  informant,
  kindgesprek,
  reactie_ouder,
  vto,
  vto_persoon,
  vto_inhoud,
  rekest,
  rekest_kind,
  rekest_grond,
  spoedrekest,
  spoedrekest_kind,
  toets,
  toets_persoon,
  toets_uitspraak,
  strafonderzoek,
  straf_uitspraak,
  jr_opdracht,
  kennisgeving,
  kennisgeving_persoon,
  belang: belang(REGISTERS),
  klacht: klacht(REGISTERS),
  toetsingsopdracht: toetsingsopdracht(REGISTERS),
  vernietigingsverzoek: vernietigingsverzoek({}),
} satisfies TableSet
