import {
  BEVINDINGEN,
  type Bevinding,
  leesControlepunten,
  leesVerklaringen,
  type Uitslag,
  verifieer,
} from '@gezinsbeeld/log'
import type { Command } from 'commander'
import { EXIT, OpdrachtFout } from '../opdracht-fout.js'
import { leesPlaats, metLog } from './plaats.js'

interface Opties {
  readonly log?: string
  readonly json?: boolean
}

/** Real time between two signs of life, ms. */
const VOORTGANG_MS = 2000

/** `gezinsbeeld log verify`: walks chains and checkpoints, and names the first thing that is wrong with each chain. */
export function verify(log: Command, map: string): void {
  log
    .command('verify')
    .description(
      'Loopt alle ketens en controlepunten van het log na en noemt per keten de eerste regel die niet klopt.',
    )
    .option('--log <bestand>', 'waar het log is (standaard .gezinsbeeld/log.json)')
    .option('--json', 'de uitslag als JSON')
    .addHelpText('after', '\nExitcode 0: heel. 1: er is iets mis. 2: niet na te lopen. Zie docs/log.md.')
    .action(async (opties: Opties) => {
      const uitslag = await loop(leesPlaats(opties.log, map))
      process.stdout.write(opties.json ? `${JSON.stringify(uitslag)}\n` : tekst(uitslag))
      process.exitCode = uitslag.bevindingen.length > 0 ? EXIT.BEVINDING : EXIT.GOED
    })
}

/** Walks a log that is somewhere. @throws OpdrachtFout MAP_ONTBREEKT, LOG_NIET_BEREIKBAAR; LogFout as the walk does */
export async function loop({
  databaseUrl,
  controlepuntMap,
  sleutels,
}: ReturnType<typeof leesPlaats>): Promise<Uitslag> {
  // Before the walk: a checkpoint of meanwhile would know more than was read.
  const reeksen = await leesControlepunten(controlepuntMap, sleutels).catch((cause) => {
    if (cause.code !== 'ENOENT') throw cause
    throw new OpdrachtFout('MAP_ONTBREEKT', `de map met controlepunten \`${controlepuntMap}\` is er niet`, { cause })
  })
  let gezegd = Date.now()
  const weg = await leesVerklaringen(controlepuntMap, sleutels)
  return metLog(databaseUrl, (db) =>
    verifieer(db, reeksen, weg, (regels) => {
      if (Date.now() - gezegd < VOORTGANG_MS) return
      gezegd = Date.now()
      process.stderr.write(`${regels} regels nagelopen\n`)
    }),
  )
}

/** The result for people: Dutch, one line per finding, the sum last. */
export function tekst({ ketens, regels, controlepunten, zonderUitkomst, bevindingen, erkend }: Uitslag): string {
  const som = `${telwoord(ketens, 'keten', 'ketens')}, ${telwoord(regels, 'regel', 'regels')}, ${telwoord(controlepunten, 'controlepunt', 'controlepunten')} nagelopen`
  const half =
    zonderUitkomst === 0
      ? []
      : [
          `${telwoord(zonderUitkomst, 'verzoek', 'verzoeken')} zonder uitkomst: het proces stopte ertussen; er is niets getoond`,
        ]
  const heel =
    erkend.length === 0 ? 'HEEL' : `HEEL, OP ERKEND VERLIES NA (${telwoord(erkend.length, 'keten', 'ketens')})`
  const slot =
    bevindingen.length === 0
      ? `${heel}: ${som}`
      : `NIET HEEL: ${telwoord(bevindingen.length, 'bevinding', 'bevindingen')}; ${som}`
  const verlies = erkend.map((een) => `verlies erkend: ${zin(een)}`)
  return `${[...bevindingen.map(zin), ...verlies, ...half, slot].join('\n')}\n`
}

const telwoord = (aantal: number, een: string, meer: string): string => `${aantal} ${aantal === 1 ? een : meer}`

function zin({ code, keten, nr, tijd, ontbreekt }: Bevinding): string {
  const plaats = [
    keten && `keten ${keten}`,
    nr && `${code.startsWith('CONTROLEPUNT') ? 'controlepunt' : 'regel'} ${nr}`,
    ontbreekt && `bekend tot en met regel ${ontbreekt.bekend.nr}`,
    tijd && new Date(tijd).toISOString(),
  ]
  return `${code}: ${BEVINDINGEN[code]} (${plaats.filter(Boolean).join(', ') || 'hele log'})`
}
