import { type Beleidsregel, type Lekregel, leesBeleidsregel, lek as zoekLek } from '@gezinsbeeld/log'
import { type Beleid, loadBeleid } from '@gezinsbeeld/schema'
import type { Command } from 'commander'
import { leesPeriode } from './log/periode.js'
import { leesPlaats, metLog } from './log/plaats.js'
import { OpdrachtFout } from './opdracht-fout.js'

interface Opties {
  readonly van: string
  readonly tot: string
  readonly medewerker?: string
  readonly organisatie?: string
  readonly regel?: string
  readonly log?: string
  readonly json?: boolean
}

/** `gezinsbeeld lek`: the material for a data-breach report (AVG 33). */
export function lek(gezinsbeeld: Command, map: string): void {
  gezinsbeeld
    .command('lek')
    .description(
      'Voor een melding van een datalek: welke soorten gegevens van wie in een periode aan wie zijn getoond.',
    )
    .requiredOption('--van <moment>', 'vanaf, ISO 8601')
    .requiredOption('--tot <moment>', 'tot, ISO 8601')
    .option('--medewerker <id>', 'alleen wat deze medewerker zag')
    .option('--organisatie <oin>', 'alleen wat medewerkers van deze organisatie zagen')
    .option('--regel <regel>', 'alleen wat onder deze regel van het beleid is getoond, bijvoorbeeld VT.D10.VEIL')
    .option('--log <bestand>', 'waar het log is (standaard .gezinsbeeld/log.json)')
    .option('--json', 'als JSON, met de pseudoniemen van de betrokkenen')
    .addHelpText('after', '\nZonder --json: Markdown, om over te nemen in de melding. Zie docs/instrumenten.md.')
    .action(async (opties: Opties) => {
      const { van = 0, tot = 0 } = leesPeriode(opties)
      const { medewerker, organisatie } = opties
      const regel = opties.regel === undefined ? undefined : leesRegel(opties.regel)
      const vraag = {
        van,
        tot,
        ...(medewerker === undefined ? {} : { medewerker }),
        ...(organisatie === undefined ? {} : { organisatie }),
        ...(regel === undefined ? {} : { regel }),
      }
      const regels = await metLog(leesPlaats(opties.log, map).databaseUrl, (db) => zoekLek(db, vraag))
      process.stdout.write(opties.json ? `${JSON.stringify(regels)}\n` : verslag(regels, opties, loadBeleid()))
    })
}

function leesRegel(tekst: string): Beleidsregel {
  const regel = leesBeleidsregel(tekst)
  if (regel) return regel
  throw new OpdrachtFout('OPTIE_ONGELDIG', `\`--regel ${tekst}\`: geef een regel van het beleid zoals VT.D10.VEIL`)
}

/** The report as Markdown: numbers first, then the kinds of data, then who saw what of how many. */
export function verslag(
  regels: readonly Lekregel[],
  { van, tot }: Pick<Opties, 'van' | 'tot'>,
  beleid: Beleid,
): string {
  const kop = `# Wat is getoond van ${van} tot ${tot}\n\n`
  if (regels.length === 0) return `${kop}Niets, binnen wat is gevraagd.\n`
  const betrokkenen = new Set(regels.flatMap((een) => een.betrokkenen.map((naam) => `${een.organisatie} ${naam}`)))
  const medewerkers = new Set(regels.map((een) => `${een.organisatie} ${een.medewerker}`))
  const organisaties = new Set(regels.map((een) => een.organisatie))
  const getallen = [
    `- Betrokkenen: ${betrokkenen.size}${organisaties.size > 1 ? ' (per organisatie geteld: wie bij twee voorkomt, telt twee keer)' : ''}`,
    `- Medewerkers die iets zagen: ${medewerkers.size}, van ${organisaties.size} ${organisaties.size === 1 ? 'organisatie' : 'organisaties'}`,
    `- Soorten gegevens: ${soortenVan(regels, beleid).join('; ')}`,
  ]
  const tabel = regels.map(rij(beleid)).join('\n')
  return `${kop}${getallen.join('\n')}\n\n${KOPPEN}\n${tabel}\n`
}

const KOPPEN = `| organisatie | medewerker | rol | doel | bron | soort gegevens | verzoeken | betrokkenen | velden |
|---|---|---|---|---|---|---|---|---|`

const soortenVan = (regels: readonly Lekregel[], beleid: Beleid): string[] =>
  [...new Set(regels.flatMap((een) => (een.bron === null ? [een.soort] : een.soort.split('+'))))]
    .sort()
    .map((code) => naamVan(code, beleid))

const naamVan = (code: string, beleid: Beleid): string => {
  const naam = beleid.categorieen.find((een) => een.code === code)?.naam
  return naam === undefined ? code : `${naam} (${code})`
}

const rij =
  (beleid: Beleid) =>
  ({ organisatie, medewerker, rol, doel, bron, soort, verzoeken, betrokkenen, velden }: Lekregel): string => {
    const waarvoor = `${doel} ${beleid.doel(doel)?.naam ?? ''}`.trim()
    const wat = [organisatie, medewerker, rol, waarvoor, bron ?? 'loket', soort, verzoeken, betrokkenen.length]
    return `| ${[...wat, velden.join(', ')].join(' | ')} |`
  }
