import { TEL_PER, type TelPer, type Treffer, tel as telIn, type Zoekvraag, zoek as zoekIn } from '@gezinsbeeld/log'
import { type Command, Option } from 'commander'
import { OpdrachtFout } from '../opdracht-fout.js'
import { leesAantal } from './aantal.js'
import { leesPeriode, type PeriodeOpties } from './periode.js'
import { leesPlaats, metLog } from './plaats.js'

/** The purpose under which an emergency access is opened and used. */
const NOODTOEGANG = 'D15'

interface Opties extends Omit<Zoekvraag, 'van' | 'tot' | 'verteld'>, PeriodeOpties {
  readonly noodtoegang?: boolean
  readonly log?: string
  readonly json?: boolean
}

/** `gezinsbeeld log zoek`: answered requests, newest first. */
export function zoek(log: Command, map: string): void {
  metVraag(
    log
      .command('zoek')
      .description('Zoekt beantwoorde verzoeken, de nieuwste eerst. Alle opties samen moeten kloppen.'),
  )
    .option('--limiet <aantal>', 'hoeveel op zijn hoogst', leesAantal, 50)
    .action(async ({ limiet, ...opties }: Opties & { limiet: number }) => {
      const treffers = await metLog(leesPlaats(opties.log, map).databaseUrl, (db) =>
        zoekIn(db, vraagVan(opties), limiet),
      )
      process.stdout.write(opties.json ? `${JSON.stringify(treffers)}\n` : lijst(treffers, limiet))
    })
}

/** `gezinsbeeld log tel`: how many answered requests, per something. */
export function tel(log: Command, map: string): void {
  metVraag(log.command('tel').description('Telt beantwoorde verzoeken per doel, rol, medewerker, dag of iets anders.'))
    .addOption(new Option('--per <wat>', 'waarnaar wordt geteld').choices(TEL_PER).default('doel'))
    .action(async ({ per, ...opties }: Opties & { per: TelPer }) => {
      const aantallen = await metLog(leesPlaats(opties.log, map).databaseUrl, (db) => telIn(db, vraagVan(opties), per))
      const tekst = aantallen
        .map(({ waarde, aantal }) => `${String(aantal).padStart(8)}  ${waarde ?? '(geen)'}\n`)
        .join('')
      process.stdout.write(opties.json ? `${JSON.stringify(aantallen)}\n` : tekst || 'Geen verzoeken gevonden.\n')
    })
}

function metVraag(opdracht: Command): Command {
  return opdracht
    .option('--betrokkene <pseudoniem>', 'logpseudoniem van een betrokkene, 32 tekens')
    .option('--medewerker <id>')
    .option('--rol <rol>')
    .option('--doel <code>', 'bijvoorbeeld D10')
    .option('--organisatie <oin>')
    .option('--veld <adres>', 'bijvoorbeeld Maatregel.type')
    .option('--bron <bron>', 'VT, RVDK, GI, LT of BRP')
    .option('--categorie <code>')
    .option('--uitkomst <uitkomst>', 'van een veld, bijvoorbeeld GEWEIGERD')
    .option('--code <code>', 'van een geweigerd verzoek of veld')
    .option('--noodtoegang', 'alleen onder noodtoegang (D15)')
    .option('--van <moment>', 'vanaf, ISO 8601')
    .option('--tot <moment>', 'tot, ISO 8601')
    .option('--log <bestand>', 'waar het log is (standaard .gezinsbeeld/log.json)')
    .option('--json', 'als JSON')
}

function vraagVan({ log: _, json: __, van, tot, noodtoegang, ...vraag }: Opties): Zoekvraag {
  const { doel = NOODTOEGANG } = vraag
  if (noodtoegang && doel !== NOODTOEGANG) {
    throw new OpdrachtFout('OPTIE_ONGELDIG', `\`--noodtoegang\` is doel ${NOODTOEGANG}: laat \`--doel ${doel}\` weg`)
  }
  return { ...vraag, ...(noodtoegang ? { doel } : {}), ...leesPeriode({ van, tot }) }
}

/** The requests for people: one line each, under it what was shown and what not. */
export function lijst(treffers: readonly Treffer[], limiet: number): string {
  if (treffers.length === 0) return 'Geen verzoeken gevonden.\n'
  const slot = treffers.length === limiet ? [`Er kunnen er meer zijn: dit zijn de ${limiet} nieuwste.`] : []
  return `${[...treffers.flatMap(regels), ...slot].join('\n')}\n`
}

function regels({ tijd, medewerker, systeem, rol, doel, status, code, trace, velden }: Treffer): string[] {
  // A system asked what would be decided about this employee, who saw nothing of it.
  const vroeg = systeem && `(gevraagd door systeem ${systeem})`
  const wie = [medewerker ?? '(niet vastgesteld)', vroeg, rol, doel, code ?? `status ${status}`, trace].filter(Boolean)
  const uitkomsten = [...new Set(velden.map(({ uitkomst }) => uitkomst))].map((uitkomst) => {
    const namen = velden.filter((een) => een.uitkomst === uitkomst).map(({ veld }) => veld)
    return `    ${uitkomst}: ${[...new Set(namen)].join(', ')}`
  })
  return [`${new Date(tijd).toISOString()}  ${wie.join('  ')}`, ...uitkomsten]
}
