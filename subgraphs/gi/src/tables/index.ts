import { belang, klacht, toetsingsopdracht, vernietigingsverzoek } from '@gezinsbeeld/runtime'
import { betrokken_team, contactpersoon, kennisgeving, kennisgeving_persoon } from './betrokken.js'
import { client, dossier, dossier_client, dossier_medewerker, medewerker, organisatie } from './dossier.js'
import {
  aanwijzing,
  contactbeperking,
  gezagsoverheveling,
  jr_opdracht,
  maatregel,
  machtiging,
  plaatsing,
  verlenging,
} from './maatregel.js'
import { journaal, plan, uitspraak, veiligheidsplan, verslag } from './plan.js'

const REGISTERS = { medewerker: 'medewerker.medewerkernr', persoon: 'client.clientnr', dossier: 'dossier.dossiernr' }

/** The administration of the institutions, in an order in which it can be filled. */
export const tables = {
  organisatie,
  medewerker,
  client,
  dossier,
  dossier_client,
  dossier_medewerker,
  contactpersoon,
  maatregel,
  verlenging,
  aanwijzing,
  contactbeperking,
  gezagsoverheveling,
  machtiging,
  plaatsing,
  jr_opdracht,
  betrokken_team,
  kennisgeving,
  kennisgeving_persoon,
  plan,
  veiligheidsplan,
  verslag,
  journaal,
  uitspraak,
  belang: belang(REGISTERS),
  klacht: klacht(REGISTERS),
  toetsingsopdracht: toetsingsopdracht(REGISTERS),
  vernietigingsverzoek: vernietigingsverzoek(REGISTERS),
} as const
