import type { VeiligThuisRows } from '../index.js'

type Rij<T extends keyof VeiligThuisRows> = VeiligThuisRows[T][number]

/** BSNs that pass the check digit and that nobody has. */
export const BSN = {
  noor: '900000004',
  sem: '900000016',
  moeder: '900000028',
  vader: '900000041',
  oma: '900000053',
  buur: '900000065',
} as const
export type Naam = keyof typeof BSN

export const VT = '00000009900000001001'
export const VT_ANDERE_REGIO = '00000009900000001002'
export const LT_1 = '00000009900000004001'
export const LT_2 = '00000009900000004002'

/** A person as a region wrote them down; the number is the name. */
export const persoon = (naam: string, bsn: string | null, meer: Partial<Rij<'persoon'>> = {}): Rij<'persoon'> => ({
  persoonnr: naam,
  oin: VT,
  bsn,
  bsn_status: 'BEKEND',
  koppelnummer: null,
  voornamen: naam,
  roepnaam: null,
  voorvoegsel: null,
  geslachtsnaam: 'Voorbeeld-Test',
  geslacht: 'O',
  geboortedatum: '19800000',
  uitgerekende_datum: null,
  overlijdensdatum: null,
  telefoon: '06-00000001',
  veilig_contact: null,
  straat: 'Verzonnenweg',
  huisnummer: '1',
  postcode: '0101 AA',
  woonplaats: 'Voorbeeldstad',
  gemeente: 'Voorbeeldstad',
  geheim: false,
  ...meer,
})

/** An open report, assigned to `vt-001`. */
export const melding = (meldnr: string, meer: Partial<Rij<'melding'>> = {}): Rij<'melding'> => ({
  meldnr,
  oin: VT,
  gezinskenmerk: 'gezin-t',
  medewerkernr: 'vt-001',
  datum_melding: '2026-01-10',
  datum_ontvangst: '2026-01-10',
  gesloten_op: null,
  laatste_wijziging: '2026-03-01',
  kanaal: 'telefoon',
  bronreferentie: 'BVH-000001',
  hermelding: false,
  aanleiding: ['08'],
  aard: ['03', '08'],
  sash: 'matig',
  incident_datum: '2026-01-09',
  incident_locatie: 'Verzonnenplein',
  incident_tekst: 'Verzonnen incident.',
  triage_start: '2026-01-10',
  triage_uiterlijk: '2026-01-17',
  triage_afgerond: '2026-01-15',
  triage_status: 'VT-01',
  triage_uitkomst: 'VT-01-01',
  acuut_onveilig: false,
  structureel_onveilig: true,
  vertrouwensarts: false,
  dienst: 'ONDERZOEK',
  informeren_vastgelegd: '2026-01-10',
  informeren_uiterlijk: '2026-02-07',
  informeren_verlengd: [],
  informeren_reden: null,
  vto_aan_college: '2026-02-01',
  vto_college: null,
  ...meer,
})

/** A person in a report. */
export const partij = (
  meldnr: string,
  persoonnr: string,
  meer: Partial<Rij<'betrokkene'>> = {},
): Rij<'betrokkene'> => ({
  meldnr,
  persoonnr,
  jzr_rol: '301',
  hoedanigheid: 'SLACHTOFFER',
  geinformeerd_wijze: null,
  geinformeerd_op: null,
  gereageerd: null,
  strekking: null,
  ...meer,
})

let nummer = 0
/** A statement; a reaction is registered when `reactie` is given, null when its text is missing. */
export const uitspraak = (
  bij: string,
  soort: string,
  tekst: string,
  reactie?: string | null,
  leefgebied: string | null = null,
): Rij<'uitspraak'> => {
  nummer += 1
  return {
    uitspraaknr: nummer,
    bij,
    soort,
    leefgebied,
    tekst,
    feit_of_mening: 'MENING',
    bron: 'school',
    bron_soort: 'onderwijs',
    geaccordeerd: true,
    reactie_geregistreerd: reactie !== undefined,
    reactie: reactie ?? null,
    datum: '2026-01-12',
  }
}

/** Who reported, with a name that must never be shown outside Veilig Thuis. */
export const melder = (meldnr: string, hoedanigheid = '35'): Rij<'melder'> => ({
  meldnr,
  hoedanigheid,
  naam: 'Buur Verzonnen-Melder',
  organisatie: null,
  contact: '000-0000009',
  anonimiteit: 'NIET_BEKEND_VOOR_GEZIN',
  grond: 'PARTICULIER_ZONDER_TOESTEMMING',
  stappen: ['1', '2'],
  melden_noodzakelijk: true,
  hulp_mogelijk: false,
  afwegingskader: null,
  aanleiding_melden: 'ANDERS',
})

/** An investigation that is still open. */
export const onderzoek = (
  onderzoeknr: string,
  meldnr: string,
  meer: Partial<Rij<'onderzoek'>> = {},
): Rij<'onderzoek'> => ({
  onderzoeknr,
  meldnr,
  start: '2026-01-18',
  afronding: null,
  uitkomst: [],
  aard: [],
  vervolg: [],
  informanten: ['Informant Verzonnen-School'],
  ...meer,
})

/** A contact with an outcome. */
export const contact = (
  monitornr: string,
  meldnr: string,
  meer: Partial<Rij<'monitoring'>> = {},
): Rij<'monitoring'> => ({
  monitornr,
  meldnr,
  contactmoment: 'na drie maanden',
  datum: '2026-03-01',
  uitkomst: 'VEILIG_GENOEG',
  vervolg: null,
  ...meer,
})

const medewerker = (medewerkernr: string, oin: string): Rij<'medewerker'> => ({
  medewerkernr,
  oin,
  naam: `Medewerker Verzonnen-${medewerkernr}`,
})

/** A confirmed hand-over of a report to a local team, and the persons that are named in it. */
export const overdracht = (
  overdrachtnr: string,
  meldnr: string,
  personen: readonly string[],
  meer: Partial<Rij<'overdracht'>> = {},
): Pick<VeiligThuisRows, 'overdracht' | 'overdracht_persoon'> => ({
  overdracht: [
    {
      overdrachtnr,
      meldnr,
      naar: '01',
      ontvanger: LT_1,
      datum: '2026-02-10',
      bevestigd: true,
      geinformeerd: true,
      ...meer,
    },
  ],
  overdracht_persoon: personen.map((persoonnr) => ({ overdrachtnr, persoonnr })),
})

/** M1 is about Noor and her parents, M2 about Sem only; both open and of `vt-001`. Nothing else. */
export function gezin(): VeiligThuisRows {
  return {
    organisatie: [
      { oin: VT, naam: 'Veilig Thuis Verzonnenland' },
      { oin: VT_ANDERE_REGIO, naam: 'Veilig Thuis Schijnstreek' },
    ],
    medewerker: [medewerker('vt-001', VT), medewerker('vt-002', VT), medewerker('vt-s-001', VT_ANDERE_REGIO)],
    persoon: (['noor', 'sem', 'moeder', 'vader'] as const).map((naam) => persoon(naam, BSN[naam])),
    melding: [melding('M1'), melding('M2', { datum_melding: '2026-02-10', datum_ontvangst: '2026-02-10' })],
    melder: [melder('M1')],
    politie: [],
    betrokkene: [
      partij('M1', 'noor'),
      partij('M1', 'moeder', { jzr_rol: '112', hoedanigheid: 'ONDUIDELIJK' }),
      partij('M1', 'vader', { jzr_rol: '112', hoedanigheid: 'PLEGER' }),
      partij('M2', 'sem'),
    ],
    onderzoek: [],
    voorwaarde: [],
    monitoring: [],
    overdracht: [],
    overdracht_persoon: [],
    consult: [],
    stuk: [],
    uitspraak: [],
    belang: [],
    klacht: [],
    toetsingsopdracht: [],
    vernietigingsverzoek: [],
  }
}
