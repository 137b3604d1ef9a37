import { erkenVerlies as erken } from '@gezinsbeeld/log'
import type { Command } from 'commander'
import { leesOndertekenaar } from './ondertekenaar.js'
import { leesPlaats, metLog } from './plaats.js'
import { loop, tekst } from './verify.js'

interface Opties {
  readonly sleutel: string
  readonly log?: string
}

/** `gezinsbeeld log erken-verlies`: signs what a restore of an older backup lost, so that the next loss stands out. */
export function erkenVerlies(log: Command, map: string): void {
  log
    .command('erken-verlies')
    .description(
      'Ondertekent welk eind van welke keten verloren is na het terugzetten van een oudere reservekopie. Het blijft zichtbaar.',
    )
    .requiredOption('--sleutel <bestand>', 'private JWK waarmee controlepunten nu worden ondertekend')
    .option('--log <bestand>', 'waar het log is (standaard .gezinsbeeld/log.json)')
    .action(async ({ sleutel, log: bestand }: Opties) => {
      const plaats = leesPlaats(bestand, map)
      const { onderteken } = await leesOndertekenaar(sleutel, plaats.sleutels)
      const uitslag = await loop(plaats)
      await metLog(plaats.databaseUrl, (db) =>
        erken(db, { onderteken, map: plaats.controlepuntMap, uitslag, nu: Date.now }),
      )
      process.stdout.write(tekst(await loop(plaats)))
    })
}
