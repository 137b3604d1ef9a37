import type { LokaalTeamRows } from '../index.js'

type Rij<T extends keyof LokaalTeamRows> = LokaalTeamRows[T][number]

/** BSNs that pass the check digit and that nobody has. */
export const BSN = {
  noor: '900000004',
  sem: '900000016',
  moeder: '900000028',
  vader: '900000041',
  buur: '900000053',
  ander: '900000065',
} as const
export type Naam = keyof typeof BSN

export const LT1 = '00000009900000004001'
export const LT2 = '00000009900000004002'
export const GI = '00000009900000003001'

const gemeente = (gemeentecode: string, naam: string, oin: string): Rij<'gemeente'> => ({
  gemeentecode,
  naam,
  teamnaam: `Lokaal Team ${naam}`,
  oin,
})

const naamgegevens = (naam: string, geboortedatum: string) => ({
  voornamen: naam,
  voorvoegsel: null,
  geslachtsnaam: 'Voorbeeld-Test',
  geslacht: 'O',
  geboortedatum,
  uitgerekende_datum: null,
})

/** A resident; `anummer` is the name. */
export const inwoner = (naam: string, bsn: string | null, geboortedatum = '19800000'): Rij<'ingeschrevene'> => ({
  anummer: `A-${naam}`,
  gemeentecode: '9901',
  bsn,
  bsn_status: bsn ? 'BEKEND' : 'ONGEBOREN',
  koppelnummer: bsn ? null : `l-${naam}`,
  ...naamgegevens(naam, geboortedatum),
  overlijdensdatum: null,
  nationaliteit: 'Verzonnenlandse',
  indicatie_geheim: '0',
})

/** A client of a team; the BSN may differ from the one in the register. */
export const client = (naam: string, bsn: string | null, meer: Partial<Rij<'client'>> = {}): Rij<'client'> => ({
  clientnr: `C-${naam}`,
  gemeentecode: '9901',
  anummer: `A-${naam}`,
  bsn,
  bsn_status: bsn ? 'BEKEND' : 'ONGEBOREN',
  koppelnummer: bsn ? null : `l-${naam}`,
  vreemdelingennummer: null,
  ...naamgegevens(naam, '19800000'),
  roepnaam: null,
  taal: null,
  telefoon: '06-00000001',
  email: null,
  veilig_contact: null,
  afscherming: 'G',
  ...meer,
})

/** A running file of LT-1. */
export const casus = (casusnr: string, meer: Partial<Rij<'casus'>> = {}): Rij<'casus'> => ({
  casusnr,
  gemeentecode: '9901',
  gezin_id: 'gezin-t',
  team: 'Team Voorbeeld',
  status: 'LOPEND',
  regie: 'GI',
  geopend: '2025-01-01',
  gesloten: null,
  wet: 'JW',
  laatste_wijziging: '2026-03-01',
  ...meer,
})

const medewerker = (medewerkernr: string, gemeentecode: string): Rij<'medewerker'> => ({
  medewerkernr,
  gemeentecode,
  naam: `Medewerker Verzonnen-${medewerkernr}`,
  functie: 'jeugd- en gezinswerker',
  skj_nummer: null,
  telefoon: '000-0000001',
})

const lid = (naam: string, jzr_rol: string, huishoudennr: string): Rij<'gezinslid'> => ({
  gezin_id: 'gezin-t',
  anummer: `A-${naam}`,
  jzr_rol,
  huishoudennr,
  datum_aanvang: null,
  datum_einde: null,
})

const huis = (huishoudennr: string): Rij<'huishouden'> => ({
  huishoudennr,
  gezin_id: 'gezin-t',
  naam: `Huishouden ${huishoudennr}`,
  adres_soort: '51',
  straat: `Verzonnenweg ${huishoudennr}`,
  huisnummer: '1',
  postcode: '0101 AA',
  woonplaats: 'Voorbeeldstad',
  gemeentenaam: 'Voorbeeldstad',
  geldig_van: null,
  geldig_tot: null,
})

const toegewezen = (casusnr: string, medewerkernr: string, tot: string | null = null): Rij<'casus_medewerker'> => ({
  casusnr,
  medewerkernr,
  taak: 'VG',
  sinds: '2025-01-01',
  tot,
})

/** Authority over a child, held by each of these persons. */
export const gezag = (
  kind: string,
  dragers: readonly (string | null)[],
  meer: Partial<Rij<'gezagsverhouding'>> = {},
): Rij<'gezagsverhouding'>[] =>
  dragers.map((drager) => ({
    gezagnr: `G-${kind}-${drager}-${meer.soort ?? ''}`,
    gemeentecode: '9901',
    kind_anummer: `A-${kind}`,
    drager_anummer: drager === null ? null : `A-${drager}`,
    soort: dragers.length > 1 ? 'GEZAMENLIJK' : 'EENHOOFDIG',
    begin: '2020-01-01',
    eind: null,
    bron: 'GEZAGSREGISTER',
    beperking: null,
    ...meer,
  }))

/** A consent by the first of `getekend`, the others signed too; on behalf of `namens`, or of the giver. */
export const toestemming = (
  toestemmingnr: string,
  namens: string | null,
  getekend: readonly string[],
  meer: Partial<Rij<'toestemming'>> = {},
): Pick<LokaalTeamRows, 'toestemming' | 'toestemming_persoon'> => ({
  toestemming: [
    {
      toestemmingnr,
      casusnr: 'K1',
      soort: 'DOORBREKING_GEHEIMHOUDING',
      leeftijd_gever: 40,
      doel: 'UITVOERING_JEUGDRECLASSERING',
      ontvangers: [GI],
      categorieen: ['PLAN'],
      van: '2026-01-01',
      tot: null,
      ingetrokken_op: null,
      wijze: 'SCHRIFTELIJK',
      reden_uitgelegd: true,
      doel_uitgelegd: true,
      weigering_uitgelegd: true,
      ...meer,
    },
  ],
  toestemming_persoon: [
    ...getekend.map((naam, plaats) => deelnemer(toestemmingnr, naam, plaats === 0 ? 'G' : 'M')),
    ...(namens === null ? [] : [deelnemer(toestemmingnr, namens, 'N')]),
  ],
})

/** Who took part in a consent. */
export const deelnemer = (
  toestemmingnr: string,
  naam: string,
  hoedanigheid: string,
  wilsbekwaam = true,
): Rij<'toestemming_persoon'> => ({ toestemmingnr, clientnr: `C-${naam}`, hoedanigheid, wilsbekwaam })

/**
 * A family (gezin-t) with Noor, Sem and mother in one household, father in another; a file of LT-1 about all but
 * father, whom LT-2 knows.
 */
export function gezin(): LokaalTeamRows {
  const kinderen = ['noor', 'sem', 'moeder'] as const
  const iedereen = [...kinderen, 'vader'] as const
  return {
    gemeente: [gemeente('9901', 'Voorbeeldstad', LT1), gemeente('9902', 'Proefdorp', LT2)],
    ingeschrevene: iedereen.map((naam) => inwoner(naam, BSN[naam])),
    gezin: [{ gezin_id: 'gezin-t', gemeentecode: '9901' }],
    huishouden: [huis('h1'), huis('h2')],
    huishouden_bewoner: iedereen.map((n) => ({ huishoudennr: n === 'vader' ? 'h2' : 'h1', anummer: `A-${n}` })),
    gezinslid: [
      lid('noor', '301', 'h1'),
      lid('sem', '121', 'h1'),
      lid('moeder', '112', 'h1'),
      lid('vader', '113', 'h2'),
    ],
    gezagsverhouding: [],
    medewerker: [medewerker('lt-1-001', '9901'), medewerker('lt-1-002', '9901'), medewerker('lt-2-001', '9902')],
    client: [
      ...kinderen.map((naam) => client(naam, BSN[naam])),
      client('vader', BSN.vader, { gemeentecode: '9902', anummer: null, telefoon: '06-00000002' }),
    ],
    casus: [casus('K1'), casus('K2', { gemeentecode: '9902', gezin_id: null, regie: 'LT' })],
    casus_client: [
      ...kinderen.map((naam) => ({ casusnr: 'K1', clientnr: `C-${naam}`, jzr_rol: '301' })),
      { casusnr: 'K2', clientnr: 'C-vader', jzr_rol: '111' },
    ],
    casus_medewerker: [toegewezen('K1', 'lt-1-001'), toegewezen('K2', 'lt-2-001')],
    aanvraag: [],
    eerste_onderzoek: [],
    onderzoek_uitspraak: [],
    gezinsplan: [],
    gezinsplan_deelnemer: [],
    gezinsplan_doel: [],
    gezinsplan_actie: [],
    netwerkpersoon: [],
    netwerkberaad: [],
    journaal: [],
    voorziening: [],
    bestaanszekerheid: [],
    schuldhulptraject: [],
    toestemming: [],
    toestemming_persoon: [],
    opvangplaats: [],
    opvang_client: [],
    belang: [],
    klacht: [],
    toetsingsopdracht: [],
    vernietigingsverzoek: [],
  }
}
