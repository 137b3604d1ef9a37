import type { Persoon, WriterContext } from '../../model.js'
import { clientnr, gemeentecode, naamgegevens } from './nummers.js'
import type { Rij } from './rijen.js'

/** A person as the team wrote them down: with another BSN than the register in the edge case BSN conflict. */
export function client(persoon: Persoon, oin: string, anummer: string, context: WriterContext): Rij<'client'> {
  const bsn = persoon.bsnConflict?.bron === 'LT' ? persoon.bsnConflict.bsn : persoon.bsn
  return {
    clientnr: clientnr(oin, persoon.nr),
    gemeentecode: gemeentecode(oin),
    anummer,
    bsn,
    bsn_status: persoon.bsnStatus,
    koppelnummer: bsn === null ? context.koppelnummer(persoon) : null,
    vreemdelingennummer: null,
    ...naamgegevens(persoon),
    roepnaam: persoon.roepnaam,
    taal: context.toeval.chance(0.1) ? 'Verzonnens' : 'Nederlands',
    telefoon: persoon.telefoon,
    email: persoon.email,
    veilig_contact: context.toeval.chance(0.05) ? 'niet bellen na 18 uur' : null,
    afscherming: persoon.geheimBij === 'LT' ? 'V' : persoon.brpBeperking ? 'B' : 'G',
  }
}
