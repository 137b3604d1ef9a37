import { betrokkene, medewerker, melder, melding, organisatie, persoon, politie, uitspraak } from './melding.js'
import { belang, klacht, toetsingsopdracht, vernietigingsverzoek } from './registers.js'
import { consult, monitoring, onderzoek, overdracht, overdracht_persoon, stuk, voorwaarde } from './vervolg.js'

/** The administration of Veilig Thuis, in an order in which it can be filled. */
export const tables = {
  organisatie,
  medewerker,
  persoon,
  melding,
  melder,
  politie,
  betrokkene,
  onderzoek,
  voorwaarde,
  monitoring,
  overdracht,
  overdracht_persoon,
  consult,
  stuk,
  uitspraak,
  belang,
  klacht,
  toetsingsopdracht,
  vernietigingsverzoek,
} as const
