import { laatste, plusDagen } from '../../datum.js'
import type { Melding, WriterContext } from '../../model.js'
import type { Rijen } from './melding.js'
import { persoonnr } from './persoon.js'

/** Internal documents of Veilig Thuis per family and year (domain F2). */
const STUKKEN_PER_JAAR = 12

/** Statements in a report and its investigation. The reaction follows the neutral world; H8 hangs on it. */
export function schrijfUitspraken(meldnr: string, m: Melding, context: WriterContext, rijen: Rijen): void {
  const { toeval } = context
  const voeg = (bij: string, soort: string, tekst: string, leefgebied: string | null = null) =>
    rijen.uitspraak.push({
      uitspraaknr: context.serial('vt_uitspraak'),
      bij,
      soort,
      leefgebied,
      tekst,
      feit_of_mening: toeval.pick(['FEIT', 'MENING', 'INTERPRETATIE']),
      bron: toeval.pick(['medewerker', 'ouder', 'school']),
      bron_soort: toeval.pick(['professional', 'gezin', 'onderwijs']),
      geaccordeerd: toeval.chance(0.8),
      reactie_geregistreerd: m.reactie !== 'GEEN',
      reactie: m.reactie === 'MET_TEKST' ? 'Ouder herkent dit niet (voorbeeld).' : null,
      datum: m.datum,
    })
  voeg(meldnr, 'ZORG', `Verzonnen zorg ${toeval.int(1000, 9999)}: het kind is vaak alleen.`)
  voeg(meldnr, 'TRIAGE', 'Verzonnen toelichting op de beoordeling.')
  for (const gebied of ['07', toeval.pick(['01', '08', '10', '12'])]) {
    voeg(meldnr, 'LEEFGEBIED', `Verzonnen zorg op leefgebied ${gebied} (${toeval.int(1000, 9999)}).`, gebied)
  }
}

/** Investigation, conditions, monitoring, hand-over and internal documents after a report. */
export function schrijfVervolg(meldnr: string, m: Melding, oin: string, context: WriterContext, rijen: Rijen): void {
  const { toeval } = context
  if (m.onderzoek) {
    const onderzoeknr = `VTO-${context.serial('vt_onderzoek')}`
    const klaar = m.onderzoek.afronding !== null
    rijen.onderzoek.push({
      onderzoeknr,
      meldnr,
      start: m.onderzoek.start,
      afronding: m.onderzoek.afronding,
      uitkomst: klaar ? [toeval.pick(['05', '06'])] : [],
      aard: klaar ? [...m.aard] : [],
      vervolg: klaar && m.overdracht ? [m.overdracht.naar] : [],
      informanten: [`Informant Verzonnen-${toeval.int(10_000, 99_999)}`],
    })
    rijen.uitspraak.push({
      ...(rijen.uitspraak.at(-1) as Rijen['uitspraak'][number]),
      uitspraaknr: context.serial('vt_uitspraak'),
      bij: onderzoeknr,
      soort: 'CONCLUSIE',
      leefgebied: null,
      tekst: 'Verzonnen conclusie van het onderzoek.',
    })
  }
  const [eerste] = m.betrokkenen
  if (eerste && (m.onderzoek || m.overdracht)) {
    rijen.voorwaarde.push({
      voorwaardenr: `VW-${context.serial('vt_voorwaarde')}`,
      meldnr,
      persoonnr: persoonnr(oin, eerste.persoon),
      tekst: 'Verzonnen voorwaarde: geen ruzie waar het kind bij is.',
      status: m.open ? 'loopt' : 'overgedragen',
      overgedragen_aan: m.overdracht?.organisatie ?? null,
      sinds: plusDagen(m.datum, 6),
    })
    rijen.monitoring.push({
      monitornr: `MN-${context.serial('vt_monitoring')}`,
      meldnr,
      contactmoment: 'na drie maanden',
      datum: plusDagen(m.datum, 90),
      uitkomst: toeval.pick(['VEILIG_GENOEG', 'ONVEILIG', 'ONBEKEND']),
      vervolg: null,
    })
  }
  if (m.overdracht) {
    rijen.overdracht.push({
      overdrachtnr: `OV-${context.serial('vt_overdracht')}`,
      meldnr,
      naar: m.overdracht.naar,
      organisatie_naam: m.overdracht.organisatie,
      datum: m.overdracht.datum,
      bevestigd: true,
      geinformeerd: toeval.chance(0.9),
    })
  }
}

/** Internal documents of the last year, spread over the reports of a family. */
export function schrijfStukken(
  meldnrs: readonly string[],
  meldingen: readonly Melding[],
  context: WriterContext,
  rijen: Rijen,
): void {
  const { toeval, peildatum } = context
  const jaar = plusDagen(peildatum, -365)
  const recent = meldingen.flatMap((m, index) =>
    m.laatsteWijziging > jaar ? [{ m, meldnr: meldnrs[index] as string }] : [],
  )
  if (recent.length === 0) return
  for (let nummer = 0; nummer < STUKKEN_PER_JAAR; nummer++) {
    const { m, meldnr } = toeval.pick(recent)
    rijen.stuk.push({
      stuknr: context.serial('vt_stuk'),
      meldnr,
      datum: plusDagen(laatste(m.datum, jaar), toeval.int(0, 30)),
      soort: toeval.pick(['gespreksverslag', 'intervisie', 'overleg']),
      tekst: `Verzonnen intern stuk ${toeval.int(10_000, 99_999)}.`,
    })
  }
}
