import { plusDagen, vroegste } from '../../datum.js'
import { persoonnr } from './persoon.js'
import { type Dossier, geslotenOp, overKind, type Rij, verleden } from './rijen.js'
import { INCIDENT, LOCATIE, REACTIE, REACTIE_VOLWASSENE } from './teksten.js'
import { laatsteWijziging } from './vervolg.js'

/** Codes of reporters who report on behalf of their profession are below this one (CBS-protocol). */
const PARTICULIER_VANAF = 30

/** A report with what the law asks to record with it. */
export function schrijfMelding(dossier: Dossier, hermelding: boolean): void {
  const { rijen, context } = dossier
  rijen.melding.push({
    ...kop(dossier, hermelding),
    ...triage(dossier),
    ...incident(dossier),
    ...informatieplicht(dossier),
    sash: context.toeval.pick(['laag', 'matig', 'hoog']),
  })
  rijen.melder.push(melder(dossier))
  if (dossier.melding.politie) rijen.politie.push(politie(dossier))
  schrijfBetrokkenen(dossier)
}

function kop({ meldnr, melding: m, oin, gezin, context }: Dossier, hermelding: boolean) {
  const { toeval, peildatum } = context
  return {
    meldnr,
    oin,
    gezinskenmerk: gezin.gezinId,
    medewerkernr: m.medewerker,
    datum_melding: m.datum,
    datum_ontvangst: m.datum,
    gesloten_op: geslotenOp(m, peildatum),
    laatste_wijziging: laatsteWijziging(m, peildatum),
    kanaal: m.politie ? 'politie' : toeval.pick(['telefoon', 'formulier']),
    bronreferentie: m.politie ? `BVH-${toeval.int(100_000, 999_999)}` : null,
    hermelding,
    aanleiding: [...m.aanleiding],
    aard: [...m.aard],
  }
}

function triage({ melding: m, context }: Dossier) {
  const { toeval, peildatum } = context
  const bezig = m.open && m.onderzoek === null && m.overdracht === null
  const [status, uitkomst] = m.overdracht
    ? ['VT-02', 'VT-01-02']
    : ['VT-01', m.onderzoek || m.open ? 'VT-01-01' : 'VT-01-03']
  return {
    triage_start: m.datum,
    // Five working days, so a weekend lies in between.
    triage_uiterlijk: plusDagen(m.datum, 7),
    triage_afgerond: bezig ? null : vroegste(plusDagen(m.datum, 5), geslotenOp(m, peildatum) ?? peildatum),
    triage_status: status as string,
    triage_uitkomst: bezig ? null : (uitkomst as string),
    acuut_onveilig: toeval.chance(0.1),
    structureel_onveilig: toeval.chance(0.4),
    vertrouwensarts: toeval.chance(0.2),
    dienst: m.onderzoek ? 'ONDERZOEK' : m.overdracht ? 'VOORWAARDEN_EN_VERVOLG' : null,
  }
}

const incident = ({ melding: m, context: { toeval } }: Dossier) => ({
  incident_datum: plusDagen(m.datum, -1),
  incident_locatie: toeval.pick(LOCATIE),
  incident_tekst: `Verzonnen incident ${toeval.int(1000, 9999)}: ${toeval.pick(INCIDENT)}.`,
})

function informatieplicht({ melding: m, gezin, context: { toeval } }: Dossier) {
  const vto = m.overdracht?.naar === '02' ? m.overdracht.datum : null
  const verlengd = toeval.chance(0.1)
  return {
    informeren_vastgelegd: m.datum,
    informeren_uiterlijk: plusDagen(m.datum, 28),
    informeren_verlengd: verlengd ? [plusDagen(m.datum, 42)] : [],
    informeren_reden: verlengd ? 'informeren kan nu niet veilig (voorbeeld)' : null,
    vto_aan_college: vto,
    vto_college: vto === null ? null : gezin.gemeenteOin,
  }
}

function melder({ meldnr, melding: m, context: { toeval } }: Dossier): Rij<'melder'> {
  const beroep = Number(m.melderHoedanigheid) < PARTICULIER_VANAF
  const bedreigd = beroep && toeval.chance(0.05)
  return {
    meldnr,
    hoedanigheid: m.melderHoedanigheid,
    naam: `Melder Verzonnen-${toeval.int(10_000, 99_999)}`,
    organisatie: beroep ? `Meldende organisatie Verzonnen-${toeval.int(10_000, 99_999)}` : null,
    contact: `000-${toeval.int(1_000_000, 9_999_999)}`,
    anonimiteit: beroep && !bedreigd ? 'OPEN' : 'NIET_BEKEND_VOOR_GEZIN',
    grond: bedreigd ? 'BEDREIGING_MELDER' : beroep ? null : 'PARTICULIER_ZONDER_TOESTEMMING',
    // The code is for professions.
    stappen: beroep ? ['1', '2', '3', '4', '5'].slice(0, toeval.int(3, 5)) : [],
    melden_noodzakelijk: beroep ? true : null,
    hulp_mogelijk: beroep ? toeval.chance(0.5) : null,
    afwegingskader: beroep ? 'afwegingskader (voorbeeld)' : null,
    aanleiding_melden: toeval.pick(['ACUUT_ONVEILIG', 'STRUCTUREEL_ONVEILIG', 'DISCLOSURE', 'ANDERS']),
  }
}

const politie = ({ meldnr, melding: m, context: { toeval } }: Dossier): Rij<'politie'> => ({
  meldnr,
  huisverbod: toeval.chance(0.1),
  aanhouding: toeval.chance(0.3),
  aangifte: toeval.chance(0.2),
  eer: m.aanleiding.includes('02'),
  registraties: `Verzonnen registratie ${toeval.int(10_000, 99_999)}`,
  twaalfmin: false,
})

function schrijfBetrokkenen({ meldnr, melding: m, oin, gezin, context, rijen }: Dossier): void {
  const { toeval, peildatum } = context
  const leden = new Map(gezin.leden.map(({ persoon }) => [persoon.nr, persoon]))
  for (const { persoon, jzrRol, hoedanigheid } of m.betrokkenen) {
    const lid = leden.get(persoon)
    if (!lid) continue
    const kan = lid.bsnStatus !== 'ONGEBOREN' && toeval.chance(0.7)
    const dag = kan ? verleden(plusDagen(m.datum, toeval.int(3, 14)), peildatum) : null
    const teksten = overKind(m) ? REACTIE : REACTIE_VOLWASSENE
    rijen.betrokkene.push({
      meldnr,
      persoonnr: persoonnr(oin, persoon),
      jzr_rol: jzrRol,
      hoedanigheid,
      geinformeerd_wijze: dag === null ? null : toeval.pick(['mondeling', 'schriftelijk', 'telefonisch']),
      geinformeerd_op: dag,
      gereageerd: dag === null ? null : m.reactie !== 'GEEN',
      strekking: dag !== null && m.reactie === 'MET_TEKST' ? toeval.pick(teksten) : null,
    })
  }
}
