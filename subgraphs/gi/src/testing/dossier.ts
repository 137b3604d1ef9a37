import type { Pseudonymiser } from '@gezinsbeeld/runtime'
import type { GiRows } from '../index.js'
import { tables } from '../tables/index.js'

type Rij<T extends keyof GiRows> = GiRows[T][number]

/** BSNs that pass the check digit and that nobody has. */
export const BSN = {
  noor: '900000004',
  sem: '900000016',
  moeder: '900000028',
  vader: '900000041',
  kay: '900000053',
  stan: '900000065',
  zus: '900000077',
  vera: '900000089',
  vito: '900000090',
  oud: '900000107',
  opa: '900000119',
  zoe: '900000120',
  tim: '900000132',
  tom: '900000144',
} as const
export type Naam = keyof typeof BSN

export const SKN = { sem: 'FICTIE-SEM', tim: 'FICTIE-TIM', tom: 'FICTIE-TOM' } as const

export const GI_A = '00000009900000003001'
export const GI_B = '00000009900000003002'

/** A child under a measure; who is not has no BSN here. */
export const client = (clientnr: string, meer: Partial<Rij<'client'>> = {}): Rij<'client'> => ({
  clientnr,
  oin: GI_A,
  bsn: null,
  bsn_status: 'BEKEND',
  koppelnummer: null,
  skn: null,
  voornamen: clientnr,
  roepnaam: null,
  voorvoegsel: null,
  geslachtsnaam: 'Voorbeeld-Test',
  geslacht: 'O',
  geboortedatum: '20160500',
  telefoon: '06-00000001',
  email: null,
  veilig_contact: null,
  straat: 'Verzonnenweg',
  huisnummer: '1',
  postcode: '0000 ZZ',
  woonplaats: 'Voorbeeldstad',
  gemeente: 'Voorbeeldstad',
  geheim: false,
  ...meer,
})

/** A running file of youth protection at GI-A. */
export const dossier = (dossiernr: string, meer: Partial<Rij<'dossier'>> = {}): Rij<'dossier'> => ({
  dossiernr,
  oin: GI_A,
  soort: 'JB',
  gezinskenmerk: 'gezin-t',
  geopend: '2025-03-10',
  gesloten: null,
  laatste_wijziging: '2026-03-01',
  ...meer,
})

/** An OTS until the end of the year. */
export const maatregel = (
  maatregelnr: string,
  dossiernr: string,
  clientnr: string,
  meer: Partial<Rij<'maatregel'>> = {},
): Rij<'maatregel'> => ({
  maatregelnr,
  dossiernr,
  clientnr,
  type: '11',
  begin: '2025-03-10',
  eind: '2026-12-31',
  reden_einde: null,
  eerste_contact: null,
  overgedragen_op: null,
  overgenomen_op: null,
  mening_kind_op: null,
  zaaknummer: 'C/00/1',
  ecli: null,
  rechtbank: 'RBMNE',
  datum_uitspraak: '2025-03-09',
  bij_voorraad: true,
  duur_maanden: 12,
  ...meer,
})

/** A stay out of home. */
export const plaatsing = (plaatsingnr: string, maatregelnr: string, meer: Partial<Rij<'plaatsing'>> = {}) => ({
  plaatsingnr,
  maatregelnr,
  vorm: '11',
  aanbieder: `Aanbieder ${plaatsingnr}`,
  straat: `Verblijf ${plaatsingnr}`,
  huisnummer: '1',
  postcode: '0000 ZZ',
  woonplaats: 'Schijnplaats',
  gemeente: 'Schijnplaats',
  geheim: false,
  begin: '2025-06-01',
  eind: null,
  contactregeling: null,
  gemeld_raad_op: null,
  ...meer,
})

/** A statement without a reaction. */
export const uitspraak = (
  uitspraaknr: number,
  bij: string,
  soort: string,
  meer: Partial<Rij<'uitspraak'>> = {},
): Rij<'uitspraak'> => ({
  uitspraaknr,
  bij,
  soort,
  tekst: `Uitspraak ${uitspraaknr} (voorbeeld).`,
  feit_of_mening: 'MENING',
  bron: 'school',
  bron_soort: 'onderwijs',
  geaccordeerd: true,
  reactie_geregistreerd: false,
  reactie: null,
  datum: '2025-06-01',
  ...meer,
})

/** An employee. */
export const medewerker = (medewerkernr: string, oin: string): Rij<'medewerker'> => ({
  medewerkernr,
  oin,
  naam: `Medewerker Verzonnen-${medewerkernr}`,
  skj_nummer: null,
  team: 'Team Voorbeeldstad-Noord',
  telefoon: '000-0000001',
})

/** Who is in a file. */
export const genoemd = (dossiernr: string, ...personen: readonly (readonly [clientnr: string, jzr_rol: string])[]) =>
  personen.map(([clientnr, jzr_rol]) => ({ dossiernr, clientnr, jzr_rol }))

/** File, employee; from the first day on. */
export const toegewezen = (dossiernr: string, medewerkernr: string, tot: string | null = null) => ({
  dossiernr,
  medewerkernr,
  sinds: '2025-03-10',
  tot,
})

/** Youth probation of an employee. */
export const opdracht = (
  opdrachtnr: string,
  dossiernr: string,
  clientnr: string,
  medewerkernr: string,
  eind: string | null,
): Rij<'jr_opdracht'> => ({
  opdrachtnr,
  dossiernr,
  clientnr,
  type: '41',
  parketnummer: '99/000001-25',
  begin: '2025-06-01',
  eind,
  reden_einde: null,
  voorwaarden: ['meldplicht (voorbeeld)'],
  interventie: null,
  medewerkernr,
})

/** A local team that takes part in carrying out a measure. */
export const team = (maatregelnr: string, team_oin: string, begin: string, eind: string | null) => ({
  maatregelnr,
  team_oin,
  begin,
  eind,
})

/** A notification to a college and whom it names. */
export const kennisgeving = (
  kennisgevingnr: string,
  dossiernr: string,
  college_oin: string,
  gedaan_op: string,
  ...clientnrs: readonly string[]
): [Rij<'kennisgeving'>, Rij<'kennisgeving_persoon'>[]] => [
  { kennisgevingnr, dossiernr, college_oin, gedaan_op },
  clientnrs.map((clientnr) => ({ kennisgevingnr, clientnr })),
]

const journaal = (journaalnr: number, dossiernr: string) => ({
  journaalnr,
  dossiernr,
  datum: '2026-02-01',
  vorm: 'huisbezoek',
  deelnemers: ['ouder'],
  tekst: `Notitie ${dossiernr} (voorbeeld).`,
})

const plan = (plannr: string, dossiernr: string, clientnr: string) => ({
  plannr,
  dossiernr,
  clientnr,
  vastgesteld_op: '2025-04-01',
  doelen: [`Doel ${plannr} (voorbeeld).`],
  acties: [],
  mening_kind: 'Mening (voorbeeld).',
  familiegroepsplan: false,
})

const leeg = Object.fromEntries(Object.keys(tables).map((tabel): [string, never[]] => [tabel, []])) as unknown as GiRows

/**
 * The files of employee gi-a-001, peildatum 2026-03-10. D1: Noor (OTS until today), brother Sem without a measure, mother
 * with and father without authority. D3: Sem's youth probation. D2: Kay, whose OTS ended yesterday and is prolonged
 * tomorrow. D5: closed thirty days ago. D7, D8 guardianship. Zus came from GI-B (D4) to gi-a-002 (D6).
 */
export function dossiers({ ofBsn }: Pseudonymiser): GiRows {
  const bij = (naam: Naam) => ({ bsn: null, koppelnummer: ofBsn(BSN[naam]) })
  const kind = (naam: Naam) => ({ bsn: BSN[naam] })
  return {
    ...leeg,
    organisatie: [GI_A, GI_B].map((oin) => ({ oin, naam: `Instelling ${oin}`, sysda: 'FICTIE' })),
    medewerker: [medewerker('gi-a-001', GI_A), medewerker('gi-a-002', GI_A), medewerker('gi-b-001', GI_B)],
    client: [
      client('noor', kind('noor')),
      client('sem', { ...bij('sem'), skn: SKN.sem, geboortedatum: '20110000' }),
      client('moeder', { ...bij('moeder'), geboortedatum: '19800101' }),
      client('vader', { ...bij('vader'), geboortedatum: '19800101' }),
      client('kay', kind('kay')),
      client('stan', { ...kind('stan'), geboortedatum: '20080311' }),
      client('zus', kind('zus')),
      client('zus-b', { ...kind('zus'), oin: GI_B, voornamen: 'Zus bij B' }),
      client('vera', { ...kind('vera'), geboortedatum: '20130101' }),
      client('vito', { ...kind('vito'), geboortedatum: '20140311' }),
      client('oud', kind('oud')),
      client('opa', { ...bij('opa'), geslachtsnaam: 'Voorbeeld-Opa', geboortedatum: '19500101' }),
    ],
    dossier: [
      dossier('D1'),
      dossier('D2', { gezinskenmerk: 'gezin-k' }),
      dossier('D3', { soort: 'JR' }),
      dossier('D4', { oin: GI_B, gesloten: '2026-01-15', laatste_wijziging: '2026-01-15' }),
      dossier('D5', { gezinskenmerk: null, gesloten: '2026-02-08' }),
      dossier('D6', { geopend: '2026-01-15' }),
      dossier('D7', { gezinskenmerk: null }),
      dossier('D8', { gezinskenmerk: null, geopend: '2005-01-01', laatste_wijziging: '2006-03-10' }),
    ],
    dossier_client: [
      ...genoemd('D1', ['noor', '301'], ['sem', '121'], ['moeder', '112'], ['vader', '113']),
      ...genoemd('D2', ['kay', '301'], ['stan', '301']),
      ...genoemd('D3', ['sem', '301'], ['moeder', '112']),
      ...genoemd('D4', ['zus-b', '301']),
      ...genoemd('D5', ['opa', '125']),
      ...genoemd('D6', ['zus', '301']),
      ...genoemd('D7', ['vera', '301'], ['vito', '301']),
      ...genoemd('D8', ['oud', '301']),
    ],
    dossier_medewerker: [
      ...['D1', 'D2', 'D3', 'D5', 'D7', 'D8'].map((dossiernr) => toegewezen(dossiernr, 'gi-a-001')),
      toegewezen('D4', 'gi-b-001'),
      toegewezen('D6', 'gi-a-002'),
    ],
    maatregel: [
      maatregel('M1', 'D1', 'noor', { eind: '2026-03-10' }),
      maatregel('M2', 'D2', 'kay', { eind: '2026-03-09', reden_einde: '03' }),
      maatregel('M3', 'D2', 'stan'),
      maatregel('M4', 'D4', 'zus-b', { overgedragen_op: '2026-01-15' }),
      maatregel('M5', 'D6', 'zus', { overgenomen_op: '2026-01-15' }),
      maatregel('M6', 'D7', 'vera', { type: '21', eind: '2030-12-31' }),
      maatregel('M7', 'D7', 'vito', { type: '21', eind: '2031-03-10' }),
      maatregel('M8', 'D8', 'oud', { begin: '2005-01-01', eind: '2005-12-31', reden_einde: '04' }),
    ],
    verlenging: [{ maatregelnr: 'M2', datum_uitspraak: '2026-03-11', eind: '2027-03-08' }],
    jr_opdracht: [opdracht('J1', 'D3', 'sem', 'gi-a-001', '2026-03-10')],
    plan: [plan('P1', 'D1', 'noor')],
    veiligheidsplan: [
      { plannr: 'V1', dossiernr: 'D1', afspraken: ['Afspraak'], signalen: [], wie_doet_wat: [], geldig_tot: null },
    ],
    journaal: [journaal(1, 'D1'), journaal(3, 'D3')],
  }
}
