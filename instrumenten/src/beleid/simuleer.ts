import { type Categorie, isCategorie, loadBeleid } from '@gezinsbeeld/schema'
import { simuleer as beslis, leesMap, type Simulatie } from '@gezinsbeeld/schema/toegang'
import { type Command, Option } from 'commander'
import { OpdrachtFout } from '../opdracht-fout.js'
import { type BeslispuntOpties, beslissingenTekst, vraagBeslispunt } from './beslispunt.js'

interface Opties {
  readonly rol: string
  readonly doel: string
  readonly feiten: readonly string[]
  readonly onbekend: readonly string[]
  readonly motivering: readonly string[]
  readonly namens?: 'VT' | 'RVDK' | 'GI'
  readonly instantie?: 'VT' | 'RVDK' | 'GI' | 'LT'
  readonly verborgen?: boolean
  readonly json?: boolean
}

type AlleOpties = Opties & Partial<BeslispuntOpties>

const lijst = (tekst: string): string[] => tekst.split(',').filter(Boolean)

/** `gezinsbeeld simuleer`: what would be decided, field by field, with reasons; never data. */
export function simuleer(gezinsbeeld: Command): void {
  gezinsbeeld
    .command('simuleer')
    .description(
      'Wat zou worden beslist voor een verzonnen aanvraag over een verzonnen persoon, met redenen. Nooit gegevens.',
    )
    .requiredOption('--rol <rol>', 'rol van de aanvrager')
    .requiredOption('--doel <code>', 'doel, bijvoorbeeld D10')
    .option('--feiten <nummers>', 'voorwaarden die gelden, bijvoorbeeld 2,13,7@VT', lijst, [])
    .option('--onbekend <nummers>', 'voorwaarden die niemand kon zeggen', lijst, [])
    .option('--motivering <categorieën>', 'categorieën met een motivering', lijst, [])
    .addOption(
      new Option('--namens <instantie>', 'voor wie namens een instantie handelt').choices(['VT', 'RVDK', 'GI']),
    )
    .addOption(new Option('--instantie <instantie>', 'instantie van het token').choices(['VT', 'RVDK', 'GI', 'LT']))
    .option('--verborgen', 'een bron schermt de persoon af')
    .option('--medewerker <id>', 'in plaats van verzonnen feiten: deze medewerker van de eigen organisatie')
    .option('--organisatie <oin>', 'diens organisatie')
    .option('--gezin <id>', 'over dit gezin: ja als het voor minstens één lid mag')
    .option('--persoon <id>', 'over deze persoon')
    .option('--gateway <url>', 'het beslispunt', 'http://127.0.0.1:4000')
    .option('--token-bestand <bestand>', 'bestand met het token van het eigen systeem; - is de standaardinvoer')
    .option('--json', 'als JSON')
    .addHelpText('after', MET_MEDEWERKER)
    .action(async ({ json, ...opties }: AlleOpties) => {
      const vraag = vraagVan(opties)
      if (opties.medewerker !== undefined) {
        const { doel, aanvrager, motivering } = vraag
        const beslissingen = await vraagBeslispunt(loadBeleid(), leesMap(), { ...opties, doel, aanvrager, motivering })
        process.stdout.write(json ? `${JSON.stringify(beslissingen, null, 2)}\n` : beslissingenTekst(beslissingen))
        return
      }
      const uitslag = beslis(loadBeleid(), leesMap(), vraag)
      process.stdout.write(json ? `${JSON.stringify(uitslag, null, 2)}\n` : tekst(uitslag))
    })
}

const MET_MEDEWERKER = `
Met --medewerker, --organisatie en --gezin of --persoon wordt het beslispunt gevraagd wat er nu zou worden beslist, over
de eigen bron (docs/authzen.md). Die vraag komt in het log; gegevens komen er nooit uit.`

function vraagVan({ rol, doel, feiten, onbekend, motivering, namens, instantie, verborgen }: Opties) {
  const beleid = loadBeleid()
  const fout = (wat: string) => new OpdrachtFout('OPTIE_ONGELDIG', `\`${wat}\` is niet bekend in dit beleid`)
  if (!beleid.rol(rol)) throw fout(rol)
  if (!beleid.doel(doel)) throw fout(doel)
  // A misspelt condition would count as one that does not hold.
  for (const nr of [...feiten, ...onbekend])
    if (nr !== '4t' && !beleid.voorwaarde(nr.split('@')[0] ?? '')) throw fout(nr)
  for (const categorie of motivering) if (!isCategorie(categorie)) throw fout(categorie)
  const aanvrager = { rol, ...(namens ? { handeltNamens: namens } : {}), ...(instantie ? { instantie } : {}) }
  return {
    aanvrager,
    doel,
    feiten,
    onbekend,
    motivering: motivering as readonly Categorie[],
    verborgen: verborgen === true,
  }
}

function tekst({ toelaatbaar, uitkomsten }: Simulatie): string {
  if (toelaatbaar !== 'JA')
    return `${toelaatbaar}: deze rol mag dit doel zo niet kiezen; het hele verzoek wordt geweigerd\n`
  // That a source has no such data is no decision about anybody.
  const beslist = uitkomsten.filter(({ uitkomst }) => uitkomst.soort !== 'GEWEIGERD' || uitkomst.code !== 'GEEN_CEL')
  const regels = beslist.map(({ bron, categorieen, uitkomst, reden, velden }) => {
    const namen = velden.length > 4 ? `${velden.slice(0, 3).join(', ')} en nog ${velden.length - 3}` : velden.join(', ')
    return `${bron.padEnd(4)} ${categorieen.join('+')}: ${uitkomst.soort} (${uitkomst.regel}), ${reden}\n       ${namen}`
  })
  return `${regels.join('\n')}\n`
}
