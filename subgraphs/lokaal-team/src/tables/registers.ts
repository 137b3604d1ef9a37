import { belang as belangVan, klacht as klachtVan, toetsingsopdracht as toetsingVan } from '@gezinsbeeld/runtime'

const HIER = { medewerker: 'medewerker.medewerkernr', persoon: 'client.clientnr', dossier: 'casus.casusnr' }

/** With whom an employee has a private relation (H10). */
export const belang = belangVan(HIER)
/** Complaints about a file (D18). */
export const klacht = klachtVan(HIER)
/** Reviews of the decision in a file (D16). */
export const toetsingsopdracht = toetsingVan(HIER)
