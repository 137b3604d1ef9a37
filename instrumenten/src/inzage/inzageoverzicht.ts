import { writeFileSync } from 'node:fs'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { leesAdres, leesToken } from '../gateway.js'
import { OpdrachtFout } from '../opdracht-fout.js'
import { vraagDocument } from './vraag-document.js'

interface Opties {
  readonly gateway: URL
  readonly tokenBestand: string
  readonly persoon: string
  readonly vorm: 'markdown' | 'html'
  readonly eerste: number
  readonly uit?: string
}

/** `gezinsbeeld inzageoverzicht`: the overview for the person concerned, as the gateway gives it to the holder of the token. */
export function inzageoverzicht(gezinsbeeld: Command): void {
  gezinsbeeld
    .command('inzageoverzicht')
    .description('Haalt voor een betrokkene op wie naar zijn gegevens keek, met het token van die betrokkene zelf.')
    .requiredOption(
      '--gateway <url>',
      'adres van de gateway, bijvoorbeeld https://gateway.voorbeeld.invalid',
      leesAdres,
    )
    .requiredOption('--token-bestand <bestand>', 'bestand met het token; `-` is de standaardinvoer')
    .requiredOption('--persoon <id>', 'kenmerk van de persoon')
    .addOption(new Option('--vorm <vorm>', 'tekst of pagina').choices(['markdown', 'html']).default('markdown'))
    .option('--eerste <aantal>', 'hoeveel keren op zijn hoogst, 1 tot 500', leesAantal, 100)
    .option('--uit <bestand>', 'schrijf naar dit nieuwe bestand, alleen leesbaar voor u')
    .action(async ({ gateway, tokenBestand, persoon, vorm, eerste, uit }: Opties) => {
      const tekst = await vraagDocument(gateway, leesToken(tokenBestand), { persoon, vorm: vorm.toUpperCase(), eerste })
      if (uit === undefined) process.stdout.write(tekst)
      else bewaar(uit, tekst)
    })
}

function leesAantal(tekst: string): number {
  const aantal = Number(tekst)
  if (!Number.isInteger(aantal) || aantal < 1 || aantal > 500)
    throw new InvalidArgumentError('geef een heel getal van 1 tot 500')
  return aantal
}

function bewaar(bestand: string, tekst: string): void {
  try {
    writeFileSync(bestand, tekst, { mode: 0o600, flag: 'wx' })
  } catch (cause) {
    throw new OpdrachtFout(
      'UITVOER_MISLUKT',
      `\`${bestand}\` kan niet worden gemaakt: kies een nieuwe naam in een map waarin u mag schrijven`,
      { cause },
    )
  }
}
