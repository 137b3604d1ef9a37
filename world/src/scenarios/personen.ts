import { plusDagen, plusJaren } from '../datum.js'
import { scenarioBsn } from '../identity/bsn.js'
import { koppelnummer } from '../identity/koppelnummer.js'
import { telefoon } from '../identity/persoon.js'
import type { Persoon } from '../model.js'

/** Number (also of the BSN), given name, surname, sex and age on the peildatum. */
type Regel = readonly [nr: number, roepnaam: string, geslachtsnaam: string, geslacht: 'V' | 'M' | 'O', jaren: number]

/** Every scenario person. A number once given stays: tests and curl commands hold the BSN and the `persoonId`. */
const PERSONEN = {
  noor: [101, 'Noor', 'Verzonnen', 'V', 9],
  sem: [102, 'Sem', 'Verzonnen', 'M', 14],
  's01-moeder': [103, 'Marloes', 'Verzonnen', 'V', 38],
  's01-vader': [104, 'Mark', 'Verzonnen', 'M', 40],
  's02-kind': [201, 'Fenna', 'Voorbeeld', 'V', 10],
  's02-moeder': [202, 'Linda', 'Voorbeeld', 'V', 36],
  's02b-kind': [211, 'Fien', 'Voorbeeld-Sjabloon', 'V', 10],
  's02b-moeder': [212, 'Suzan', 'Voorbeeld-Sjabloon', 'V', 35],
  's02c-kind': [221, 'Floor', 'Voorbeeld-Modelmens', 'V', 10],
  's02c-moeder': [222, 'Sandra', 'Voorbeeld-Modelmens', 'V', 37],
  's03-kind': [301, 'Nova', 'Tweepet', 'V', 9],
  's03-broer': [302, 'Sil', 'Tweepet', 'M', 16],
  's03-moeder': [303, 'Petra', 'Tweepet', 'V', 41],
  's03-vader': [304, 'Ron', 'Tweepet', 'M', 44],
  's03b-kind': [311, 'Siem', 'Tweepet-Bedacht', 'M', 15],
  's03b-moeder': [312, 'Anouk', 'Tweepet-Bedacht', 'V', 43],
  lot: [401, 'Lot', 'Testmens', 'V', 7],
  's04-moeder': [402, 'Irene', 'Testmens', 'V', 34],
  's04-vader': [403, 'Kevin', 'Proefgezin', 'M', 37],
  's05-kind': [501, 'Mila', 'Schijnnaam', 'V', 6],
  's05-moeder': [502, 'Nadia', 'Schijnnaam', 'V', 31],
  's05-vader': [503, 'Ferry', 'Schijnnaam', 'M', 35],
  's06-man': [601, 'Henk', 'Bedacht', 'M', 71],
  's06-vrouw': [602, 'Gonda', 'Bedacht', 'V', 68],
  's06b-man': [611, 'Jaap', 'Bedacht-Nepnaam', 'M', 71],
  's06b-vrouw': [612, 'Carla', 'Bedacht-Nepnaam', 'V', 68],
  's06c-man': [621, 'Wim', 'Bedacht-Denkbeeld', 'M', 71],
  's06c-vrouw': [622, 'Tineke', 'Bedacht-Denkbeeld', 'V', 68],
  's06c-mentor': [623, 'Rob', 'Bedacht-Denkbeeld', 'M', 43],
  's07-moeder': [701, 'Demi', 'Denkbeeld', 'V', 19],
  's07-ongeboren': [702, 'Ongeboren kind', 'Denkbeeld', 'O', -1],
  's07b-moeder': [711, 'Joy', 'Denkbeeld-Fictief', 'V', 19],
  's07b-ongeboren': [712, 'Ongeboren kind', 'Denkbeeld-Fictief', 'O', -1],
  's08-kind': [801, 'Sven', 'Gefingeerd', 'M', 18],
  's08-moeder': [802, 'Wendy', 'Gefingeerd', 'V', 44],
  's08-vader': [803, 'Paul', 'Gefingeerd', 'M', 46],
  's08b-kind': [811, 'Stan', 'Gefingeerd-Verdicht', 'M', 17],
  's08b-moeder': [812, 'Ellen', 'Gefingeerd-Verdicht', 'V', 43],
  's09-kind': [901, 'Tess', 'Verbeeld', 'V', 13],
  's09-moeder': [902, 'Rianne', 'Verbeeld', 'V', 42],
  's09-vader': [903, 'Stefan', 'Verbeeld', 'M', 43],
  's09b-kind': [911, 'Tijn', 'Verbeeld-Voorbeeld', 'M', 13],
  's09b-moeder': [912, 'Yvonne', 'Verbeeld-Voorbeeld', 'V', 40],
  's09b-vader': [913, 'Dennis', 'Verbeeld-Voorbeeld', 'M', 42],
  's10-kind': [1001, 'Pim', 'Zogenaamd', 'M', 5],
  's10-broer': [1002, 'Koen', 'Zogenaamd', 'M', 15],
  's10-moeder': [1003, 'Karin', 'Zogenaamd', 'V', 39],
  's10-partner': [1004, 'Ruud', 'Nepnaam', 'M', 41],
  's11-kind': [1101, 'Jente', 'Sjabloon', 'V', 8],
  's11-moeder': [1102, 'Esther', 'Sjabloon', 'V', 33],
  's12-kind': [1201, 'Jip', 'Modelmens', 'O', 10],
  's12-moeder': [1202, 'Bianca', 'Modelmens', 'V', 36],
  's12-vader': [1203, 'Rudy', 'Modelmens', 'M', 39],
  's13-volwassene': [1301, 'Joris', 'Verdicht', 'M', 30],
  's13-moeder': [1302, 'Truus', 'Verdicht', 'V', 58],
  's13b-volwassene': [1311, 'Jelle', 'Verdicht-Bedacht', 'M', 30],
  's13b-moeder': [1312, 'Hanneke', 'Verdicht-Bedacht', 'V', 57],
  'e4-kind': [1401, 'Bo', 'Voorwaar', 'O', 10],
  'e4-moeder': [1402, 'Astrid', 'Voorwaar', 'V', 37],
  'e4-vader': [1403, 'Erwin', 'Voorwaar', 'M', 39],
} as const satisfies Record<string, Regel>

/** Name of a scenario person, e.g. `noor` or `s05-moeder`. */
export type ScenarioNaam = keyof typeof PERSONEN

/** All names, in order. */
export const SCENARIO_NAMEN = Object.keys(PERSONEN) as readonly ScenarioNaam[]

/** Number of a scenario person in the world. */
export const nrVan = (naam: ScenarioNaam): number => PERSONEN[naam][0]

/** The person on a given peildatum; ages count back from it, birthdays are a hundred days before it. */
export function scenarioPersoon(naam: ScenarioNaam, peildatum: string): Persoon {
  const [nr, roepnaam, geslachtsnaam, geslacht, jaren]: Regel = PERSONEN[naam]
  const ongeboren = jaren < 0
  const kind = jaren < 18
  return {
    nr,
    bsn: ongeboren ? null : scenarioBsn(nr),
    bsnStatus: ongeboren ? 'ONGEBOREN' : 'BEKEND',
    skn: null,
    voornamen: roepnaam,
    roepnaam,
    voorvoegsel: null,
    geslachtsnaam,
    geslacht,
    geboortedatum: ongeboren ? '99999999' : plusDagen(plusJaren(peildatum, -jaren), -100),
    uitgerekendeDatum: ongeboren ? plusDagen(peildatum, 80) : null,
    overlijdensdatum: null,
    telefoon: kind ? null : telefoon(nr),
    email: kind ? null : `${naam}@voorbeeld.invalid`,
    geheimBij: null,
    brpBeperking: false,
    bsnConflict: null,
  }
}

/** `persoonId` of a scenario person under the demo key. The same for every peildatum; local for an unborn child. */
export const scenarioPersoonId = (naam: ScenarioNaam): string => koppelnummer(scenarioPersoon(naam, '2026-03-10'))
