import { BRONNEN_VAN, isSubgraph } from '@gezinsbeeld/schema'
import type { Teksten } from '../opslag/open-teksten.js'
import type { AanvraagRij } from './aanvragen.js'
import type { Noodtoegang, NoodtoegangAanvraag } from './graph.js'
import { type Rij, standVan } from './rij.js'

/** Who reads: the privacy officer reviews without contents of the case (domain part C, FG_PRIVACY). */
export interface Lezer {
  readonly rol: string
}

/** An emergency access as its reader may see it. */
export async function beeldVan(
  rij: Rij,
  lezer: Lezer,
  nu: number,
  teksten: Pick<Teksten, 'lees'>,
): Promise<Noodtoegang> {
  const zonderZaak = lezer.rol === 'FG_PRIVACY'
  return {
    noodtoegangId: rij.id,
    stand: standVan(rij, nu),
    gezinId: zonderZaak ? null : rij.gezin,
    crisismelding: zonderZaak ? null : rij.crisismelding,
    geverifieerd: rij.geverifieerd,
    terPlaatse: rij.ter_plaatse,
    medewerker: rij.medewerker,
    rol: rij.rol,
    reden: (await teksten.lees(rij.reden)) ?? null,
    geopendOp: rij.geopend_op.toISOString(),
    tot: rij.tot.toISOString(),
    verlengd: rij.verlengd_op !== null,
    toetsUiterlijk: rij.toets_uiterlijk.toISOString(),
    informerenUiterlijk: rij.informeren_uiterlijk,
    alarmen: [...rij.alarmen],
    toetsen: rij.toetsen.map((toets) => ({ ...toets })),
    ingelicht: rij.bezorgd.filter(isSubgraph).flatMap((naam) => [...BRONNEN_VAN[naam]]),
  }
}

/** A request to the crisis service as its reader may see it. */
export async function aanvraagBeeld(rij: AanvraagRij, teksten: Pick<Teksten, 'lees'>): Promise<NoodtoegangAanvraag> {
  return {
    aanvraagId: rij.id,
    gezinId: rij.gezin,
    crisismelding: rij.crisismelding,
    reden: (await teksten.lees(rij.reden)) ?? null,
    medewerker: rij.medewerker,
    organisatie: rij.organisatie,
    crisisdienst: rij.crisisdienst,
    gevraagdOp: rij.aangevraagd_op.toISOString(),
    tot: rij.tot.toISOString(),
    opgevolgd: rij.noodtoegang !== null,
  }
}
