import type { RaadTraject } from '../../model.js'
import { locatieVan } from './basis.js'
import { collega } from './collega.js'
import type { Dossier, Rij, Rijen } from './rijen.js'

/**
 * Orders for youth probation under the Raad's direction (Sr 77hh): those that a GI carries out for this family. A
 * youth whom the Raad investigated for the criminal case is known with BSN and SKN, another under the SKN only.
 */
export function jeugdreclassering(traject: RaadTraject, { gezin, personen, context }: Dossier): Rijen {
  const { gi } = gezin
  if (!gi) return {}
  const opdrachten = gi.zaken.flatMap(({ jeugdreclassering: jr }) => jr)
  return {
    jr_opdracht: opdrachten.map(({ kind, type, begin, eind, parketnummer }): Rij<'jr_opdracht'> => {
      const bekend = personen.heeftSkn(kind)
      const straf = traject.onderzoeken.find(({ soort, kinderen }) => soort === 'STRAF' && kinderen.includes(kind))
      const afgelopen = eind !== null && eind < context.peildatum
      return {
        opdrachtnr: `JR-${String(context.serial('jr_opdracht')).padStart(7, '0')}`,
        locatiecode: locatieVan(gezin.gezinId),
        persoonnr: bekend ? personen.verdachte(kind) : personen.onderSkn(kind),
        soort_toezicht: type,
        begin,
        eind,
        gi_oin: context.toeval.chance(0.05) ? null : gi.organisatie,
        parketnummer,
        reden_afloop: afgelopen ? '21' : null,
        regie_medewerkernr: straf?.medewerker ?? collega(context.toeval),
        gezinskenmerk: bekend ? gezin.gezinId : null,
      }
    }),
  }
}
