import type { GiRows } from '@gezinsbeeld/gi'
import { plusDagen } from '../../datum.js'
import type { GiMaatregel, WriterContext } from '../../model.js'
import { uitspraak } from './stukken.js'

/** Rows per table of the institutions. */
export type Rijen = { -readonly [T in keyof GiRows]: GiRows[T] }

/** A measure with the ruling it rests on and everything that hangs on it. */
export function schrijfMaatregel(
  m: GiMaatregel,
  dossiernr: string,
  client: string,
  context: WriterContext,
  rijen: Rijen,
): void {
  const { toeval } = context
  const maatregelnr = `M-${context.serial('gi_maatregel')}`
  rijen.maatregel.push({
    maatregelnr,
    dossiernr,
    clientnr: client,
    type: m.type,
    begin: m.begin,
    eind: m.eind,
    reden_einde: m.redenEinde,
    eerste_contact: plusDagen(m.begin, toeval.int(1, 10)),
    overgedragen_op: null,
    overgenomen_op: m.overgenomenVan === null ? null : plusDagen(m.begin, 60),
    mening_kind_op: m.instemmingKind ? plusDagen(m.begin, 20) : null,
    zaaknummer: `C/00/${toeval.int(100_000, 999_999)}`,
    ecli: `ECLI:NL:VERZONNEN:${m.begin.slice(0, 4)}:${toeval.int(1, 9999)}`,
    rechtbank: 'RBMNE',
    datum_uitspraak: plusDagen(m.begin, -1),
    bij_voorraad: true,
    duur_maanden: 12,
  })
  rijen.uitspraak.push(uitspraak(maatregelnr, 'BEDREIGING', m.begin, context))
  if (m.verlenging) {
    rijen.verlenging.push({ maatregelnr, datum_uitspraak: m.verlenging.uitspraak, eind: m.verlenging.eind })
  }
  schrijfBijMaatregel(m, maatregelnr, client, context, rijen)
}

function schrijfBijMaatregel(
  m: GiMaatregel,
  maatregelnr: string,
  client: string,
  context: WriterContext,
  rijen: Rijen,
): void {
  const { toeval } = context
  if (m.machtiging) {
    rijen.machtiging.push({
      machtigingnr: `MU-${context.serial('gi_machtiging')}`,
      maatregelnr,
      soort_verblijf: m.machtiging.soortVerblijf,
      begin: m.machtiging.begin,
      eind: m.machtiging.eind,
      uitgevoerd_op: plusDagen(m.machtiging.begin, 3),
      vervalt_op: plusDagen(m.machtiging.begin, 91),
      beeindigd_op: null,
    })
  }
  if (m.plaatsing) {
    rijen.plaatsing.push({
      plaatsingnr: `PL-${context.serial('gi_plaatsing')}`,
      maatregelnr,
      vorm: m.plaatsing.vorm,
      aanbieder: m.plaatsing.aanbieder,
      straat: 'Verblijfstraat Voorbeeld',
      huisnummer: String(toeval.int(1, 99)),
      postcode: `0${toeval.int(100, 999)} VB`,
      woonplaats: 'Schijnplaats',
      gemeente: 'Schijnplaats',
      geheim: m.plaatsing.geheim,
      begin: m.plaatsing.begin,
      eind: null,
      contactregeling: 'elke week begeleid bezoek (voorbeeld)',
    })
  }
  if (!toeval.chance(0.2)) return
  const aanwijzingnr = `SA-${context.serial('gi_aanwijzing')}`
  const datum = plusDagen(m.begin, 90)
  rijen.aanwijzing.push({
    aanwijzingnr,
    maatregelnr,
    clientnr: client,
    datum,
    bekrachtigd: toeval.chance(0.5),
    dwangmiddel: null,
    vervallen: false,
    betwistbaar_tot: plusDagen(datum, 14),
  })
  rijen.uitspraak.push(uitspraak(aanwijzingnr, 'AANWIJZING', datum, context))
  rijen.contactbeperking.push({
    beperkingnr: `CB-${context.serial('gi_beperking')}`,
    maatregelnr,
    clientnr: client,
    begin: datum,
    eind: null,
    inhoud: 'bezoek alleen onder begeleiding (voorbeeld)',
  })
  rijen.gezagsoverheveling.push({
    overhevelingnr: `GO-${context.serial('gi_overheveling')}`,
    maatregelnr,
    onderdelen: [toeval.pick(ONDERDELEN)],
    begin: datum,
    eind: null,
  })
}

const ONDERDELEN = ['SCHOOL', 'MEDISCH', 'VERBLIJFSVERGUNNING']
