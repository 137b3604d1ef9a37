import {
  belang as belangVan,
  klacht as klachtVan,
  toetsingsopdracht as toetsingVan,
  vernietigingsverzoek as vernietigingVan,
} from '@gezinsbeeld/runtime'

const HIER = { medewerker: 'medewerker.medewerkernr', persoon: 'client.clientnr', dossier: 'casus.casusnr' }

/** With whom an employee has a private relation (H10). */
export const belang = belangVan(HIER)
/** Complaints about a file (D18). */
export const klacht = klachtVan(HIER)
/** Reviews of the decision in a file (D16). */
export const toetsingsopdracht = toetsingVan(HIER)
/** Requests to destroy a file (Jw 7.3.9, Wmo 5.3.5). */
export const vernietigingsverzoek = vernietigingVan(HIER)
