import { inrichten as richtIn } from '@gezinsbeeld/log'
import type { Command } from 'commander'
import { metLog } from './plaats.js'

interface Opties {
  readonly eigenaar: string
  readonly schrijver: string
  readonly lezer?: string
}

/** `gezinsbeeld log inrichten`: makes the tables of a log and gives each role its rights; `npm start` does this by itself. */
export function inrichten(log: Command): void {
  log
    .command('inrichten')
    .description('Maakt de tabellen van een log en geeft elke rol haar rechten. Mag worden herhaald.')
    .requiredOption('--eigenaar <url>', 'postgres://-adres van de database, als de rol die het log bezit')
    .requiredOption('--schrijver <rol>', 'databaserol van de gateway: mag toevoegen en lezen')
    .option('--lezer <rol>', 'databaserol die alleen mag lezen')
    .action(async ({ eigenaar, schrijver, lezer }: Opties) => {
      const id = await metLog(eigenaar, (db) => richtIn(db, { schrijver, ...(lezer === undefined ? {} : { lezer }) }))
      process.stdout.write(`Log ${id} is ingericht.\n`)
    })
}
