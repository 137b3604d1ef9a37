import { gemeente, gezagsverhouding, gezin, gezinslid, huishouden, huishouden_bewoner, ingeschrevene } from './brp.js'
import { aanvraag, casus, casus_client, casus_medewerker, client, medewerker } from './casus.js'
import {
  eerste_onderzoek,
  gezinsplan,
  gezinsplan_actie,
  gezinsplan_deelnemer,
  gezinsplan_doel,
  journaal,
  netwerkberaad,
  netwerkpersoon,
  onderzoek_uitspraak,
} from './onderzoek-plan.js'
import { belang, klacht, toetsingsopdracht } from './registers.js'
import {
  bestaanszekerheid,
  opvang_client,
  opvangplaats,
  schuldhulptraject,
  toestemming,
  toestemming_persoon,
  voorziening,
} from './voorziening.js'

/** The municipality's administration, in an order in which it can be filled. */
export const tables = {
  gemeente,
  ingeschrevene,
  gezin,
  huishouden,
  huishouden_bewoner,
  gezinslid,
  gezagsverhouding,
  medewerker,
  client,
  casus,
  casus_client,
  casus_medewerker,
  aanvraag,
  eerste_onderzoek,
  onderzoek_uitspraak,
  gezinsplan,
  gezinsplan_deelnemer,
  gezinsplan_doel,
  gezinsplan_actie,
  netwerkpersoon,
  netwerkberaad,
  journaal,
  voorziening,
  bestaanszekerheid,
  schuldhulptraject,
  toestemming,
  toestemming_persoon,
  opvangplaats,
  opvang_client,
  belang,
  klacht,
  toetsingsopdracht,
} as const
