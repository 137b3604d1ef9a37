import { Adres } from '@gezinsbeeld/schema/graph'
import { Bestaanszekerheid, IngezetteVoorziening, Opvangplaats, Schuldhulptraject } from '../graph/voorziening.js'
import type { BestaansRij, OpvangRij, SchuldhulpRij, VoorzieningRij } from '../loaders/rijen.js'
import { naam } from './naam.js'
import { enige, personen } from './persoon.js'
import { vul } from './vul.js'

/** A facility. */
export const voorziening = (rij: VoorzieningRij): IngezetteVoorziening =>
  vul(IngezetteVoorziening, {
    bronWet: naam('BronWet', rij.wet),
    voor: enige(rij.betrokkenen),
    productcategorie: rij.productcategorie,
    aanbieder: rij.aanbieder,
    start: rij.start,
    eind: rij.eind,
    leveringsvorm: naam('Leveringsvorm', rij.leveringsvorm),
    hulpvorm: naam('Hulpvorm', rij.hulpvorm),
    perspectief: naam('Perspectief', rij.perspectief),
    verwijzer: naam('Verwijzer', rij.verwijzer),
    redenEinde: naam('RedenEindeJeugdhulp', rij.reden_einde),
  })

/** The financial position of one person. */
export const bestaanszekerheid = (rij: BestaansRij): Bestaanszekerheid =>
  vul(Bestaanszekerheid, {
    uitkering: rij.uitkering,
    schuldenIndicatie: rij.schulden,
    huurachterstand: rij.huurachterstand,
    bewind: rij.bewind,
    persoon: enige(rij.betrokkenen),
  })

/** Debt counselling. */
export const schuldhulptraject = (rij: SchuldhulpRij): Schuldhulptraject =>
  vul(Schuldhulptraject, {
    status: rij.status,
    start: rij.start,
    eind: rij.eind,
    bronWet: naam('BronWet', rij.wet),
    persoon: enige(rij.betrokkenen),
  })

/** A place in a shelter or crisis home. */
export const opvangplaats = (rij: OpvangRij): Opvangplaats =>
  vul(Opvangplaats, {
    aanbieder: rij.aanbieder,
    adres: vul(Adres, {
      soort: naam('SoortAdres', '02'),
      straat: rij.straat,
      huisnummer: rij.huisnummer,
      postcode: rij.postcode,
      woonplaats: rij.woonplaats,
      gemeente: rij.gemeentenaam,
      geldigVan: rij.begin,
      geldigTot: rij.eind,
    }),
    betrokkenen: personen(rij.betrokkenen),
  })
