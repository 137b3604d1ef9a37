import { betrokkene, medewerker, melder, melding, organisatie, persoon, politie, uitspraak } from './melding.js'
import { monitoring, onderzoek, overdracht, stuk, voorwaarde } from './vervolg.js'

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
  stuk,
  uitspraak,
} as const
