import { Adres } from '@gezinsbeeld/schema/graph'
import { Toestemming, ToestemmingInformed } from '../graph/toestemming.js'
import { Bestaanszekerheid, IngezetteVoorziening, Opvangplaats, Schuldhulptraject } from '../graph/voorziening.js'
import type { BestaansRij, OpvangRij, SchuldhulpRij, ToestemmingRij, VoorzieningRij } from '../loaders/rijen.js'
import { naam } from './naam.js'
import { personen, persoon } from './persoon.js'
import { vul } from './vul.js'

const eerste = (ids: readonly string[]) => (ids[0] === undefined ? null : persoon(ids[0]))

/** A facility. */
export const voorziening = (rij: VoorzieningRij): IngezetteVoorziening =>
  vul(IngezetteVoorziening, {
    bronWet: naam('BronWet', rij.wet),
    voor: eerste(rij.betrokkenen),
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
    persoon: eerste(rij.betrokkenen),
  })

/** Debt counselling. */
export const schuldhulptraject = (rij: SchuldhulpRij): Schuldhulptraject =>
  vul(Schuldhulptraject, {
    status: rij.status,
    start: rij.start,
    eind: rij.eind,
    bronWet: naam('BronWet', rij.wet),
    persoon: eerste(rij.betrokkenen),
  })

/** A consent. */
export const toestemming = (rij: ToestemmingRij): Toestemming =>
  vul(Toestemming, {
    toestemmingId: rij.toestemmingnr,
    soort: naam('ToestemmingSoort', rij.soort),
    gever: eerste(rij.gevers),
    namens: eerste(rij.namens),
    leeftijdGever: rij.leeftijd_gever,
    medeTekenaars: personen(rij.medetekenaars),
    doel: rij.doel,
    ontvangers: rij.ontvangers,
    categorieen: rij.categorieen.map((code) => naam('Categorie', code) as string),
    van: rij.van,
    tot: rij.tot,
    ingetrokkenOp: rij.ingetrokken_op,
    wijze: rij.wijze,
    informed: vul(ToestemmingInformed, {
      redenUitgelegd: rij.reden_uitgelegd,
      doelUitgelegd: rij.doel_uitgelegd,
      gevolgenWeigeringUitgelegd: rij.weigering_uitgelegd,
    }),
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
