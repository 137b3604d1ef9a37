import { type Bronregel, overBron } from '@gezinsbeeld/log'
import { type Command, Option } from 'commander'
import { leesAantal } from './aantal.js'
import { leesPeriode, type PeriodeOpties } from './periode.js'
import { leesPlaats, metLog } from './plaats.js'

interface Opties extends PeriodeOpties {
  readonly bron: 'VT' | 'RVDK' | 'GI' | 'LT' | 'BRP'
  readonly organisatie?: string
  readonly medewerker?: string
  readonly rol?: string
  readonly doel?: string
  readonly limiet: number
  readonly log?: string
  readonly json?: boolean
}

/** `gezinsbeeld log bron`: what was asked of one source and released, as the agency that keeps it may see. */
export function bron(log: Command, map: string): void {
  log
    .command('bron')
    .description('Wat van één bron is gevraagd, door wie, waarvoor, en wat is vrijgegeven. Niets over andere bronnen.')
    .addOption(
      new Option('--bron <bron>', 'welke bron').choices(['VT', 'RVDK', 'GI', 'LT', 'BRP']).makeOptionMandatory(),
    )
    .option('--organisatie <oin>', 'alleen vragen van deze organisatie')
    .option('--medewerker <id>')
    .option('--rol <rol>')
    .option('--doel <code>', 'bijvoorbeeld D10')
    .option('--van <moment>', 'vanaf, ISO 8601')
    .option('--tot <moment>', 'tot, ISO 8601')
    .option('--limiet <aantal>', 'hoeveel op zijn hoogst', leesAantal, 50)
    .option('--log <bestand>', 'waar het log is (standaard .gezinsbeeld/log.json)')
    .option('--json', 'als JSON')
    .action(async ({ bron: welke, log: bestand, json, van: begin, tot: eind, ...wie }: Opties) => {
      const { van = 0, tot = Date.now() } = leesPeriode({ van: begin, tot: eind })
      const regels = await metLog(leesPlaats(bestand, map).databaseUrl, (db) =>
        overBron(db, { bronnen: [welke], van, tot, ...wie }),
      )
      process.stdout.write(json ? `${JSON.stringify(regels)}\n` : lijst(regels))
    })
}

/** The requests for people: one line each, under it what was asked and released. */
export function lijst(regels: readonly Bronregel[]): string {
  if (regels.length === 0) return 'Van deze bron is niets gevraagd.\n'
  return regels
    .map(({ tijd, medewerker, organisatie, rol, doel, betrokkenen, velden }) => {
      const wie = `${new Date(tijd).toISOString()}  ${medewerker} (${organisatie})  ${rol}  ${doel}  betrokkenen: ${betrokkenen}`
      return [wie, ...velden.map(({ veld, gevraagd, vrijgegeven }) => `    ${veld}: ${vrijgegeven} van ${gevraagd}`)]
    })
    .map((delen) => `${delen.join('\n')}\n`)
    .join('')
}
