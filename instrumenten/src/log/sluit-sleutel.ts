import { sluitSleutels, totVan } from '@gezinsbeeld/log'
import type { Command } from 'commander'
import { leesOndertekenaar } from './ondertekenaar.js'
import { leesPeriode } from './periode.js'
import { leesPlaats, plaatsBestand, schrijfSleutels } from './plaats.js'

interface Opties {
  readonly sleutel: string
  readonly tot?: string
  readonly log?: string
}

/** `gezinsbeeld log sleutel-sluit`: ends every key of the checkpoints but one. */
export function sluitSleutel(log: Command, map: string): void {
  log
    .command('sleutel-sluit')
    .description(
      'Sluit alle sleutels van de controlepunten op één na. Wat zij daarna ondertekenen, telt niet meer. Zie docs/log-beheer.md.',
    )
    .requiredOption('--sleutel <bestand>', 'private JWK van de sleutel die blijft')
    .option('--tot <moment>', 'bij diefstal: sinds wanneer de andere niet meer tellen, ISO 8601 (standaard: nu)')
    .option('--log <bestand>', 'waar het log is (standaard .gezinsbeeld/log.json)')
    .action(async ({ sleutel, tot, log: bestand }: Opties) => {
      const plaats = leesPlaats(bestand, map)
      const { naam, onderteken } = await leesOndertekenaar(sleutel, plaats.sleutels)
      const { sleutels, overgenomen } = await sluitSleutels({
        map: plaats.controlepuntMap,
        sleutels: plaats.sleutels,
        blijft: naam,
        onderteken,
        nu: Date.now(),
        ...leesPeriode({ tot }),
      })
      schrijfSleutels(plaatsBestand(bestand, map), plaats, sleutels)
      const open = (van: typeof sleutels) => van.filter((een) => totVan(een) === Number.POSITIVE_INFINITY).length
      const { sneden, verliezen } = overgenomen
      process.stdout.write(
        `${open(plaats.sleutels) - open(sleutels)} gesloten; ${naam} blijft\nopnieuw ondertekend: ${sneden.length} sneden, ${verliezen.length} erkende verliezen\n`,
      )
    })
}
