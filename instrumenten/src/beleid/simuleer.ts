import { type Beleid, type Categorie, loadBeleid } from '@gezinsbeeld/schema'
import {
  simuleer as beslis,
  leesMap,
  onbekendIn,
  type Simulatie,
  type SimulatieVraag,
} from '@gezinsbeeld/schema/toegang'
import { type Command, Option } from 'commander'
import { leesAdres } from '../gateway.js'
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
    .option('--gateway <url>', 'adres van het beslispunt', leesAdres)
    .option('--token-bestand <bestand>', 'bestand met het token van het eigen systeem; - is de standaardinvoer')
    .option('--json', 'als JSON')
    .addHelpText('after', MET_MEDEWERKER)
    .action(async ({ json, ...opties }: AlleOpties) => {
      const beleid = loadBeleid()
      const vraag = vraagVan(opties, beleid)
      if (opties.medewerker !== undefined) {
        const { doel, aanvrager, motivering } = vraag
        const beslissingen = await vraagBeslispunt(beleid, leesMap(), { ...opties, doel, aanvrager, motivering })
        process.stdout.write(json ? `${JSON.stringify(beslissingen, null, 2)}\n` : beslissingenTekst(beslissingen))
        return
      }
      const uitslag = beslis(beleid, leesMap(), vraag)
      process.stdout.write(json ? `${JSON.stringify(uitslag, null, 2)}\n` : tekst(uitslag))
    })
}

const MET_MEDEWERKER = `
Met --medewerker, --organisatie en --gezin of --persoon wordt het beslispunt gevraagd wat er nu zou worden beslist, over
de eigen bron (docs/authzen.md). Die vraag komt in het log; gegevens komen er nooit uit.`

function vraagVan(opties: Opties, beleid: Beleid): SimulatieVraag {
  const { rol, doel, feiten, onbekend, namens, instantie, verborgen } = opties
  const aanvrager = { rol, ...(namens ? { handeltNamens: namens } : {}), ...(instantie ? { instantie } : {}) }
  const motivering = opties.motivering as readonly Categorie[]
  const vraag = { aanvrager, doel, feiten, onbekend, motivering, verborgen: verborgen === true }
  const [mis] = onbekendIn(beleid, vraag)
  if (mis === undefined) return vraag
  throw new OpdrachtFout('OPTIE_ONGELDIG', `\`${mis}\` is niet bekend in dit beleid`)
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
