import { parseArgs } from 'node:util'
import { loadBeleid, type Subgraph } from '@gezinsbeeld/schema'
import { openSource, type Source } from '../database/open.js'
import { openClock } from '../server/clock.js'
import { readConfiguration } from '../server/configuration.js'
import { migrate } from './migrate.js'
import { ALLES, openSluitingen } from './sluiting.js'

const HELP = `Sluit een bron voor de gateway, meteen en voor iedereen, of opent haar weer.

Gebruik: bron --sluit | --open | --toon [--doel D10]

  --sluit        de bron geeft niets meer; wat loopt mag af
  --open         de bron geeft weer wat het beleid toestaat
  --toon         wat is er nu gesloten
  --doel <code>  alleen voor dit doel, bijvoorbeeld D10; zonder deze optie: helemaal

De instelling van de bron staat in het bestand dat GEZINSBEELD_CONFIG noemt.
`

/** What the command was asked to do. */
export type BronOpdracht = { readonly soort: 'sluit' | 'open'; readonly doel: string } | { readonly soort: 'toon' }

/**
 * Reads the options of the command.
 * @returns undefined when help was asked
 * @throws Error with one sentence that says what to do
 */
export function leesBronOpties(args: readonly string[], doelen: readonly string[]): BronOpdracht | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sluit: { type: 'boolean' },
      open: { type: 'boolean' },
      toon: { type: 'boolean' },
      doel: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) return undefined
  const gekozen = (['sluit', 'open', 'toon'] as const).filter((soort) => values[soort])
  const [soort, ...meer] = gekozen
  if (soort === undefined || meer.length > 0) {
    throw new Error('OPTIE_ONGELDIG: give exactly one of `--sluit`, `--open` and `--toon`')
  }
  if (values.doel !== undefined && !doelen.includes(values.doel)) {
    throw new Error(`OPTIE_ONGELDIG: \`--doel\` must be one of ${doelen.join(', ')}`)
  }
  return soort === 'toon' ? { soort } : { soort, doel: values.doel ?? ALLES }
}

/** Process entry of an agency's `bron` command; prints what is closed afterwards as one JSON line. */
export function mainBron(naam: Subgraph): void {
  run(naam, process.argv.slice(2)).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  })
}

async function run(naam: Subgraph, args: readonly string[]): Promise<void> {
  const doelen = loadBeleid().doelen.map(({ code }) => code)
  const opdracht = leesBronOpties(args, doelen)
  if (!opdracht) return void process.stdout.write(HELP)
  const config = readConfiguration()
  if (config.naam !== naam) throw new Error(`CONFIG_ONGELDIG: this is the configuration of \`${config.naam}\``)
  const source = openSource(config.databaseUrl, () => undefined)
  try {
    const gesloten = await doe(opdracht, source, new Date(openClock(config.klok)()).toISOString())
    process.stdout.write(`${JSON.stringify({ bron: naam, gesloten })}\n`)
  } finally {
    await source.close()
  }
}

async function doe(opdracht: BronOpdracht, source: Source, nu: string) {
  // Closing must also be possible before the subgraph has ever run.
  await migrate(source)
  const sluitingen = openSluitingen(source)
  if (opdracht.soort === 'sluit') await sluitingen.sluit(opdracht.doel, nu)
  if (opdracht.soort === 'open') await sluitingen.open(opdracht.doel)
  return sluitingen.toon()
}
