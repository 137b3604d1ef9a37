import { Command } from 'commander'
import { vandaag } from './datum.js'
import { meetAandelen } from './population/aandelen.js'
import { bevolking } from './population/bevolking.js'
import type { Verdeling } from './population/verdeling.js'

/** Command that prints the shares of domein F2 beside those of a world; exit code 1 when one is off. */
const opdracht = new Command('meten')
  .description('Measures a synthetic population against domein F2.')
  .option('--gezinnen <aantal>', 'number of families', '2000')
  .option('--seed <getal>', 'seed', '1')
  .option('--peildatum <datum>', 'JJJJ-MM-DD', vandaag())
  .option('--verdeling <naam>', 'testset or landelijk', 'testset')
  .action(({ gezinnen, seed, peildatum, verdeling }: Record<string, string>) => {
    const soort: Verdeling = verdeling === 'landelijk' ? 'landelijk' : 'testset'
    const opties = {
      gezinnen: Number(gezinnen),
      seed: Number(seed),
      peildatum: peildatum ?? vandaag(),
      verdeling: soort,
    }
    for (const een of meetAandelen(bevolking(opties), opties.peildatum, soort)) {
      const regel = [
        een.klopt ? 'ok ' : 'AF ',
        een.naam.padEnd(34),
        procent(een.gemeten),
        procent(een.bedoeld),
        `n=${een.aantal}`,
      ]
      process.stdout.write(`${regel.join('  ')}\n`)
      if (!een.klopt) process.exitCode = 1
    }
  })

const procent = (aandeel: number) => `${(aandeel * 100).toFixed(2).padStart(6)}%`

opdracht.parse()
