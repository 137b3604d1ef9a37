import {
  type Administratie,
  geen,
  kolom,
  niemand,
  RELATIE,
  type Rij,
  type Tabel,
  tekst,
  type Veld,
  type Zoek,
} from './beschrijving.js'
import { registers } from './registers.js'

// A reporter or informant is never a person of the report (H1).
const partijen = (meldnr: Veld, zoek: Zoek) =>
  zoek.bij('betrokkene', 'meldnr', meldnr).filter(({ jzr_rol }) => jzr_rol !== '391' && jzr_rol !== '392')
const over = (rij: Rij, zoek: Zoek) => kolom(partijen(rij.meldnr, zoek), 'persoonnr')
const oinVan = (meldnr: Veld, zoek: Zoek) => tekst(zoek.bij('melding', 'meldnr', meldnr)[0]?.oin)
const oin = (rij: Rij, zoek: Zoek) => oinVan(rij.meldnr, zoek)
const dossier = (rij: Rij) => tekst(rij.meldnr)

const vanOverdracht = ({ overdrachtnr }: Rij, zoek: Zoek) =>
  zoek.bij('overdracht', 'overdrachtnr', overdrachtnr)[0]?.meldnr ?? null
const meldnrVan = ({ bij }: Rij, zoek: Zoek) => zoek.bij('onderzoek', 'onderzoeknr', bij)[0]?.meldnr ?? bij ?? null

const opMelding = (deel: Pick<Tabel, 'kolommen' | 'bestaan'> & Partial<Tabel>): Tabel => ({
  bron: 'VT',
  over,
  oin,
  dossier,
  ...deel,
})

const tabellen: Administratie['tabellen'] = {
  organisatie: {
    bron: 'VT',
    over: geen,
    oin: (rij) => tekst(rij.oin),
    dossier: niemand,
    kolommen: { vast: 'oin', nooit: 'naam' },
    bestaan: 'vast',
  },
  medewerker: {
    bron: 'VT',
    over: (rij, zoek) => zoek.bij('melding', 'medewerkernr', rij.medewerkernr).flatMap((m) => over(m, zoek)),
    oin: (rij) => tekst(rij.oin),
    dossier: niemand,
    kolommen: { vast: 'medewerkernr oin', 'BTR|PROC': 'naam' },
    bestaan: 'vast',
  },
  persoon: {
    bron: 'VT',
    over: (rij) => [tekst(rij.persoonnr)],
    oin: (rij) => tekst(rij.oin),
    dossier: niemand,
    kolommen: {
      vast: 'persoonnr oin koppelnummer',
      BSN: 'bsn',
      ID: 'bsn_status voornamen roepnaam voorvoegsel geslachtsnaam geslacht geboortedatum overlijdensdatum',
      ART9: 'uitgerekende_datum',
      ADR: 'telefoon straat huisnummer postcode woonplaats gemeente',
      'ADR+VEIL': 'veilig_contact',
      nooit: 'geheim',
    },
    bestaan: 'BTR',
    vlag: 'geheim',
  },
  melding: opMelding({
    kolommen: {
      vast: 'meldnr oin medewerkernr',
      nooit: 'gezinskenmerk',
      'PROC+MELD': 'kanaal bronreferentie',
      'PROC|BTR': 'datum_melding',
      BTR: 'hermelding gesloten_op laatste_wijziging',
      PROC: 'datum_ontvangst triage_start triage_uiterlijk triage_afgerond triage_status vertrouwensarts dienst informeren_vastgelegd informeren_uiterlijk informeren_verlengd informeren_reden vto_aan_college vto_college',
      VEIL: 'aanleiding incident_datum incident_tekst triage_uitkomst acuut_onveilig structureel_onveilig',
      'VEIL+ART9': 'aard',
      'VEIL+ADR': 'incident_locatie',
      OORD: 'sash',
    },
    bestaan: 'BTR|PROC',
    werk: 'gezinskenmerk gesloten_op datum_ontvangst laatste_wijziging',
    werkBestaan: true,
    feiten: { '14': 'laatste_wijziging', '15': 'laatste_wijziging vto_aan_college vto_college' },
  }),
  melder: opMelding({
    kolommen: {
      vast: 'meldnr',
      MELD: 'hoedanigheid naam organisatie contact anonimiteit grond',
      'OORD+MELD': 'stappen melden_noodzakelijk hulp_mogelijk afwegingskader aanleiding_melden',
    },
    bestaan: 'MELD',
  }),
  politie: opMelding({
    kolommen: { vast: 'meldnr', STRAF: 'huisverbod aanhouding aangifte eer registraties twaalfmin' },
    bestaan: 'STRAF',
  }),
  betrokkene: opMelding({
    kolommen: {
      vast: 'meldnr persoonnr',
      'VEIL+STRAF': 'hoedanigheid',
      PROC: 'geinformeerd_wijze geinformeerd_op gereageerd',
      'PROC+OORD': 'strekking',
      BTR: 'jzr_rol',
    },
    bestaan: 'BTR',
    werk: 'jzr_rol',
    werkBestaan: true,
    feiten: { [RELATIE]: '*', '14': 'jzr_rol', '15': 'jzr_rol' },
  }),
  onderzoek: opMelding({
    kolommen: {
      vast: 'onderzoeknr meldnr',
      PROC: 'start vervolg',
      'PROC|BTR': 'afronding',
      'PROC+VEIL': 'uitkomst',
      'VEIL+ART9': 'aard',
      MELD: 'informanten',
    },
    bestaan: 'PROC|BTR',
    werk: 'start afronding',
    werkBestaan: true,
  }),
  voorwaarde: opMelding({
    kolommen: { vast: 'voorwaardenr meldnr persoonnr', VEIL: 'tekst status overgedragen_aan sinds' },
    bestaan: 'VEIL',
  }),
  monitoring: opMelding({
    // Work that is still open keeps the file of the report open, for everybody who may know of it (E4).
    kolommen: { vast: 'monitornr meldnr', VEIL: 'contactmoment datum vervolg', 'VEIL|BTR': 'uitkomst' },
    bestaan: 'VEIL|BTR',
    werk: 'uitkomst',
    werkBestaan: true,
  }),
  overdracht: opMelding({
    kolommen: {
      vast: 'overdrachtnr meldnr',
      PROC: 'naar datum bevestigd geinformeerd',
      'PROC+ADR': 'ontvanger',
    },
    bestaan: 'PROC',
    feiten: { '14': '*' },
  }),
  overdracht_persoon: {
    bron: 'VT',
    over: (rij, zoek) => kolom(partijen(vanOverdracht(rij, zoek), zoek), 'persoonnr'),
    oin: (rij, zoek) => oinVan(vanOverdracht(rij, zoek), zoek),
    dossier: (rij, zoek) => tekst(vanOverdracht(rij, zoek)),
    kolommen: { vast: 'overdrachtnr persoonnr' },
    bestaan: 'PROC',
    feiten: { '14': '*' },
  },
  consult: opMelding({
    kolommen: { vast: 'consultnr meldnr medewerkernr soort', nooit: 'gevraagd_op afgerond_op' },
    bestaan: 'nooit',
    werk: 'gevraagd_op afgerond_op',
    werkBestaan: true,
  }),
  stuk: opMelding({ kolommen: { vast: 'stuknr meldnr', nooit: 'datum soort tekst' }, bestaan: 'nooit' }),
  uitspraak: {
    bron: 'VT',
    over: (rij, zoek) => kolom(partijen(meldnrVan(rij, zoek), zoek), 'persoonnr'),
    oin: (rij, zoek) => oinVan(meldnrVan(rij, zoek), zoek),
    dossier: (rij, zoek) => tekst(meldnrVan(rij, zoek)),
    kolommen: {
      vast: 'uitspraaknr bij soort',
      OORD: 'leefgebied tekst feit_of_mening bron bron_soort geaccordeerd reactie_geregistreerd reactie datum',
    },
    bestaan: 'OORD',
  },
}

/** The administration of Veilig Thuis. A file is kept for 20 years after its last change (Wmo 5.3.4 lid 2). */
export const veiligThuis: Administratie = {
  tabellen: {
    ...tabellen,
    ...registers('VT', {
      over: ({ dossiernr }, zoek) => kolom(partijen(dossiernr, zoek), 'persoonnr'),
      oin: ({ dossiernr }, zoek) => oinVan(dossiernr, zoek),
    }),
  },
  bewaarEinde: (meldnr, zoek) => jarenNa(tekst(zoek.bij('melding', 'meldnr', meldnr)[0]?.laatste_wijziging), 20),
}

/** The same day that many years later. */
export const jarenNa = (dag: string, jaren: number): string | undefined =>
  dag === '' ? undefined : `${String(Number(dag.slice(0, 4)) + jaren).padStart(4, '0')}${dag.slice(4)}`
