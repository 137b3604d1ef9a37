import { loadBeleid, type Subgraph } from '@gezinsbeeld/schema'
import { openSource, type Source } from '../database/open.js'
import { openClock } from '../server/clock.js'
import { readConfiguration } from '../server/configuration.js'
import { type BronOpdracht, leesBronOpties } from './bron-opties.js'
import { migrate } from './migrate.js'
import { openSluitingen } from './sluiting.js'
import { openUitstellen } from './uitstel.js'

const HELP = `Sluit een bron voor de gateway of opent haar weer, en stelt inzage door een betrokkene uit. Werkt meteen.

Gebruik: bron --sluit | --open | --toon [--doel D10]
         bron --stel-uit <persoon> --tot <dag> --grond <wet> [--vanaf <dag>]
         bron --hef-op <persoon> | --toon-uitstel

  --sluit               de bron geeft niets meer; wat loopt mag af
  --open                de bron geeft weer wat het beleid toestaat
  --toon                wat is er nu gesloten
  --doel <code>         alleen voor dit doel, bijvoorbeeld D10; zonder deze optie: helemaal

  --stel-uit <persoon>  kenmerk van de persoon: bij inzage (D17, D19) lijkt het of deze bron niets over hem heeft
  --tot <dag>           laatste dag (JJJJ-MM-DD), die dag telt mee; ten hoogste 28 dagen verder
  --vanaf <dag>         eerste dag; zonder deze optie vandaag
  --grond <wet>         waarop het uitstel rust, bijvoorbeeld "Wmo 5.3.1 lid 3"; geen gegevens van mensen
  --hef-op <persoon>    beëindigt het uitstel van deze persoon
  --toon-uitstel        welk uitstel loopt of komt nog

De instelling van de bron staat in het bestand dat GEZINSBEELD_CONFIG noemt.
`

/** Process entry of an agency's `bron` command; prints what is closed or postponed afterwards as one JSON line. */
export function mainBron(naam: Subgraph): void {
  run(naam, process.argv.slice(2)).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  })
}

async function run(naam: Subgraph, args: readonly string[]): Promise<void> {
  if (args.includes('--help') || args.includes('-h')) return void process.stdout.write(HELP)
  const config = readConfiguration()
  if (config.naam !== naam) throw new Error(`CONFIG_ONGELDIG: this is the configuration of \`${config.naam}\``)
  const nu = openClock(config.klok)()
  const opdracht = leesBronOpties(
    args,
    loadBeleid().doelen.map(({ code }) => code),
    nu,
  )
  const source = openSource(config.databaseUrl, () => undefined)
  try {
    const stand = await doe(opdracht, source, new Date(nu).toISOString())
    process.stdout.write(`${JSON.stringify({ bron: naam, ...stand })}\n`)
  } finally {
    await source.close()
  }
}

async function doe(opdracht: BronOpdracht, source: Source, nu: string): Promise<object> {
  // It must also be possible before the subgraph has ever run.
  await migrate(source)
  const sluitingen = openSluitingen(source)
  const uitstellen = openUitstellen(source)
  if (opdracht.soort === 'sluit') await sluitingen.sluit(opdracht.doel, nu)
  if (opdracht.soort === 'open') await sluitingen.open(opdracht.doel)
  if (opdracht.soort === 'stel-uit' && !(await uitstellen.stel(opdracht.uitstel, nu))) {
    throw new Error('PERSOON_ONBEKEND: no file of this source is about this person; check the reference')
  }
  if (opdracht.soort === 'hef-op') await uitstellen.hefOp(opdracht.persoon, nu)
  if (['stel-uit', 'hef-op', 'toon-uitstel'].includes(opdracht.soort)) return { uitgesteld: await uitstellen.toon(nu) }
  return { gesloten: await sluitingen.toon() }
}
