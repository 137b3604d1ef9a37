import type { Pseudonymiser } from '@gezinsbeeld/runtime'
import type { RaadRows } from '../index.js'

type Rij<T extends keyof RaadRows> = RaadRows[T][number]

/** BSNs that pass the check digit and that nobody has. */
export const BSN = {
  noor: '900000004',
  sem: '900000016',
  moeder: '900000028',
  vader: '900000041',
  kay: '900000053',
  zwanger: '900000065',
  zus: '900000077',
} as const
export type Naam = keyof typeof BSN

export const SKN = { sem: 'FICTIE-SEM', kay: 'FICTIE-KAY' } as const

export const RAAD = '00000009900000002001'

/** A person; only a youth has a BSN. */
export const persoon = (persoonnr: string, meer: Partial<Rij<'persoon'>> = {}): Rij<'persoon'> => ({
  persoonnr,
  bsn: null,
  bsn_status: 'BEKEND',
  koppelnummer: null,
  skn: null,
  vreemdelingennummer: null,
  moeder_persoonnr: null,
  uitgerekende_datum: null,
  voornamen: persoonnr,
  voorvoegsels: null,
  geslachtsnaam: 'Voorbeeld-Test',
  roepnaam: null,
  geboortedatum: '20160000',
  geslacht: 'O',
  overleden_op: null,
  taal: null,
  nationaliteit: null,
  telefoon: '06-00000001',
  email: null,
  veilig_contact: null,
  brp_beperking: null,
  afscherming: 'GEEN',
  mutatie_op: '2026-01-01T00:00:00Z',
  ...meer,
})

/** A running investigation. */
export const zaak = (zaaknr: string, meer: Partial<Rij<'zaak'>> = {}): Rij<'zaak'> => ({
  zaaknr,
  locatiecode: 'L1',
  soort: 'BESCHERMING',
  status: 'INTAKE_AFGEROND',
  fase: null,
  uitkomst: null,
  gestart_op: '2026-01-01',
  uiterlijk_op: null,
  afgerond_op: null,
  gezinskenmerk: 'gezin-t',
  mutatie_op: '2026-01-01T00:00:00Z',
  ...meer,
})

export const behandelaar = (zaaknr: string, medewerkernr: string, tot: string | null = null): Rij<'behandelaar'> => ({
  zaaknr,
  medewerkernr,
  functie: 'RAADSONDERZOEKER',
  vanaf: '2026-01-01',
  tot,
})

/** A person in a case: a subject as 301 or when told so. */
export const inZaak = (
  zaaknr: string,
  persoonnr: string,
  jzr_rol: string,
  onderwerp = jzr_rol === '301',
): Rij<'zaak_persoon'> => ({ zaaknr, persoonnr, jzr_rol, onderwerp, vanaf: '2026-01-01', tot: null })

const zin = (volgnr: string, tekst: string, meer: Partial<Rij<'rekest_grond'>> = {}) => ({
  volgnr,
  over: [] as string[],
  tekst,
  feit_of_mening: 'MENING',
  bron: 'ouder',
  bron_soort: 'gezin',
  geaccordeerd: true,
  reactie_geregistreerd: false,
  reactie_tekst: null,
  datum: null,
  ...meer,
})

const medewerkers = ['001', '002', '003', '004', '005'].map((nr) => ({
  medewerkernr: `raad-${nr}`,
  naam: `Medewerker Verzonnen-${nr}`,
  functie: 'raadsonderzoeker',
  locatiecode: 'L1',
}))

/**
 * A family with Noor (under investigation, raad-001), Sem (an old investigation and a criminal case, raad-003),
 * mother and father; an unborn child (raad-004); Kay, whom the Raad knows under the SKN only.
 */
export function dossier({ ofBsn }: Pseudonymiser): RaadRows {
  return {
    locatie: [{ locatiecode: 'L1', naam: 'Raad Verzonnen', organisatie_oin: RAAD }],
    medewerker: medewerkers,
    persoon: [
      persoon('noor', { bsn: BSN.noor }),
      persoon('sem', { bsn: BSN.sem, skn: SKN.sem }),
      persoon('zus', { bsn: BSN.zus }),
      persoon('moeder', { koppelnummer: ofBsn(BSN.moeder), geboortedatum: '19850412' }),
      persoon('vader', { koppelnummer: ofBsn(BSN.vader) }),
      persoon('S-kay', { bsn_status: 'ONBEKEND', skn: SKN.kay }),
      persoon('zwanger', { koppelnummer: ofBsn(BSN.zwanger), uitgerekende_datum: '2026-06-01' }),
      persoon('ongeboren', {
        bsn_status: 'ONGEBOREN',
        geboortedatum: '99999999',
        moeder_persoonnr: 'zwanger',
        uitgerekende_datum: '2026-06-01',
      }),
    ],
    adres: ['noor', 'moeder'].map((persoonnr) => ({
      persoonnr,
      volgnr: '01',
      soort: '51',
      straat: 'Verzonnenweg',
      huisnummer: '1',
      postcode: '0101 AA',
      woonplaats: 'Voorbeeldstad',
      gemeente: 'Voorbeeldstad',
      ingang: null,
      einde: null,
    })),
    zaak: [
      zaak('Z1'),
      zaak('Z2', { gestart_op: '2024-01-01', afgerond_op: '2024-04-01', uitkomst: 'GEEN_REKEST' }),
      zaak('Z3', { soort: 'STRAF', gestart_op: '2026-02-01' }),
      zaak('Z4', { gestart_op: '2025-01-01', afgerond_op: '2026-03-10', uitkomst: 'MAATREGEL_OPGELEGD' }),
      zaak('Z5', { gezinskenmerk: 'gezin-o' }),
      zaak('Z6', { soort: 'STRAF', gestart_op: '2026-02-01', gezinskenmerk: null }),
    ],
    behandelaar: [
      behandelaar('Z1', 'raad-001'),
      behandelaar('Z2', 'raad-002'),
      behandelaar('Z3', 'raad-003'),
      behandelaar('Z5', 'raad-004'),
      behandelaar('Z6', 'raad-003'),
    ],
    zaak_persoon: [
      inZaak('Z1', 'noor', '301'),
      inZaak('Z1', 'moeder', '112'),
      inZaak('Z1', 'vader', '112'),
      inZaak('Z2', 'sem', '301'),
      inZaak('Z2', 'moeder', '112'),
      inZaak('Z3', 'sem', '301'),
      inZaak('Z3', 'moeder', '112'),
      inZaak('Z4', 'noor', '301'),
      inZaak('Z4', 'sem', '301'),
      inZaak('Z5', 'ongeboren', '301'),
      inZaak('Z5', 'zwanger', '112', true),
      inZaak('Z6', 'S-kay', '301'),
    ],
    zaak_uitspraak: [
      { zaaknr: 'Z4', onderdeel: 'BEDREIGING', ...zin('01', 'Over Noor (voorbeeld).', { over: ['noor'] }) },
      { zaaknr: 'Z4', onderdeel: 'BEDREIGING', ...zin('02', 'Over Sem (voorbeeld).', { over: ['sem'] }) },
      {
        zaaknr: 'Z4',
        onderdeel: 'BEDREIGING',
        ...zin('03', 'Over beiden (voorbeeld).', { reactie_geregistreerd: true, reactie_tekst: 'Nee (voorbeeld).' }),
      },
      {
        zaaknr: 'Z4',
        onderdeel: 'BEDREIGING',
        ...zin('04', 'Zonder weerwoord (voorbeeld).', { reactie_geregistreerd: true }),
      },
      { zaaknr: 'Z4', onderdeel: 'ADVIES', ...zin('01', 'Advies over Sem (voorbeeld).', { over: ['sem'] }) },
      { zaaknr: 'Z4', onderdeel: 'ADVIES', ...zin('02', 'Advies over Noor (voorbeeld).', { over: ['noor'] }) },
      { zaaknr: 'Z4', onderdeel: 'VRAAG', ...zin('01', 'Vraag over wie er niet is (voorbeeld).', { over: ['weg'] }) },
    ],
    informant: [
      {
        zaaknr: 'Z1',
        volgnr: '01',
        naam: 'Informant Verzonnen',
        functie: 'leerkracht',
        tekst: 'Ja (voorbeeld).',
        geaccordeerd: true,
      },
    ],
    kindgesprek: (['noor', 'sem'] as const).map((persoonnr) => ({
      zaaknr: 'Z4',
      persoonnr,
      volgnr: '01',
      datum: '2025-02-01',
      gehoord: true,
      mening: `Mening van ${persoonnr} (voorbeeld).`,
      vertrouwelijk_deel: null,
      reactie: `Reactie van ${persoonnr} (voorbeeld).`,
    })),
    reactie_ouder: [
      { zaaknr: 'Z4', persoonnr: 'moeder', volgnr: '01', tekst: 'Moeder ziet dit anders (voorbeeld).', datum: null },
    ],
    vto: [
      {
        kenmerk_raad: 'V1',
        kenmerk_verzoeker: 'VZ-1',
        verzoeker: 'VEILIG_THUIS',
        locatiecode: 'L1',
        zaaknr: 'Z1',
        omschrijving: 'Verzonnen zorgen.',
        startdatum: null,
        registratiedatum: '2025-12-20',
        urgent: false,
        uitgerekende_datum: null,
        gezinskenmerk: 'gezin-t',
      },
      {
        kenmerk_raad: 'V2',
        kenmerk_verzoeker: null,
        verzoeker: 'COLLEGE',
        locatiecode: 'L1',
        zaaknr: 'Z5',
        omschrijving: 'Verzonnen zorgen.',
        startdatum: null,
        registratiedatum: '2025-12-20',
        urgent: false,
        uitgerekende_datum: '2026-06-01',
        gezinskenmerk: 'gezin-o',
      },
    ],
    vto_persoon: [
      ...(['moeder', 'vader'] as const).map((persoonnr) => ({
        kenmerk_raad: 'V1',
        persoonnr,
        hoedanigheid: 'GEZAGHEBBENDE',
        naam: `${persoonnr} Voorbeeld-Test`,
        contact: '06-00000002',
        geinformeerd: true,
        reden_niet_geinformeerd: null,
      })),
      ...[
        ['V1', 'noor', 'JEUGDIGE', null],
        ['V2', 'ongeboren', 'JEUGDIGE', null],
        ['V2', 'zwanger', 'MOEDER', 'zwanger Voorbeeld-Test'],
      ].map(([kenmerk_raad = '', persoonnr = '', hoedanigheid = '', naam = null]) => ({
        kenmerk_raad: String(kenmerk_raad),
        persoonnr: String(persoonnr),
        hoedanigheid: String(hoedanigheid),
        naam,
        contact: null,
        geinformeerd: null,
        reden_niet_geinformeerd: null,
      })),
    ],
    vto_inhoud: [{ kenmerk_raad: 'V1', onderdeel: 'GEZINSSITUATIE', ...zin('01', 'Ouders wonen apart (voorbeeld).') }],
    rekest: [
      {
        rekestnr: 'R1',
        zaaknr: 'Z4',
        maatregel: '11',
        ingediend_op: '2025-05-01',
        rechtbank: 'RBAMS',
        zaaknummer_rechtbank: 'FICTIE/1',
        duur_maanden: 12,
      },
    ],
    rekest_kind: (['sem', 'noor'] as const).map((persoonnr) => ({
      rekestnr: 'R1',
      persoonnr,
      besproken_met_kind: persoonnr === 'noor',
      reactie_kind: `Antwoord van ${persoonnr} (voorbeeld).`,
    })),
    rekest_grond: [{ rekestnr: 'R1', ...zin('01', 'Grond (voorbeeld).') }],
    spoedrekest: [
      {
        spoednr: 'P1',
        zaaknr: 'Z1',
        soort: 'VOTS',
        tijdstip: '2026-01-01T23:30:00Z',
        mondeling: true,
        beschikking: null,
      },
    ],
    spoedrekest_kind: [{ spoednr: 'P1', persoonnr: 'noor' }],
    toets: [
      {
        toetsnr: 'T1',
        locatiecode: 'L1',
        aanleiding: 'NIET_VERLENGEN_OTS',
        ontvangen_op: '2026-03-01',
        afgehandeld_op: null,
        medewerkernr: 'raad-005',
        gezinskenmerk: 'gezin-t',
      },
    ],
    toets_persoon: [
      { toetsnr: 'T1', persoonnr: 'noor', jzr_rol: '301', onderwerp: true },
      { toetsnr: 'T1', persoonnr: 'moeder', jzr_rol: '112', onderwerp: false },
    ],
    toets_uitspraak: [{ toetsnr: 'T1', onderdeel: 'VERSLAG_GI', ...zin('01', 'Verslag (voorbeeld).') }],
    strafonderzoek: [straf('ST-sem', 'Z3', 'sem', '99/000001-26'), straf('ST-kay', 'Z6', 'S-kay', '99/000002-26')],
    straf_uitspraak: [taxatie('ST-sem', 'Laag (voorbeeld).'), taxatie('ST-kay', 'Midden (voorbeeld).')],
    kennisgeving: [],
    kennisgeving_persoon: [],
    belang: [],
    klacht: [],
    toetsingsopdracht: [],
    vernietigingsverzoek: [],
    jr_opdracht: [
      {
        opdrachtnr: 'JR-kay',
        locatiecode: 'L1',
        persoonnr: 'S-kay',
        soort_toezicht: '41',
        begin: '2026-01-01',
        eind: '2026-03-10',
        gi_oin: '00000009900000003001',
        parketnummer: '99/000002-26',
        reden_afloop: null,
        regie_medewerkernr: 'raad-005',
        gezinskenmerk: null,
      },
    ],
  }
}

function straf(strafnr: string, zaaknr: string, persoonnr: string, parketnummer: string): Rij<'strafonderzoek'> {
  const periode = { gestart_op: '2026-02-01', afgerond_op: null }
  return { strafnr, zaaknr, persoonnr, parketnummer, soort: 'basisonderzoek', schoolverzuim: null, ...periode }
}

function taxatie(strafnr: string, tekst: string): Rij<'straf_uitspraak'> {
  const { over: _, ...rest } = zin('01', tekst)
  return { strafnr, onderdeel: 'LIJ_PROFIEL', ...rest }
}
