import type { VeiligThuisRows } from '@gezinsbeeld/veilig-thuis'
import { plusDagen } from '../../datum.js'
import type { Gezin, Melding, WriterContext } from '../../model.js'
import { persoonnr } from './persoon.js'

/** Rows per table of Veilig Thuis. */
export type Rijen = { -readonly [T in keyof VeiligThuisRows]: VeiligThuisRows[T] }

/** How long a case without an investigation takes, in days. */
const AFHANDELING = 21
const PROFESSIONELE_CODES = 30

/** A report with what the law asks to record with it. */
export function schrijfMelding(
  m: Melding,
  vorige: boolean,
  oin: string,
  gezin: Gezin,
  context: WriterContext,
  rijen: Rijen,
): string {
  const { toeval } = context
  const meldnr = `VTM-${context.serial('vt_melding')}`
  const ontvangst = m.datum
  rijen.melding.push({
    meldnr,
    oin,
    gezinskenmerk: gezin.gezinId,
    medewerkernr: m.medewerker,
    datum_melding: m.datum,
    datum_ontvangst: ontvangst,
    gesloten_op: m.open ? null : (m.onderzoek?.afronding ?? m.overdracht?.datum ?? plusDagen(m.datum, AFHANDELING)),
    laatste_wijziging: m.laatsteWijziging,
    kanaal: m.politie ? 'politie' : toeval.pick(['telefoon', 'formulier']),
    bronreferentie: m.politie ? `BVH-${toeval.int(100_000, 999_999)}` : null,
    hermelding: vorige,
    aanleiding: [...m.aanleiding],
    aard: [...m.aard],
    sash: toeval.pick(['laag', 'matig', 'hoog']),
    incident_datum: plusDagen(m.datum, -1),
    incident_locatie: 'in de woning (voorbeeld)',
    incident_tekst: `Verzonnen incident ${toeval.int(1000, 9999)}: luide ruzie, buren hoorden het.`,
    triage_start: ontvangst,
    triage_uiterlijk: plusDagen(ontvangst, 7),
    triage_afgerond: m.open && m.onderzoek === null ? null : plusDagen(ontvangst, 5),
    triage_status: m.overdracht ? 'VT-02' : 'VT-01',
    triage_uitkomst: m.overdracht ? 'VT-01-02' : m.onderzoek ? 'VT-01-01' : 'VT-01-03',
    acuut_onveilig: toeval.chance(0.1),
    structureel_onveilig: toeval.chance(0.4),
    vertrouwensarts: toeval.chance(0.2),
    dienst: m.onderzoek ? 'ONDERZOEK' : m.overdracht ? 'VOORWAARDEN_EN_VERVOLG' : null,
    informeren_vastgelegd: ontvangst,
    informeren_uiterlijk: plusDagen(ontvangst, 28),
    informeren_verlengd: [],
    informeren_reden: null,
    vto_aan_college: m.overdracht?.naar === '02' ? m.overdracht.datum : null,
  })
  schrijfMelder(meldnr, m, context, rijen)
  schrijfBetrokkenen(meldnr, m, oin, gezin, context, rijen)
  return meldnr
}

function schrijfMelder(meldnr: string, m: Melding, context: WriterContext, rijen: Rijen): void {
  const { toeval } = context
  const beroep = Number(m.melderHoedanigheid) < PROFESSIONELE_CODES
  rijen.melder.push({
    meldnr,
    hoedanigheid: m.melderHoedanigheid,
    naam: `Melder Verzonnen-${toeval.int(10_000, 99_999)}`,
    organisatie: beroep ? `Meldende organisatie Verzonnen-${toeval.int(10_000, 99_999)}` : null,
    contact: `000-${toeval.int(1_000_000, 9_999_999)}`,
    anonimiteit: beroep ? 'OPEN' : 'NIET_BEKEND_VOOR_GEZIN',
    grond: beroep ? null : 'PARTICULIER_ZONDER_TOESTEMMING',
    stappen: ['1', '2', '3'],
    melden_noodzakelijk: true,
    hulp_mogelijk: toeval.chance(0.5),
    afwegingskader: beroep ? 'afwegingskader (voorbeeld)' : null,
    aanleiding_melden: toeval.pick(['ACUUT_ONVEILIG', 'STRUCTUREEL_ONVEILIG', 'ANDERS']),
  })
  if (!m.politie) return
  rijen.politie.push({
    meldnr,
    huisverbod: toeval.chance(0.1),
    aanhouding: toeval.chance(0.3),
    aangifte: toeval.chance(0.2),
    eer: false,
    registraties: `Verzonnen registratie ${toeval.int(10_000, 99_999)}`,
    twaalfmin: false,
  })
}

function schrijfBetrokkenen(
  meldnr: string,
  m: Melding,
  oin: string,
  gezin: Gezin,
  context: WriterContext,
  rijen: Rijen,
): void {
  const bekend = new Set(gezin.leden.map(({ persoon }) => persoon.nr))
  for (const { persoon, jzrRol, hoedanigheid } of m.betrokkenen) {
    if (!bekend.has(persoon)) continue
    const geinformeerd = context.toeval.chance(0.7)
    rijen.betrokkene.push({
      meldnr,
      persoonnr: persoonnr(oin, persoon),
      jzr_rol: jzrRol,
      hoedanigheid,
      geinformeerd_wijze: geinformeerd ? 'telefonisch' : null,
      geinformeerd_op: geinformeerd ? plusDagen(m.datum, 10) : null,
      gereageerd: geinformeerd ? m.reactie !== 'GEEN' : null,
      strekking: geinformeerd && m.reactie === 'MET_TEKST' ? 'Ouder ziet het anders (voorbeeld).' : null,
    })
  }
}
