import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Command, Option } from 'commander'
import { explain } from './explain.js'
import { LauncherError } from './launcherError.js'
import type { SubgraphName } from './names.js'
import { repository, stateFolder } from './places.js'
import { runToEnd } from './processes.js'

const SUBGRAPH_VAN: Readonly<Record<string, SubgraphName>> = {
  VT: 'veilig-thuis',
  RVDK: 'raad',
  GI: 'gi',
  LT: 'lokaal-team',
}

interface BronOptions {
  readonly bron: string
  readonly sluit?: boolean
  readonly open?: boolean
  readonly toon?: boolean
  readonly doel?: string
  readonly stelUit?: string
  readonly hefOp?: string
  readonly toonUitstel?: boolean
  readonly vanaf?: string
  readonly tot?: string
  readonly grond?: string
}

/**
 * `npm run bron`: the kill switch of one source of the running `npm start`, and its postponements of inspection. In production the agency's IT runs the same
 * program beside its own subgraph, with its own configuration (docs/verstrekking.md).
 */
async function main(): Promise<void> {
  const command = new Command('npm run bron --')
    .description(
      'Closes one source at once for everybody or opens it again; postpones inspection by a person concerned.',
    )
    .addOption(new Option('--bron <bron>', 'which source').choices(Object.keys(SUBGRAPH_VAN)).makeOptionMandatory())
    .option('--sluit', 'close: the source gives nothing any more')
    .option('--open', 'open again')
    .option('--toon', 'show what is closed now')
    .option('--doel <code>', 'for this purpose only, e.g. D10; without it: as a whole')
    .option('--stel-uit <persoon>', 'postpone inspection by this person, and of what is about him')
    .option('--tot <dag>', 'last day of the postponement, JJJJ-MM-DD')
    .option('--vanaf <dag>', 'first day; without it: today')
    .option('--grond <wet>', 'the law it rests on, e.g. "Wmo 5.3.1 lid 3"')
    .option('--hef-op <persoon>', 'end the postponement')
    .option('--toon-uitstel', 'show what is postponed')
    .showHelpAfterError()
    .parse()
  try {
    console.log(await run(command.opts<BronOptions>()))
  } catch (error) {
    console.error(explain(error))
    process.exitCode = 1
  }
}

async function run({ bron, ...opties }: BronOptions): Promise<string> {
  const naam = SUBGRAPH_VAN[bron] as SubgraphName
  const folder = stateFolder()
  const configuration = join(folder, 'configuration', `${naam}.json`)
  if (!existsSync(configuration)) throw new LauncherError('NIET_GEREED', 'nothing runs here: start with `npm start`')
  const args = Object.entries(opties).flatMap(([naam, waarde]: [string, string | boolean]) => [
    optie(naam),
    ...(typeof waarde === 'string' ? [waarde] : []),
  ])
  const script = join(repository, 'subgraphs', naam, 'dist', 'bron.js')
  const log = join(folder, 'logs', `bron-${naam}.log`)
  const { failure, tail } = await runToEnd({ name: `bron ${naam}`, script, args, configuration, log })
  if (failure) throw new LauncherError('OPTIE_ONGELDIG', tail.join('\n') || failure)
  return tail.join('\n')
}

// As it was typed: commander gives `stelUit` for `--stel-uit`.
const optie = (naam: string) => `--${naam.replace(/[A-Z]/g, (hoofdletter) => `-${hoofdletter.toLowerCase()}`)}`

void main()
