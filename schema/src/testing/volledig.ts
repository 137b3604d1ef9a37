/**
 * Every key of the policy files and of the list of fields, and whether it decides access or is for the reader. A test fails on
 * a key of a schema that is not here: who adds one says which of the two it is, and the generated changes hold that against
 * what is decided.
 * @module
 */

import { readdirSync } from 'node:fs'
import { BELEID_MAP } from '../beleid/load.js'
import { padenVan } from './bladen.js'
import { leesSchema } from './wijzigingen.js'

/** Every key that the schemas of the policy files know, e.g. `rollen rollen[].instantie`. */
export const padenVanBeleid = (): string[] =>
  readdirSync(BELEID_MAP)
    .flatMap((naam) => /^(.*)\.schema\.json$/.exec(naam)?.[1] ?? [])
    .flatMap((bestand) => padenVan(leesSchema(bestand)).map((pad) => `${bestand} ${pad}`))

/** `TOEGANG`: some change of it changes what is decided. `TEKST`: none does. `GEBONDEN`: the policy loads with no other value. */
export type Aard = 'TOEGANG' | 'TEKST' | 'GEBONDEN'

const per = (aard: Aard, paden: readonly string[]): [string, Aard][] => paden.map((pad) => [pad, aard])

/** Per policy file, e.g. `rollen rollen[].instantie`. */
export const BELEID_PADEN: ReadonlyMap<string, Aard> = new Map([
  ...per('TOEGANG', [
    'rollen rollen[].code',
    'rollen rollen[].instantie',
    'doelen doelen[].naam',
    'doelen doelen[].instantie',
    'doelen doelen[].verwerkingsactiviteit',
    'doelen doelen[].fysiekContact',
    'doelen doelen[].spoed',
    'doelen doelen[].wetten[]',
    'rol-doel regels[].uitkomst',
    'voorwaarden voorwaarden[].wijze',
    'maskers maskers[].vorm',
    ...['open[]', 'opVerzoek[]', 'doelen[]', 'verzoekBlokkeert'].map((naam) => `dossierstatus statussen[].${naam}`),
    'cellen cellen[].cel',
    'cellen cellen[].eigen',
    'cellen cellen[].dekking',
  ]),
  ...per('GEBONDEN', [
    // A category, a condition and a place are named by the code or by another line: the policy loads with no other one, or
    // with one that nothing uses.
    'categorieen categorieen[].code',
    'doelen doelen[].code',
    'rol-doel regels[].regel',
    'rol-doel regels[].rol',
    'rol-doel regels[].doel',
    'voorwaarden voorwaarden[].nr',
    'voorwaarden voorwaarden[].van',
    'maskers maskers[].categorie',
    'maskers maskers[].standaard',
    ...['regel', 'status', 'wijze'].map((naam) => `dossierstatus statussen[].${naam}`),
    'cellen bron',
    'cellen cellen[].regel',
    'cellen cellen[].doel',
    'cellen cellen[].categorie',
    'cellen cellen[].zonderBtr',
  ]),
  ...per('TEKST', [
    'categorieen categorieen[].naam',
    'categorieen categorieen[].omschrijving',
    'categorieen categorieen[].avg',
    'rollen rollen[].omschrijving',
    'rollen rollen[].relatie',
    'rollen rollen[].nooit',
    'doelen toelichting',
    'doelen doelen[].wettelijkeTaak',
    'doelen doelen[].avg6',
    'doelen doelen[].avg9of10',
    'doelen doelen[].toestemming',
    'doelen doelen[].wie',
    'doelen doelen[].termijn',
    'doelen doelen[].nalezen',
    'rol-doel toelichting',
    // Informative (decision 6): conditions live in the cells.
    'rol-doel regels[].voorwaarden[]',
    'voorwaarden voorwaarden[].omschrijving',
    'voorwaarden voorwaarden[].bronVanFeit',
    'maskers maskers[].omschrijving',
    ...['omschrijving', 'verantwoording'].map((naam) => `dossierstatus statussen[].${naam}`),
    'cellen cellen[].correctie',
  ]),
])

/** Of `velden.json`. */
export const VELDEN_PADEN: ReadonlyMap<string, Aard> = new Map([
  ...per('TOEGANG', [
    'types[].type',
    'types[].eigenaar',
    'types[].rijCategorieen.veld',
    'types[].rijCategorieen.altijd[]',
    'types[].rijCategorieen.waarden{}[]',
    ...['types[].velden[]', 'verbindingsvelden[]'].flatMap((lijst) =>
      [
        'veld',
        'soort',
        'categorieen[]',
        'eigenaar',
        'perWaarde',
        'instanties[]',
        'getoondBijMasker',
        'inKennisgeving',
      ].map((naam) => `${lijst}.${naam}`),
    ),
    'verbindingsvelden[].type',
    'enums[].enum',
    'enums[].waarden[].code',
    'enums[].waarden[].naam',
  ]),
  // Only together with `instanties`, and that is two lines.
  ...per('GEBONDEN', ['types[].velden[].noemtInstantie', 'verbindingsvelden[].noemtInstantie']),
  ...per('TEKST', [
    'bron',
    'leeswijzer[]',
    'types[].deel',
    // Keys of the graph are fixed in the code; a key that becomes another one shows in the graph.
    'types[].sleutel',
    'types[].toelichting',
    'types[].velden[].merk',
    'types[].velden[].sleutel',
    // Says why a field carries ADR; what is enforced is the category.
    'types[].velden[].afgeleidePlaats',
    'types[].velden[].weerwoord',
    'types[].velden[].toelichting',
    'verbindingsvelden[].reden',
    'verbindingsvelden[].sleutel',
    'verbindingsvelden[].afgeleidePlaats',
    'verbindingsvelden[].toelichting',
    'enums[].deel',
    'enums[].lijst',
    'enums[].waarden[].omschrijving',
    'enums[].waarden[].eigen',
    // Exceptions of a check of the composition (`compose/place-rule.ts`): the categories themselves are compared.
    'geenPlaats[].veld',
    'geenPlaats[].reden',
    'weggelaten[].wat',
    'weggelaten[].reden',
  ]),
])
