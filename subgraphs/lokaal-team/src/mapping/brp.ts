import { metHerkomst } from '@gezinsbeeld/runtime'
import { Gezagsrelatie, Gezinslid, Huishouden } from '../graph/brp.js'
import { herkomstBrp } from '../loaders/kop.js'
import type { GezagRij, HuishoudenRij, LidRij } from '../loaders/rijen.js'
import { naam } from './naam.js'
import { personen, persoon } from './persoon.js'
import { adres } from './persoonsgegevens.js'
import { vul } from './vul.js'

/** A household, about all its residents. */
export function huishouden(rij: HuishoudenRij): Huishouden {
  const velden = {
    huishoudenId: rij.huishoudennr,
    naam: rij.naam,
    leden: personen(rij.betrokkenen),
    adres: adres(rij),
  }
  return metHerkomst(vul(Huishouden, velden), herkomstBrp(rij))
}

/** A member; the household keeps its own provenance, or its address would pass as about this member alone. */
export function gezinslid(rij: LidRij, huis: HuishoudenRij | undefined): Gezinslid {
  const velden = {
    persoon: persoon(rij.betrokkenen[0] as string),
    rol: naam('JzrRol', rij.jzr_rol),
    huishouden: huis ? huishouden(huis) : null,
    vanaf: rij.datum_aanvang,
    tot: rij.datum_einde,
  }
  return metHerkomst(vul(Gezinslid, velden), herkomstBrp(rij))
}

/** An entry of authority, about the child and the holder. */
export function gezagsrelatie(rij: GezagRij): Gezagsrelatie {
  const velden = {
    kind: persoon(rij.kind),
    drager: rij.drager === null ? null : persoon(rij.drager),
    soort: naam('GezagSoort', rij.soort),
    begin: rij.begin,
    eind: rij.eind,
    bron: naam('GezagBron', rij.bron),
    beperking: rij.beperking,
  }
  return metHerkomst(vul(Gezagsrelatie, velden), herkomstBrp(rij))
}
