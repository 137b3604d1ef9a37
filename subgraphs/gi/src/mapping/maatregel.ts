import { metHerkomst } from '@gezinsbeeld/runtime'
import {
  Beschikking,
  Contactbeperking,
  GezagsoverhevelingDeels,
  Jeugdbeschermer,
  Maatregel,
  SchriftelijkeAanwijzing,
} from '../graph/maatregel.js'
import { type AanwijzingRij, herkomst, type MaatregelRij } from '../loaders/rijen.js'
import { naam } from './naam.js'
import { personen } from './persoon.js'
import { uitsprakenVan } from './uitspraak.js'
import { vandaag } from './vandaag.js'
import { vul } from './vul.js'

/** Prolongations that have been pronounced; a later ruling does not count yet, also when it reaches back (S2). */
const uitgesproken = (rij: MaatregelRij, nu: number) =>
  rij.verlengingen.filter(({ datum_uitspraak }) => datum_uitspraak <= vandaag(nu))

/** Rulings that revive a measure after it had ended; the facts judge the same way. */
const herleefd = (rij: MaatregelRij, nu: number) =>
  uitgesproken(rij, nu).filter(({ datum_uitspraak }) => datum_uitspraak > rij.eind)

/** Last day of a measure as it stands now. */
export function eindVan(rij: MaatregelRij, nu: number): string {
  const verlengd = rij.reden_einde === null ? uitgesproken(rij, nu) : herleefd(rij, nu)
  return [rij.eind, ...verlengd.map(({ eind }) => eind)].sort().at(-1) ?? rij.eind
}

/** A measure of child protection. */
export function maatregel(rij: MaatregelRij, nu: number): Maatregel {
  return vul(Maatregel, {
    maatregelId: rij.maatregelnr,
    type: naam('MaatregelType', rij.type),
    beschikking: beschikking(rij),
    begin: rij.begin,
    eind: eindVan(rij, nu),
    verlengingen: uitgesproken(rij, nu).map(({ eind }) => eind),
    uitvoerendeGI: rij.organisatie,
    datumEersteContact: rij.eerste_contact,
    overgedragenOp: rij.overgedragen_op,
    overgenomenOp: rij.overgenomen_op,
    redenEinde: herleefd(rij, nu).length > 0 ? null : naam('RedenEindeMaatregel', rij.reden_einde),
    jeugdige: personen(rij.betrokkenen)[0] ?? null,
    schriftelijkeAanwijzingen: rij.aanwijzingen.map((a) => aanwijzing(a, rij)),
    contactbeperkingen: rij.beperkingen.map(({ rij: b, persoon_id }) =>
      vul(Contactbeperking, { betreft: personen([persoon_id]), begin: b.begin, eind: b.eind, inhoud: b.inhoud }),
    ),
    gezagsoverhevelingen: rij.overhevelingen.map(({ rij: g }) =>
      vul(GezagsoverhevelingDeels, {
        onderdelen: g.onderdelen.flatMap((code) => naam('GezagsoverhevelingOnderdeel', code) ?? []),
        begin: g.begin,
        eind: g.eind,
      }),
    ),
    jeugdbeschermers: rij.jeugdbeschermers.map((m) =>
      vul(Jeugdbeschermer, {
        naam: m.naam,
        skjNummer: m.skj_nummer,
        team: m.team,
        telefoon: m.telefoon,
        sinds: m.sinds,
        tot: m.tot,
      }),
    ),
  })
}

const beschikking = (rij: MaatregelRij): Beschikking =>
  vul(Beschikking, {
    zaaknummer: rij.zaaknummer,
    ecli: rij.ecli,
    rechtbank: naam('Rechtbank', rij.rechtbank),
    datumUitspraak: rij.datum_uitspraak,
    uitvoerbaarBijVoorraad: rij.bij_voorraad,
    concreteBedreigingen: uitsprakenVan(rij.uitspraken, 'BEDREIGING', herkomst(rij)),
    duur: rij.duur_maanden,
  })

// About the measure's child; the person it is addressed to is named only when covered.
const aanwijzing = ({ rij: a, persoon_id, uitspraken }: AanwijzingRij, rij: MaatregelRij): SchriftelijkeAanwijzing =>
  metHerkomst(
    vul(SchriftelijkeAanwijzing, {
      datum: a.datum,
      gerichtAan: personen([persoon_id]),
      inhoud: uitsprakenVan(uitspraken, 'AANWIJZING', herkomst(rij))[0] ?? null,
      bekrachtigd: a.bekrachtigd,
      dwangmiddel: a.dwangmiddel,
      vervallenVerklaard: a.vervallen,
      betwistbaarTot: a.betwistbaar_tot,
    }),
    herkomst(rij),
  )
