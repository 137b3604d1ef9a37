import { laatste, plusDagen, vroegste } from '../../datum.js'
import type { Melding } from '../../model.js'
import { medewerkerId, ORGANISATIES, SCENARIO_MEDEWERKERS } from '../../organisaties.js'
import { persoonnr } from './persoon.js'
import { type Dossier, overKind, verleden } from './rijen.js'
import { VERVOLG, VOORWAARDE } from './teksten.js'

/** Days after a report on which its safety is followed: after about three months and after a year (domain A2). */
const CONTACTEN = [
  [90, 'na drie maanden'],
  [365, 'na een jaar'],
] as const

const gevolgd = (m: Melding): boolean => m.onderzoek !== null || m.overdracht !== null

/** Days of the contacts that belong to a report, planned ones included. */
const contactdagen = (m: Melding): string[] => (gevolgd(m) ? CONTACTEN.map(([dagen]) => plusDagen(m.datum, dagen)) : [])

/** Chain partners go by their OIN, others by name. */
const ontvanger = (naam: string): string => ORGANISATIES.find((organisatie) => organisatie.naam === naam)?.oin ?? naam

/** Investigation, condition, contacts and hand-over after a report. */
export function schrijfVervolg(dossier: Dossier): void {
  schrijfOnderzoek(dossier)
  schrijfVoorwaarde(dossier)
  schrijfContacten(dossier)
  schrijfOverdracht(dossier)
  schrijfConsult(dossier)
}

/** The suspect is not named: the family is handed over to who will help the others. */
function schrijfOverdracht({ rijen, meldnr, melding: m, oin, context }: Dossier): void {
  if (!m.overdracht) return
  const overdrachtnr = `OV-${context.serial('vt_overdracht')}`
  const bevestigd = context.toeval.chance(0.9)
  rijen.overdracht.push({
    overdrachtnr,
    meldnr,
    naar: m.overdracht.naar,
    ontvanger: ontvanger(m.overdracht.organisatie),
    datum: m.overdracht.datum,
    bevestigd: m.overdracht.bevestigd ?? bevestigd,
    geinformeerd: context.toeval.chance(0.9),
  })
  for (const { persoon, hoedanigheid } of m.betrokkenen) {
    if (hoedanigheid !== 'PLEGER') rijen.overdracht_persoon.push({ overdrachtnr, persoonnr: persoonnr(oin, persoon) })
  }
}

/** A report that the confidential doctor was consulted on has the question to the doctor beside it. */
function schrijfConsult({ rijen, meldnr, melding: m, oin, context }: Dossier): void {
  const rij = rijen.melding.find((melding) => melding.meldnr === meldnr)
  const regio = ORGANISATIES.find((organisatie) => organisatie.oin === oin)
  if (!rij?.vertrouwensarts || !regio) return
  rijen.consult.push({
    consultnr: `CO-${context.serial('vt_consult')}`,
    meldnr,
    medewerkernr: medewerkerId(regio, context.toeval.int(SCENARIO_MEDEWERKERS + 1, regio.medewerkers)),
    soort: 'VERTROUWENSARTS',
    gevraagd_op: m.datum,
    afgerond_op: rij.triage_afgerond,
  })
}

function schrijfOnderzoek({ rijen, meldnr, melding: m, context }: Dossier): void {
  if (!m.onderzoek) return
  const { toeval } = context
  const { start, afronding } = m.onderzoek
  const vervolg = m.overdracht ? m.overdracht.naar : '21'
  rijen.onderzoek.push({
    onderzoeknr: onderzoeknr(meldnr),
    meldnr,
    start,
    afronding,
    uitkomst: afronding ? [toeval.pick(overKind(m) ? ['04', '05', '06', '06'] : ['01', '02', '03', '03'])] : [],
    aard: afronding ? [...m.aard] : [],
    vervolg: afronding ? [vervolg] : [],
    informanten: [`Informant Verzonnen-${toeval.int(10_000, 99_999)}`],
  })
}

/** Number of the one investigation of a report. */
export const onderzoeknr = (meldnr: string): string => meldnr.replace('VTM', 'VTO')

function schrijfVoorwaarde({ rijen, meldnr, melding: m, oin, context }: Dossier): void {
  const [eerste] = m.betrokkenen
  if (!eerste || !gevolgd(m)) return
  rijen.voorwaarde.push({
    voorwaardenr: `VW-${context.serial('vt_voorwaarde')}`,
    meldnr,
    persoonnr: persoonnr(oin, eerste.persoon),
    tekst: context.toeval.pick(VOORWAARDE),
    status: m.overdracht ? 'overgedragen' : m.open ? 'loopt' : 'vervallen',
    overgedragen_aan: m.overdracht ? ontvanger(m.overdracht.organisatie) : null,
    sinds: vroegste(plusDagen(m.datum, 6), context.peildatum),
  })
}

/** Contacts that took place, and for an open report the next one, which has no outcome yet. */
function schrijfContacten({ rijen, meldnr, melding: m, context }: Dossier): void {
  if (!gevolgd(m)) return
  for (const [dagen, contactmoment] of CONTACTEN) {
    const datum = plusDagen(m.datum, dagen)
    const geweest = verleden(datum, context.peildatum) !== null
    if (geweest || m.open) {
      rijen.monitoring.push({
        monitornr: `MN-${context.serial('vt_monitoring')}`,
        meldnr,
        contactmoment,
        datum,
        uitkomst: geweest ? context.toeval.pick(['VEILIG_GENOEG', 'VEILIG_GENOEG', 'ONVEILIG', 'ONBEKEND']) : null,
        vervolg: geweest ? context.toeval.pick(VERVOLG) : null,
      })
    }
    if (!geweest) return
  }
}

/** Last day of a report's file: its last change, or a contact after it. */
export const laatsteWijziging = (m: Melding, peildatum: string): string =>
  contactdagen(m)
    .filter((dag) => dag <= peildatum)
    .reduce(laatste, m.laatsteWijziging)
