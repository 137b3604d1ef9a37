import type { GiRows } from '@gezinsbeeld/gi'
import { laatste, plusDagen, vroegste } from '../../datum.js'
import type { GiMaatregel, WriterContext } from '../../model.js'
import { uitspraak } from './stukken.js'

/** A measure to be written, and where. */
export interface TeSchrijven {
  readonly m: GiMaatregel
  readonly dossiernr: string
  /** Client numbers. */
  readonly kind: string
  readonly ouder: string
  readonly context: WriterContext
  readonly rijen: GiRows
  readonly datums: { readonly overgenomen_op: string | null; readonly overgedragen_op: string | null }
}

const RECHTBANKEN = ['RBMNE', 'RBOVE', 'RBGEL', 'RBROT', 'RBNNE']

/** A measure with the ruling it rests on and everything that hangs on it; gives its number. */
export function schrijfMaatregel(deel: TeSchrijven): string {
  const { m, dossiernr, kind, context, rijen, datums } = deel
  const { toeval, peildatum } = context
  const maatregelnr = `M-${context.serial('maatregel')}`
  const contact = plusDagen(m.begin, toeval.int(1, 10))
  rijen.maatregel.push({
    maatregelnr,
    dossiernr,
    clientnr: kind,
    type: m.type,
    begin: m.begin,
    eind: eindVan(m),
    reden_einde: m.redenEinde,
    eerste_contact: contact > peildatum ? null : contact,
    ...datums,
    mening_kind_op: m.instemmingKind ? vroegste(plusDagen(m.begin, 20), peildatum) : null,
    zaaknummer: `C/00/${toeval.int(100_000, 999_999)}`,
    ecli: `ECLI:NL:VERZONNEN:${m.begin.slice(0, 4)}:${toeval.int(1, 9999)}`,
    rechtbank: toeval.pick(RECHTBANKEN),
    datum_uitspraak: plusDagen(m.begin, -1),
    bij_voorraad: true,
    duur_maanden: m.type === '12' ? 3 : m.type === '11' ? 12 : null,
  })
  rijen.uitspraak.push(uitspraak(maatregelnr, 'BEDREIGING', m.begin, context))
  if (m.verlenging) {
    rijen.verlenging.push({ maatregelnr, datum_uitspraak: m.verlenging.uitspraak, eind: m.verlenging.eind })
  }
  schrijfVerblijf(deel, maatregelnr)
  if (toeval.chance(0.2)) schrijfAanwijzing(deel, maatregelnr)
  return maatregelnr
}

// The administration writes the end of an ended measure over that of the first ruling, but a later ruling revives it.
const eindVan = ({ eind, redenEinde, verlenging }: GiMaatregel): string =>
  redenEinde !== null && verlenging && verlenging.uitspraak <= eind ? laatste(eind, verlenging.eind) : eind

function schrijfVerblijf({ m, context, rijen }: TeSchrijven, maatregelnr: string): void {
  const { toeval, peildatum } = context
  const loopt = m.verlenging && m.verlenging.uitspraak <= peildatum ? laatste(m.eind, m.verlenging.eind) : m.eind
  if (m.machtiging) {
    const { begin, eind, soortVerblijf } = m.machtiging
    const uitgevoerd = plusDagen(begin, 3)
    rijen.machtiging.push({
      machtigingnr: `MU-${context.serial('machtiging')}`,
      maatregelnr,
      soort_verblijf: soortVerblijf,
      begin,
      eind,
      uitgevoerd_op: uitgevoerd > peildatum ? null : uitgevoerd,
      vervalt_op: uitgevoerd > peildatum ? plusDagen(begin, 91) : null,
      beeindigd_op: loopt < eind && loopt < peildatum ? loopt : null,
    })
  }
  if (!m.plaatsing) return
  rijen.plaatsing.push({
    plaatsingnr: `PL-${context.serial('plaatsing')}`,
    maatregelnr,
    vorm: m.plaatsing.vorm,
    aanbieder: m.plaatsing.aanbieder,
    straat: toeval.pick(['Verblijfstraat Voorbeeld', 'Verzonnen Hoflaan', 'Fictieve Dreef']),
    huisnummer: String(toeval.int(1, 99)),
    postcode: `0${toeval.int(100, 999)} VB`,
    woonplaats: 'Schijnplaats',
    gemeente: 'Schijnplaats',
    geheim: m.plaatsing.geheim,
    begin: m.plaatsing.begin,
    eind: loopt < peildatum ? laatste(loopt, m.plaatsing.begin) : null,
    contactregeling: toeval.pick(CONTACT),
    gemeld_raad_op: m.plaatsing.gemeldRaadOp,
  })
}

const CONTACT = [
  'elke week begeleid bezoek (voorbeeld)',
  'om de week een weekend thuis (voorbeeld)',
  'alleen videobellen (voorbeeld)',
]

// To a parent (BW 1:263); the child is whom the measure is about.
function schrijfAanwijzing({ m, ouder, context, rijen }: TeSchrijven, maatregelnr: string): void {
  const { toeval, peildatum } = context
  const datum = plusDagen(m.begin, toeval.int(30, 120))
  if (datum > peildatum || datum > m.eind) return
  const aanwijzingnr = `SA-${context.serial('aanwijzing')}`
  rijen.aanwijzing.push({
    aanwijzingnr,
    maatregelnr,
    clientnr: ouder,
    datum,
    bekrachtigd: toeval.chance(0.5),
    dwangmiddel: toeval.chance(0.1) ? 'dwangsom (voorbeeld)' : null,
    vervallen: toeval.chance(0.05),
    betwistbaar_tot: plusDagen(datum, 14),
  })
  rijen.uitspraak.push(uitspraak(aanwijzingnr, 'AANWIJZING', datum, context))
  rijen.contactbeperking.push({
    beperkingnr: `CB-${context.serial('contactbeperking')}`,
    maatregelnr,
    clientnr: ouder,
    begin: datum,
    eind: null,
    inhoud: 'bezoek alleen onder begeleiding (voorbeeld)',
  })
  rijen.gezagsoverheveling.push({
    overhevelingnr: `GO-${context.serial('gezagsoverheveling')}`,
    maatregelnr,
    onderdelen: [toeval.pick(['SCHOOL', 'MEDISCH', 'VERBLIJFSVERGUNNING'])],
    begin: datum,
    eind: null,
  })
}
