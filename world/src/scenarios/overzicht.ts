import { leeftijd } from '../datum.js'
import { koppelnummer } from '../identity/koppelnummer.js'
import type { Gezin } from '../model.js'
import { scenarioGezinnen } from './index.js'
import { nrVan, SCENARIO_NAMEN } from './personen.js'

/** Any day will do: the page shows what does not depend on it. */
const P = '2026-03-10'

/** Per family: who works there, and what it shows. In Dutch, for who tries the scenarios. */
const UITLEG: Readonly<Record<string, readonly [medewerkers: string, toont: string]>> = {
  'gezin-s01': [
    '`gi-a-001` jeugdbeschermer van Noor; `vt-001`, `raad-001`, `lt-1-001`',
    'Gewone OTS van Noor (P-160 t/m P+204); Sem heeft geen maatregel. Drie meldingen: over Noor (politie, reactie met tekst), over Noor en Sem (reactie zonder tekst: oordeel blijft dicht), alleen over Sem. Raad: beschermingsonderzoek, maatregel opgelegd. LT: plan, voorzieningen, schulden, toestemming, netwerk.',
  ],
  'gezin-s02': [
    '`gi-a-002` jeugdbeschermer; `vt-002`, `raad-002`, `lt-1-002`',
    'OTS eindigde op P-1 (reden 03); GI-dossier open voor afronding.',
  ],
  'gezin-s02b': [
    'als s02',
    'Als s02, maar de rechter verlengt op P+1 tot P+364: toegang herleeft op P+1, P zelf blijft geweigerd.',
  ],
  'gezin-s02c': ['als s02', 'P is de laatste dag van de OTS: tot 23.59 uur nog toegestaan.'],
  'gezin-s03': [
    '`gi-a-001` jeugdbeschermer van Nova én jeugdreclasseerder van Sil; `vt-003`, `raad-003`, `lt-1-003`',
    'Eén medewerker, twee petten. Sil: jeugdreclassering en open strafonderzoek, met SKN.',
  ],
  'gezin-s03b': [
    '`gi-a-014` jeugdbeschermer én jeugdreclasseerder van Siem; `lt-1-014`',
    'Samenloop van OTS en jeugdreclassering bij één medewerker; LT-1 is bij de uitvoering betrokken en het college kreeg een kennisgeving.',
  ],
  'gezin-s04': [
    '`gi-a-004`, `raad-004` (gezag en omgang), `vt-004`, `lt-1-004`',
    'Ex-partner buiten het huishouden: vader zonder gezag woont in Proefdorp.',
  ],
  'gezin-s04b': ['`lt-2-004`', 'Vader alleen, als cliënt van LT-2. Dezelfde persoon als in s04.'],
  'gezin-s05': [
    '`gi-a-005` jeugdbeschermer; `vt-005`, `raad-005`, `lt-1-005` (woongemeente van vader)',
    'Geheim adres: moeder en kind in opvang in Modelwijk, afscherming gezet door VT; vader heeft gezag. `gi-a-006` is ook jeugdbeschermer, en contactpersoon van vader.',
  ],
  'gezin-s06': [
    '`vt-006`, `lt-1-006`',
    'Echtpaar van 71 en 68, ouderenmishandeling, geen kinderen; melding open, geen overdracht, geen toestemming.',
  ],
  'gezin-s06b': [
    'als s06',
    'Als s06, met bevestigde overdracht van het slachtoffer aan LT-1 en diens toestemming voor FIN en PLAN aan VT.',
  ],
  'gezin-s06c': [
    'als s06',
    'Als s06, maar het slachtoffer kon over deze toestemming niet zelf beslissen: zijn zoon tekende als mentor.',
  ],
  'gezin-s07': [
    '`vt-007`, `raad-007`, `lt-1-007`',
    'Ongeboren kind (uitgerekend P+80), moeder van 19; VT deed het verzoek tot onderzoek.',
  ],
  'gezin-s07b': ['als s07', 'Als s07, met het college als verzoeker.'],
  'gezin-s08': [
    '`gi-a-008` jeugdbeschermer, `gi-a-009` jeugdreclasseerder; `vt-008`, `raad-008`, `lt-1-008`',
    'Sven wordt 18 op P; OTS eindigde op P-1 (reden 01). Pleegzorg en jeugdreclassering lopen door; toestemming van ouders aan LT-1 uit de minderjarigheid, die verviel.',
  ],
  'gezin-s08b': [
    '`gi-a-008`; `vt-008`, `lt-1-008`',
    'Stan wordt 18 op P+1: op P nog OTS. Hij gaf op zijn zeventiende zelf toestemming aan LT-1.',
  ],
  'gezin-s09': [
    '`gi-a-010` jeugdreclasseerder; `vt-009`, `lt-1-009`',
    'Toestemming voor PLAN aan de GI, door Tess (13) ingetrokken op P om 10.00 uur. Geen OTS.',
  ],
  'gezin-s09b': [
    '`gi-a-011` jeugdbeschermer, `gi-a-010` jeugdreclasseerder',
    'Als s09, met een lopende OTS: de jeugdbeschermer houdt PLAN.',
  ],
  'gezin-s10': [
    'crisisdienst `lt-1-010` heeft hier géén casus; `vt-010`, `gi-a-012`, `raad-010`, `lt-1-011`',
    'Noodtoegang: melding op P; de Raad kent het gezin alleen door een strafzaak.',
  ],
  'gezin-s11': [
    '`gi-a-003` jeugdbeschermer; `vt-011`, `raad-011`, `lt-1-012`',
    'Alle vier bronnen kennen het gezin; om er één uit te zetten.',
  ],
  'gezin-s12': [
    '`raad-012` onderzoeker, `raad-013` jurist zonder relatie, `raad-014` buurvrouw, `raad-015` klachtbehandelaar; `vt-012`, `vt-019` jurist, `vt-020` klachtbehandelaar; `lt-1-013`, `lt-1-014` buurvrouw, `lt-1-019` jurist, `lt-1-020` klachtbehandelaar',
    'Open beschermingsonderzoek voor tegenspraak, inzage en FG. Moeder diende bij Raad, VT en LT een klacht in.',
  ],
  'gezin-s13': [
    '`vt-013`, `gi-a-013`',
    'Bewaartermijn: VT-dossier laatst gewijzigd op P-20 jaar-1 dag, GI-dossier op P-20 jaar+1 dag.',
  ],
  'gezin-e4': [
    '`gi-a-016` jeugdbeschermer, `gi-a-017` rondt af; `vt-016`, `raad-016`, `lt-1-016`',
    'Gesloten dossiers (E4): bij elke bron is een dossier van Bo dicht; bij VT loopt er een naast, en GI-A heeft een nieuwe OTS.',
  ],
  'gezin-s13b': ['als s13', 'Als s13, met een nieuwe melding op P: het oude dossier gaat niet open.'],
}

const INLEIDING = `# Scenariogezinnen

Gemaakt uit \`world/src/scenarios\`; niet met de hand wijzigen. Na een wijziging:
\`npm run build && node world/dist/scenario-overzicht.js > docs/scenariogezinnen.md\`.

Deze gezinnen staan in elke gegenereerde wereld, naast de bevolking. P is de peildatum: alle datums schuiven mee, BSN en
\`persoonId\` niet. Zij horen bij de acceptatiescenario's S1-S13. Een gezin met een letter achter het nummer is het
spiegelgeval. De mensen bestaan niet; hun BSN kan van niemand zijn (zie [synthetische-wereld.md](synthetische-wereld.md)).
Het \`persoonId\` geldt met de demosleutel. Medewerkers 001 tot en met 020 van elke organisatie hebben alleen
scenariogezinnen. Organisaties: \`gi-a\` 00000009900000003001, \`vt\` 00000009900000001001, \`raad\` 00000009900000002001,
\`lt-1\` 00000009900000004001, \`lt-2\` 00000009900000004002.
`

/** The page docs/scenariogezinnen.md. */
export function scenarioOverzicht(): string {
  const gezinnen = scenarioGezinnen(P)
  const uitleg = gezinnen.map(({ gezinId }) => {
    const [medewerkers, toont] = UITLEG[gezinId] ?? ['', '']
    return `| \`${gezinId}\` | ${medewerkers} | ${toont} |`
  })
  const kop =
    '| gezin | naam in tests | persoon | JZR-rol | leeftijd op P | BSN | persoonId |\n|---|---|---|---|---|---|---|'
  return [
    INLEIDING,
    '## Wat elk gezin laat zien\n',
    '| gezin | medewerkers | toont |\n|---|---|---|',
    ...uitleg,
    '\n## Personen\n',
    kop,
    ...gezinnen.flatMap(personen),
    '',
  ].join('\n')
}

function personen({ gezinId, leden }: Gezin): string[] {
  return leden.map(({ persoon, jzrRol }) => {
    const naam = SCENARIO_NAMEN.find((een) => nrVan(een) === persoon.nr) ?? ''
    const jaren = persoon.bsnStatus === 'ONGEBOREN' ? 'ongeboren' : String(leeftijd(persoon.geboortedatum, P))
    return `| \`${gezinId}\` | \`${naam}\` | ${persoon.roepnaam} ${persoon.geslachtsnaam} | ${jzrRol} | ${jaren} | ${persoon.bsn ?? 'geen'} | \`${koppelnummer(persoon)}\` |`
  })
}
