import { parseArgs } from 'node:util'
import { loopNaastElkaar, NAAST_ELKAAR, openStellen } from './parallel.js'

const HELP = `Usage: npm run noninterference -- [options]

Two worlds that differ only in what a requester may not see must give the same bytes, the same requests to the agencies
and the same numbers of SQL statements. Generates pairs of worlds and questions and compares (docs/niet-beinvloeding.md).

  --cases N     questions in all, each asked of two worlds (default 1000)
  --seed S      the same seed draws the same cases (default: another every time; printed)
  --path P      only the case that a failure of this seed named
  --families N  families beside those of the scenarios (default 60)
  --parallel N  pairs of worlds beside each other (default 2; with --path 1)
  --help        this text

The last line says how many cases were run and how many differences were found. Exit code 1 when there is one.
Uses the PostgreSQL of GEZINSBEELD_TEST_POSTGRES_URL, or starts an embedded one.
`

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      cases: { type: 'string', default: '1000' },
      seed: { type: 'string' },
      path: { type: 'string' },
      families: { type: 'string', default: '60' },
      parallel: { type: 'string', default: String(NAAST_ELKAAR) },
      help: { type: 'boolean' },
    },
  })
  if (values.help) return void process.stdout.write(HELP)
  const getal = (naam: string, tekst: string) => {
    const waarde = Number(tekst)
    if (!Number.isInteger(waarde) || waarde < 0) throw new Error(`\`--${naam} ${tekst}\`: give a whole number`)
    return waarde
  }
  const gevallen = getal('cases', values.cases)
  const seed = values.seed === undefined ? Date.now() % 1_000_000_000 : getal('seed', values.seed)
  const naast = values.path === undefined ? Math.max(1, getal('parallel', values.parallel)) : 1
  const stellen = await openStellen(getal('families', values.families), naast)
  const begin = Date.now()
  let gezegd = begin
  try {
    console.log(`seed ${seed}, ${gevallen} cases`)
    const uitslag = await loopNaastElkaar(stellen, {
      gevallen,
      seed,
      ...(values.path === undefined ? {} : { pad: values.path }),
      voortgang: (gedaan) => {
        if (Date.now() - gezegd < 10_000) return
        gezegd = Date.now()
        console.log(`${gedaan} of ${gevallen}, ${Math.round((gedaan * 1000) / (gezegd - begin))} per second`)
      },
    })
    for (const regel of [...uitslag.verslag.regels(), ...uitslag.melding]) console.log(regel)
    console.log(`${Math.round((Date.now() - begin) / uitslag.verslag.gevallen)} ms per case`)
    console.log(`${uitslag.verslag.gevallen} cases run, ${uitslag.verschillen} differences found (seed ${seed})`)
    process.exitCode = uitslag.verschillen > 0 ? 1 : 0
  } finally {
    await Promise.all(stellen.map((stel) => stel.stop()))
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
