import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import {
  BEOORDELING_MAP,
  type Beoordelaar,
  type Besluit,
  type Dossier,
  keurDossier,
  laatste,
  leesDossier,
  onderteken,
  schrijfDossier,
  vingerafdruk,
} from '@gezinsbeeld/schema/beoordeling'
import { hashVan, leesMap, type Toegang, verschilVan } from '@gezinsbeeld/schema/toegang'
import { type Command, Option } from 'commander'
import { OpdrachtFout } from '../opdracht-fout.js'
import { goedgekeurdeToegang } from './controleer.js'
import { zinOver } from './lijst.js'

type Sleutel = Beoordelaar['sleutel']

interface Opties {
  readonly map: string
  readonly sleutel: string
  readonly besluit: Besluit
  readonly opmerking: string
  readonly alles?: boolean
}

/** `beoordeel voeg-toe`: signs one review of the access that this folder of the repository gives. */
export function voegToe(opdracht: Command, map: string): void {
  opdracht
    .command('voeg-toe')
    .description('Ondertekent één beoordeling van de toegang die deze map nu geeft. Lees eerst `beoordeel controleer`.')
    .requiredOption('--sleutel <bestand>', 'uw geheime sleutel (`beoordeel sleutel`)')
    .requiredOption('--opmerking <tekst>', 'waarom; geen persoonsgegevens')
    .addOption(
      new Option('--besluit <besluit>', 'wat u besluit; de FG adviseert')
        .choices(['GOEDGEKEURD', 'AFGEKEURD', 'ADVIES'])
        .makeOptionMandatory(),
    )
    .option('--alles', 'beoordeel alles, niet alleen wat anders is dan het goedgekeurde')
    .option('--map <map>', 'de map met beoordelingen', BEOORDELING_MAP)
    .action(async (opties: Opties) => {
      const sleutel = leesSleutel(resolve(map, opties.sleutel))
      const dossier = await metBeoordeling(leesDossier(opties.map), leesMap(), { ...opties, sleutel, op: new Date() })
      schrijfDossier(dossier, opties.map)
      const inhoud = dossier.beoordelingen.at(-1)?.inhoud
      process.stdout.write(`${inhoud ? zinOver(inhoud) : ''}\n`)
    })
}

/** What somebody says of access. */
export interface Oordeel {
  readonly sleutel: Sleutel
  readonly besluit: Besluit
  readonly opmerking: string
  readonly op: Date
  readonly alles?: boolean
}

/**
 * The reviews with one more. Keeps the approved access itself as soon as four eyes approved it.
 * @throws OpdrachtFout when the key is of nobody on the list, or there is nothing to review
 */
export async function metBeoordeling(dossier: Dossier, toegang: Toegang, oordeel: Oordeel): Promise<Dossier> {
  const { id: wie, hoedanigheid } = await beoordelaarVan(dossier, oordeel.sleutel)
  const { goedgekeurd } = await keurDossier(dossier)
  const naar = hashVan(toegang)
  if (naar === goedgekeurd && !oordeel.alles)
    throw new OpdrachtFout('BEOORDELING_ONGELDIG', 'deze toegang is al goedgekeurd: er is niets te beoordelen')
  const eerder = oordeel.alles ? undefined : goedgekeurdeToegang(dossier, goedgekeurd)
  const { besluit, opmerking, op } = oordeel
  const inhoud = {
    wie,
    hoedanigheid,
    op: op.toISOString(),
    van: eerder ? (goedgekeurd ?? null) : null,
    naar,
    rijen: eerder ? verschilVan(eerder, toegang).map(({ naam }) => naam) : ('ALLES' as const),
    besluit,
    opmerking,
    vorige: laatste(dossier.beoordelingen),
  }
  const beoordelingen = [...dossier.beoordelingen, await onderteken(inhoud, oordeel.sleutel)]
  // Whoever may not say this is told now, not by CI.
  const stand = await keurDossier({ ...dossier, beoordelingen })
  return { ...dossier, beoordelingen, ...(stand.goedgekeurd === naar ? { toegang } : {}) }
}

async function beoordelaarVan({ beoordelaars }: Dossier, { d: _geheim, ...sleutel }: Sleutel): Promise<Beoordelaar> {
  const afdruk = await vingerafdruk({ sleutel })
  for (const beoordelaar of beoordelaars) if ((await vingerafdruk(beoordelaar)) === afdruk) return beoordelaar
  throw new OpdrachtFout('SLEUTEL_ONLEESBAAR', 'deze sleutel is van niemand in de lijst van beoordelaars')
}

function leesSleutel(pad: string): Sleutel {
  try {
    const sleutel = JSON.parse(readFileSync(pad, 'utf8')) as Sleutel
    if (sleutel.kty === 'EC' && sleutel.crv === 'P-256' && typeof sleutel.d === 'string') return sleutel
  } catch (cause) {
    throw new OpdrachtFout('SLEUTEL_ONLEESBAAR', `\`${pad}\` is niet te lezen als sleutel`, { cause })
  }
  throw new OpdrachtFout('SLEUTEL_ONLEESBAAR', `\`${pad}\` is geen geheime P-256-sleutel van \`beoordeel sleutel\``)
}
