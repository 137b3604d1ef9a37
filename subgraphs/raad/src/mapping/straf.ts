import { metHerkomst } from '@gezinsbeeld/runtime'
import { JrOpdracht, Strafonderzoek } from '../graph/straf.js'
import type { JrRij, StrafonderzoekRij } from '../loaders/rijen.js'
import type { Gevonden } from '../loaders/strafketen.js'
import { naam } from './naam.js'
import { persoon } from './persoon.js'
import { vul } from './vul.js'

/** An investigation in a criminal case, about the person under whom it was found. */
export function strafonderzoek({ rij, persoonId, herkomst }: Gevonden<StrafonderzoekRij>): Strafonderzoek {
  const velden = {
    strafnr: rij.strafnr,
    parketnummer: rij.parketnummer,
    skn: rij.skn,
    soort: rij.soort,
    schoolverzuim: rij.schoolverzuim,
    jeugdige: persoon(persoonId),
  }
  return metHerkomst(vul(Strafonderzoek, velden), herkomst)
}

/** An order for youth probation; the period is an ISO 8601 interval, open when no end is known. */
export function jrOpdracht({ rij, persoonId, herkomst }: Gevonden<JrRij>): JrOpdracht {
  const velden = {
    opdrachtnummer: rij.opdrachtnr,
    soortToezicht: naam('JeugdreclasseringType', rij.soort_toezicht),
    periode: `${rij.begin}/${rij.eind ?? '..'}`,
    gi: rij.gi_oin,
    parketnummer: rij.parketnummer,
    skn: rij.skn,
    redenAfloop: naam('RedenEindeJeugdreclassering', rij.reden_afloop),
    jeugdige: persoon(persoonId),
  }
  return metHerkomst(vul(JrOpdracht, velden), herkomst)
}
