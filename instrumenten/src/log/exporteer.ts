import { once } from 'node:events'
import { adlRegel, ldvRegels, leesParen, type Paar, type Periode, verstrekkingen } from '@gezinsbeeld/log'
import { loadBeleid } from '@gezinsbeeld/schema'
import { type Command, Option } from 'commander'
import { OpdrachtFout } from '../opdracht-fout.js'
import { openOtlp } from './otlp.js'
import { leesPeriode } from './periode.js'
import { leesPlaats, metLog } from './plaats.js'

type Vorm = 'ldv' | 'adl' | 'verstrekking'

interface Opties {
  readonly vorm: Vorm
  readonly van?: string
  readonly tot?: string
  readonly otlp?: string
  readonly log?: string
}

/** How many lines go to a collector at once. */
const PER_KEER = 500

/** `gezinsbeeld log export`: one of the three records of every request, as JSON lines or to a collector. Never a sample. */
export function exporteer(log: Command, map: string): void {
  log
    .command('export')
    .description('Geeft van elk verzoek in een periode een van de drie records, als JSON-regels of aan een collector.')
    .addOption(
      new Option(
        '--vorm <vorm>',
        'ldv: per betrokkene; adl: wie vroeg en wat is beslist; verstrekking: welk veld van wie',
      )
        .choices(['ldv', 'adl', 'verstrekking'])
        .makeOptionMandatory(),
    )
    .option('--van <moment>', 'vanaf, ISO 8601 (standaard: alles)')
    .option('--tot <moment>', 'tot, ISO 8601 (standaard: nu)')
    .option(
      '--otlp <url>',
      'stuur `ldv` naar een OpenTelemetry-collector, bijvoorbeeld http://127.0.0.1:4318/v1/traces',
    )
    .option('--log <bestand>', 'waar het log is (standaard .gezinsbeeld/log.json)')
    .action(async (opties: Opties) => {
      const { databaseUrl } = leesPlaats(opties.log, map)
      const regelsVan = REGELS[opties.vorm]()
      const periode = periodeVan(opties)
      if (opties.otlp !== undefined && opties.vorm !== 'ldv') {
        throw new OpdrachtFout('OPTIE_ONGELDIG', '`--otlp` gaat samen met `--vorm ldv`: een span is van één betrokkene')
      }
      await metLog(databaseUrl, async (db) => {
        const paren = leesParen(db, periode)
        if (opties.otlp === undefined) await schrijf(paren, regelsVan)
        else await verzend(paren, opties.otlp)
      })
    })
}

const REGELS: Readonly<Record<Vorm, () => (paar: Paar) => readonly object[]>> = {
  ldv,
  adl: () => (paar) => [adlRegel(paar)],
  verstrekking: () => verstrekkingen,
}

function ldv() {
  const beleid = loadBeleid()
  return (paar: Paar) => {
    const doel = beleid.doel(paar.over.doel)
    return ldvRegels(paar, { naam: doel?.naam ?? paar.over.doel, uri: doel?.verwerkingsactiviteit ?? paar.over.doel })
  }
}

function periodeVan({ van, tot }: Opties): Periode {
  const periode = leesPeriode({ van, tot })
  return { van: periode.van ?? 0, tot: periode.tot ?? Date.now() }
}

async function schrijf(paren: AsyncIterable<Paar>, regelsVan: (paar: Paar) => readonly object[]): Promise<void> {
  for await (const paar of paren) {
    const tekst = regelsVan(paar).map((regel) => `${JSON.stringify(regel)}\n`)
    if (!process.stdout.write(tekst.join(''))) await once(process.stdout, 'drain')
  }
}

async function verzend(paren: AsyncIterable<Paar>, url: string): Promise<void> {
  const verzender = openOtlp(url)
  const regelsVan = ldv()
  let wachtrij: ReturnType<typeof regelsVan>[number][] = []
  let aantal = 0
  const leeg = async () => {
    await verzender.stuur(wachtrij)
    aantal += wachtrij.length
    wachtrij = []
    process.stderr.write(`${aantal} regels aangenomen\n`)
  }
  for await (const paar of paren) {
    wachtrij.push(...regelsVan(paar))
    if (wachtrij.length >= PER_KEER) await leeg()
  }
  if (wachtrij.length > 0) await leeg()
  await verzender.sluit()
}
