import {
  belang as belangVan,
  klacht as klachtVan,
  toetsingsopdracht as toetsingVan,
  vernietigingsverzoek as vernietigingVan,
} from '@gezinsbeeld/runtime'

const HIER = { medewerker: 'medewerker.medewerkernr', persoon: 'persoon.persoonnr', dossier: 'melding.meldnr' }

/** With whom an employee has a private relation (H10). */
export const belang = belangVan(HIER)
/** Complaints about a report (D18). */
export const klacht = klachtVan(HIER)
/** Reviews of the decision on a report (D16). */
export const toetsingsopdracht = toetsingVan(HIER)
/** Requests to destroy the file of a report (Wmo 5.3.5). */
export const vernietigingsverzoek = vernietigingVan(HIER)
