import { BEOORDELING_MAP, type Inhoud, keurDossier, leesDossier } from '@gezinsbeeld/schema/beoordeling'
import type { Command } from 'commander'

interface Opties {
  readonly map: string
  readonly json?: boolean
}

/** `beoordeel lijst`: who reviewed what, when, and with which decision; refuses a list that cannot be trusted. */
export function lijst(opdracht: Command): void {
  opdracht
    .command('lijst')
    .description('Wie wat beoordeelde, wanneer en met welk besluit.')
    .option('--map <map>', 'de map met beoordelingen', BEOORDELING_MAP)
    .option('--json', 'als JSON')
    .action(async ({ map, json }: Opties) => {
      const dossier = leesDossier(map)
      const stand = await keurDossier(dossier)
      const inhoud = dossier.beoordelingen.map((een) => een.inhoud)
      if (json) {
        process.stdout.write(`${JSON.stringify({ ...stand, beoordelingen: inhoud }, null, 2)}\n`)
        return
      }
      const slot = `goedgekeurd: ${stand.goedgekeurd?.slice(0, 16) ?? 'niets'}; lopend: ${stand.lopend.length}`
      process.stdout.write(`${[...inhoud.map(zinOver), slot].join('\n')}\n`)
    })
}

/** One review in one line. */
export function zinOver({ wie, hoedanigheid, op, van, naar, rijen, besluit, opmerking }: Inhoud): string {
  const wat = rijen === 'ALLES' ? 'alles' : `${rijen.length} rijen`
  return `${op.slice(0, 16)} ${wie} (${hoedanigheid}) ${besluit} ${van?.slice(0, 8) ?? 'begin'} → ${naar.slice(0, 8)}, ${wat}: ${opmerking}`
}
