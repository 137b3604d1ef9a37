import { AFWIJKINGEN, type Afwijking, type AfwijkingSoort, afwijkingen as zoekAfwijkingen } from '@gezinsbeeld/log'
import type { Command } from 'commander'
import { EXIT } from '../opdracht-fout.js'
import { leesPeriode, type PeriodeOpties } from './periode.js'
import { leesPlaats, metLog } from './plaats.js'

interface Opties extends PeriodeOpties {
  readonly organisatie?: string
  readonly log?: string
  readonly json?: boolean
}

const MAAND_MS = 30 * 86_400_000

/** `gezinsbeeld log afwijkingen`: the alarms, by plain rules over how employees worked. */
export function afwijkingen(log: Command, map: string): void {
  log
    .command('afwijkingen')
    .description('Alarmen: waar een mens naar moet kijken. Vaste regels over medewerkers, nooit over gezinnen.')
    .option('--van <moment>', 'vanaf, ISO 8601 (standaard: dertig dagen geleden)')
    .option('--tot <moment>', 'tot, ISO 8601 (standaard: nu)')
    .option('--organisatie <oin>', 'alleen van deze organisatie')
    .option('--log <bestand>', 'waar het log is (standaard .gezinsbeeld/log.json)')
    .option('--json', 'als JSON')
    .addHelpText('after', `\nDe regels:\n${regels()}\nExitcode 0: geen. 1: er zijn alarmen. 2: het kon niet.`)
    .action(async ({ organisatie, log: bestand, json, ...opties }: Opties) => {
      const nu = Date.now()
      const { tot = nu, van = tot - MAAND_MS } = leesPeriode(opties)
      const vraag = { van, tot, nu, ...(organisatie === undefined ? {} : { organisatie }) }
      const gevonden = await metLog(leesPlaats(bestand, map).databaseUrl, (db) => zoekAfwijkingen(db, vraag))
      process.stdout.write(json ? `${JSON.stringify(gevonden)}\n` : tekst(gevonden))
      process.exitCode = gevonden.length > 0 ? EXIT.BEVINDING : EXIT.GOED
    })
}

const regels = (): string =>
  Object.entries(AFWIJKINGEN)
    .map(([soort, uitleg]) => `  ${soort}: ${uitleg}\n`)
    .join('')

/** The alarms for people: per rule what it says, then who, how often, when, and in which requests. */
export function tekst(gevonden: readonly Afwijking[]): string {
  if (gevonden.length === 0) return 'Geen alarmen in deze periode.\n'
  const soorten = [...new Set(gevonden.map(({ soort }) => soort))]
  return `${soorten.map((soort) => deel(soort, gevonden)).join('\n')}\nEen alarm bewijst niets: kijk, en vraag de medewerker.\n`
}

function deel(soort: AfwijkingSoort, gevonden: readonly Afwijking[]): string {
  const regelVan = ({ organisatie, medewerker, van, tot, aantal, traces }: Afwijking) =>
    `  ${medewerker} (${organisatie}): ${aantal} keer, ${moment(van)}${tot === van ? '' : ` tot ${moment(tot)}`}\n` +
    `    de nieuwste verzoeken: ${traces.slice(0, 3).join(', ')}${traces.length > 3 ? ' … (meer met --json)' : ''}\n`
  return `${soort}: ${AFWIJKINGEN[soort]}\n${gevonden
    .filter((een) => een.soort === soort)
    .map(regelVan)
    .join('')}`
}

const moment = (ms: number): string => new Date(ms).toISOString()
