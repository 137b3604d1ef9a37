import { Command, InvalidArgumentError } from 'commander'
import { isDatum, vandaag } from './datum.js'
import { GenereerFout } from './output/genereer-fout.js'
import { schrijfWereld, type WereldOpties } from './output/schrijf-wereld.js'
import { voortgang } from './output/voortgang.js'
import type { Verdeling } from './population/verdeling.js'
import { WRITERS } from './writers/index.js'

/** Reads a whole number; there are fictional BSNs for 200,000 families. */
function geheel(tekst: string): number {
  const getal = Number(tekst)
  if (!/^\d+$/.test(tekst) || getal > 200_000) throw new InvalidArgumentError('give a whole number from 0 to 200000.')
  return getal
}

function datum(tekst: string): string {
  if (!isDatum(tekst)) throw new InvalidArgumentError('give an existing date as JJJJ-MM-DD.')
  return tekst
}

function verdeling(tekst: string): Verdeling {
  if (tekst !== 'testset' && tekst !== 'landelijk') throw new InvalidArgumentError('choose testset or landelijk.')
  return tekst
}

const opdracht = new Command('npm run generate --')
  .description('Writes a synthetic world as fixture files: scenario families and a population of fictional people.')
  .option('--gezinnen <aantal>', 'families besides the scenario families', geheel, 2000)
  .option('--seed <getal>', 'the same seed gives the same world', geheel, 1)
  .option('--peildatum <datum>', 'the day that dates count from, JJJJ-MM-DD (default: today)', datum)
  .option('--verdeling <naam>', 'testset (many families known to several agencies) or landelijk', verdeling, 'testset')
  .option('--overschrijf', 'replace a world that is in the folder', false)
  .requiredOption('--out <folder>', 'folder to write; made when it is not there')
  .action((opties: Omit<WereldOpties, 'peildatum'> & { readonly peildatum?: string }) => {
    const alles = { ...opties, peildatum: opties.peildatum ?? vandaag() }
    const toon = voortgang(opties.gezinnen, (tekst) => process.stderr.write(tekst), Date.now)
    schrijfWereld(alles, WRITERS, toon)
    process.stdout.write(
      `Wrote ${opties.gezinnen} families and the scenario families to ${opties.out} (peildatum ${alles.peildatum})\n`,
    )
  })

try {
  opdracht.parse()
} catch (error) {
  process.stderr.write(`${zin(error)}\n`)
  process.exitCode = 1
}

/** What went wrong in one sentence, for what a user can do something about. */
function zin(error: unknown): string {
  if (error instanceof GenereerFout) return error.message
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC') return 'SCHIJF_VOL: the disk is full: free some space and generate again'
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return 'GEEN_RECHTEN: this account may not write there: choose another --out'
  return `ONVERWACHT: ${message}`
}
