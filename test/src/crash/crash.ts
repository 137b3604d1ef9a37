import { parseArgs } from 'node:util'
import { crashproef } from './crashproef.js'

const HELP = `Usage: npm run crash -- [options]

Kills the gateway and the database (SIGKILL, fsync on) at random moments under load, starts them again, and looks whether
every answer that a client received has its complete records and the chain of the log is whole (docs/log.md).

  --gateway N    kills of the gateway (default 100)
  --database N   kills of the database (default 100)
  --seed S       the same seed draws the same order (default: another every time; printed)
  --help         this text

The last line says what was killed, how many answers there were and what is wrong. Exit code 1 when something is.
`

const EVERY_MS = 5000

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      gateway: { type: 'string', default: '100' },
      database: { type: 'string', default: '100' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
      help: { type: 'boolean' },
    },
  })
  if (values.help) return void process.stdout.write(HELP)
  const [gateway = 0, database = 0, seed = 0] = (['gateway', 'database', 'seed'] as const).map((naam) => {
    const waarde = Number(values[naam])
    if (!Number.isInteger(waarde) || waarde < 0) throw new Error(`\`--${naam} ${values[naam]}\`: give a whole number`)
    return waarde
  })
  console.log(`seed ${seed}: ${gateway} kills of the gateway, ${database} of the database`)
  let gezegd = Date.now()
  const voortgang = (gedaan: number, antwoorden: number) => {
    if (Date.now() - gezegd < EVERY_MS) return
    gezegd = Date.now()
    console.log(`${gedaan} of ${gateway + database} kills, ${antwoorden} answers`)
  }
  const { gedood, beantwoord, metGegevens, afgebroken, mis } = await crashproef({ gateway, database, seed, voortgang })
  for (const een of mis.slice(0, 20)) console.log(een)
  console.log(
    `gateway killed ${gedood.gateway} times, database ${gedood.database}; ${beantwoord} answers, ${metGegevens} with data, ` +
      `${afgebroken} cut off; ${mis.length} wrong`,
  )
  process.exitCode = mis.length > 0 ? 1 : 0
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
