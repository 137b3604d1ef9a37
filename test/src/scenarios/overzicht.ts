import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { leesScenarios, type Scenario } from './bestand.js'

const WORTEL = resolve(__dirname, '../../..')

const KOP = `# Scenario's, regel voor regel

Gemaakt uit \`test/scenarios/*.json\`; niet met de hand wijzigen. Na een wijziging:
\`npm run build && node test/dist/scenarios/overzicht.js > docs/scenarios.md\`.

De acceptatiescenario's van deel G van het domeindocument, en deel E4 (gesloten en geblokkeerde dossiers), elk met de regels die erin staan en wat elke regel bewijst. Een stap is
één vraag over HTTP met de gewenste uitkomst per veldgroep en precies de gewenste fouten; bijna elke weigering heeft een stap
die \`spiegel\` heet en het omgekeerde laat zien. Wie de mensen zijn: [scenariogezinnen.md](scenariogezinnen.md). De stappen
draaien op de ingebedde onderdelen en op PostgreSQL en Redis (\`npm test -- --only test -- src/scenarios\`).

Niet hier: wisselen van pet in de console (S3), wat een ouder zonder gezag wordt verteld (S4, [besluit
0026](besluiten/0026-informatie-ouder-zonder-gezag.md)), een lopende verbinding sluiten (S9) en wat de functionaris
gegevensbescherming in het logboek leest (S12).
`

/** The page \`docs/scenarios.md\`: every line of every scenario and what proves it. */
export const overzicht = (): string => [KOP, ...leesScenarios().map(hoofdstuk)].join('\n')

function hoofdstuk(scenario: Scenario & { readonly bestand: string }): string {
  const rijen = Object.entries(scenario.regels).map(
    ([sleutel, tekst]) => `| ${sleutel} | ${cel(tekst)} | ${bewijs(scenario, sleutel).join('<br>')} |`,
  )
  const kop = `## ${scenario.scenario} ${scenario.titel}\n\n\`${scenario.bestand}\`\n`
  return [kop, '| regel | wat moet gelden | bewezen door |', '|---|---|---|', ...rijen, ''].join('\n')
}

function bewijs({ stappen, elders = [] }: Scenario, sleutel: string): string[] {
  const hier = stappen.filter(({ regel }) => regel.includes(sleutel)).map(({ naam }) => cel(naam))
  const daar = elders
    .filter(({ regel }) => regel === sleutel)
    .map(({ waar, test }) => (test === undefined ? cel(waar) : `\`${waar}\`: "${cel(test)}"`))
  return [...hier, ...daar]
}

const cel = (tekst: string): string => tekst.replaceAll('|', '\\|')

/** The committed page. */
export const vastgelegd = (): string => readFileSync(join(WORTEL, 'docs', 'scenarios.md'), 'utf8')

/** Source of a test file that proves a line elsewhere. */
export const bronVan = (pad: string): string => readFileSync(join(WORTEL, pad), 'utf8')

if (require.main === module) process.stdout.write(overzicht())
