import { laatste, leeftijd, plusDagen } from '../../datum.js'
import type { Gezin, Gezinslid, LtTraject, WriterContext } from '../../model.js'
import type { Casus } from './casus.js'
import { client } from './client.js'
import { inhoud } from './inhoud.js'
import { anummer, clientnr, gemeentecode } from './nummers.js'
import type { Rij, Rijen } from './rijen.js'
import { voorzieningen } from './voorzieningen.js'

/** A file of the local team, and one more when the suspect has a helper of his own at the same team (H11). */
export function dossier(gezin: Gezin, traject: LtTraject, context: WriterContext): Rijen {
  const eigen = traject.tweedeHulpverlener
  const leden = gezin.leden.filter(({ persoon }) => persoon.nr !== eigen?.persoon)
  const hoofd = maakCasus(traject, leden, context)
  const los = eigen
    ? maakCasus(
        traject,
        gezin.leden.filter(({ persoon }) => persoon.nr === eigen.persoon),
        context,
      )
    : null
  return {
    client: gezin.leden.map(({ persoon }) => client(persoon, traject.organisatie, anummer(persoon.nr), context)),
    casus: [hoofd, ...(los ? [los] : [])].map((casus) => rij(casus, gezin)),
    casus_client: [hoofd, ...(los ? [los] : [])].flatMap(betrokkenen),
    casus_medewerker: [
      toewijzing(hoofd, traject.vastGezicht),
      ...(los && eigen ? [toewijzing(los, eigen.medewerker)] : []),
    ],
    ...inhoud(hoofd),
    ...voorzieningen(hoofd, los),
  }
}

function maakCasus(traject: LtTraject, leden: readonly Gezinslid[], context: WriterContext): Casus {
  const einde = traject.eind ?? context.peildatum
  return {
    casusnr: `LT${gemeentecode(traject.organisatie)}-${String(context.serial('casus')).padStart(7, '0')}`,
    traject,
    leden,
    context,
    client: (nr) => clientnr(traject.organisatie, nr),
    dag: (naStart) => {
      const dag = plusDagen(traject.start, naStart)
      return dag < einde ? dag : laatste(einde, traject.start)
    },
  }
}

function rij({ casusnr, traject, leden, context }: Casus, { gezinId }: Gezin): Rij<'casus'> {
  const { peildatum, toeval } = context
  const jeugd = leden.some(({ persoon }) => leeftijd(persoon.geboortedatum, peildatum) < 18)
  const gesloten = traject.eind !== null && traject.eind < peildatum
  return {
    casusnr,
    gemeentecode: gemeentecode(traject.organisatie),
    gezin_id: gezinId,
    team: traject.team,
    status: gesloten ? 'AFGESLOTEN' : 'LOPEND',
    // Not agreed yet now and then, so that an empty value tells nothing (beslissing 9).
    regie: toeval.chance(0.1) ? null : traject.regie,
    geopend: traject.start,
    gesloten: traject.eind,
    wet: jeugd ? 'JW' : 'WMO',
    laatste_wijziging: gesloten
      ? (traject.eind as string)
      : laatste(traject.start, plusDagen(peildatum, -toeval.int(0, 14))),
  }
}

const betrokkenen = ({ casusnr, leden, client: nummer }: Casus): Rij<'casus_client'>[] =>
  leden.map(({ persoon, jzrRol }) => ({ casusnr, clientnr: nummer(persoon.nr), jzr_rol: jzrRol }))

const toewijzing = ({ casusnr, traject }: Casus, medewerkernr: string): Rij<'casus_medewerker'> => ({
  casusnr,
  medewerkernr,
  taak: 'VG',
  sinds: traject.start,
  tot: null,
})
