import { Adres } from '@gezinsbeeld/schema/graph'
import { Jeugdreclassering } from '../graph/jeugdreclassering.js'
import { MachtigingUithuisplaatsing, Plaatsing } from '../graph/verblijf.js'
import type { JrRij, MachtigingRij, PlaatsingRij } from '../loaders/rijen.js'
import { naam } from './naam.js'
import { personen } from './persoon.js'
import { vul } from './vul.js'

/** An authorisation to place a child out of home. */
export const machtiging = (rij: MachtigingRij): MachtigingUithuisplaatsing =>
  vul(MachtigingUithuisplaatsing, {
    soortVerblijf: rij.soort_verblijf,
    begin: rij.begin,
    eind: rij.eind,
    tenUitvoerGelegdOp: rij.uitgevoerd_op,
    vervaltOp: rij.vervalt_op,
    beeindigdOp: rij.beeindigd_op,
    jeugdige: personen(rij.betrokkenen)[0] ?? null,
  })

/** A stay out of home. */
export const plaatsing = (rij: PlaatsingRij): Plaatsing =>
  vul(Plaatsing, {
    vorm: naam('PlaatsingVorm', rij.vorm),
    aanbieder: rij.aanbieder,
    adres: rij.straat === null ? null : adres(rij),
    begin: rij.begin,
    eind: rij.eind,
    contactregeling: rij.contactregeling,
    jeugdige: personen(rij.betrokkenen)[0] ?? null,
  })

const adres = ({ straat, huisnummer, postcode, woonplaats, gemeente, begin, eind }: PlaatsingRij): Adres =>
  vul(Adres, {
    soort: 'WOON_OF_VERBLIJFADRES',
    straat,
    huisnummer,
    postcode,
    woonplaats,
    gemeente,
    geldigVan: begin,
    geldigTot: eind,
  })

/** Youth probation. */
export const jeugdreclassering = (rij: JrRij): Jeugdreclassering =>
  vul(Jeugdreclassering, {
    type: naam('JeugdreclasseringType', rij.type),
    skn: rij.skn,
    parketnummer: rij.parketnummer,
    begin: rij.begin,
    eind: rij.eind,
    redenEinde: naam('RedenEindeJeugdreclassering', rij.reden_einde),
    voorwaarden: rij.voorwaarden,
    erkendeInterventie: rij.interventie,
    jeugdige: personen(rij.betrokkenen)[0] ?? null,
  })
