import { type Aanvrager, type FeitenVraag, wieVan } from '@gezinsbeeld/schema'

/** A facts question of this requester that asks nothing yet; each question says only what it adds. */
export const legeVraag = (aanvrager: Aanvrager, doel: string): FeitenVraag => ({
  ...wieVan(aanvrager),
  doel,
  gezinIds: [],
  personen: [],
  voorwaarden: [],
  afscherming: false,
  eigen: false,
  relaties: [],
})
