import { BEOORDELING_MAP, type Dossier, keurDossier, leesDossier, type Stand } from '@gezinsbeeld/schema/beoordeling'
import { hashVan, leesMap, type Regel, type Toegang, tekstVan, verslagVan } from '@gezinsbeeld/schema/toegang'
import type { Command } from 'commander'
import { EXIT } from '../opdracht-fout.js'
import { zinOver } from './lijst.js'

interface Opties {
  readonly map: string
  readonly json?: boolean
}

/** What there is to say of the access that this folder of the repository gives. */
export interface Uitslag {
  readonly beoordeeld: boolean
  readonly nu: string
  readonly goedgekeurd?: string
  /** The rows that nobody approved yet; absent when the approved access itself is not at hand. */
  readonly verschillen?: readonly Regel[]
  readonly lopend: Stand['lopend']
}

/** `beoordeel controleer`: CI fails on a change of access that four eyes did not approve. */
export function controleer(opdracht: Command): void {
  opdracht
    .command('controleer')
    .description('Faalt als de toegang van deze map een andere is dan de goedgekeurde (voor `npm run check` en CI).')
    .option('--map <map>', 'de map met beoordelingen', BEOORDELING_MAP)
    .option('--json', 'de uitslag als JSON')
    .addHelpText(
      'after',
      '\nExitcode 0: beoordeeld. 1: niet beoordeeld, of een beoordeling is niet te vertrouwen. 2: niet na te gaan.',
    )
    .action(async ({ map, json }: Opties) => {
      const nu = leesMap()
      const uitslag = await beoordeling(nu, leesDossier(map))
      process.stdout.write(json ? `${JSON.stringify(uitslag, null, 2)}\n` : tekst(uitslag, nu))
      process.exitCode = uitslag.beoordeeld ? EXIT.GOED : EXIT.BEVINDING
    })
}

/** Holds effective access against what was approved. */
export async function beoordeling(toegang: Toegang, dossier: Dossier): Promise<Uitslag> {
  const { goedgekeurd, lopend } = await keurDossier(dossier)
  const nu = hashVan(toegang)
  const eerder = goedgekeurdeToegang(dossier, goedgekeurd)
  return {
    beoordeeld: nu === goedgekeurd,
    nu,
    ...(goedgekeurd === undefined ? {} : { goedgekeurd }),
    ...(eerder ? { verschillen: verslagVan(eerder, toegang) } : {}),
    lopend,
  }
}

/** The access that was approved last, when the file is what the signatures say. */
export const goedgekeurdeToegang = ({ toegang }: Dossier, goedgekeurd: string | undefined): Toegang | undefined =>
  toegang && hashVan(toegang) === goedgekeurd ? toegang : undefined

function tekst({ beoordeeld, nu, goedgekeurd, verschillen, lopend }: Uitslag, toegang: Toegang): string {
  if (beoordeeld) return `BEOORDEELD: de toegang is ${nu.slice(0, 16)}, zoals goedgekeurd\n`
  const wat = verschillen ? tekstVan(verschillen, toegang) : 'Nog niets is goedgekeurd: alles moet worden beoordeeld.\n'
  const slot = `BELEID_NIET_BEOORDEELD: de toegang is ${nu.slice(0, 16)}, goedgekeurd is ${goedgekeurd?.slice(0, 16) ?? 'niets'}; beoordeel met \`npm run gezinsbeeld -- beoordeel voeg-toe\``
  return [wat, ...lopend.filter(({ naar }) => naar === nu).map((inhoud) => `${zinOver(inhoud)}\n`), `${slot}\n`].join(
    '',
  )
}
