import { hashVan, tekstVan, vergelijkbaar, verslagVan } from '@gezinsbeeld/schema/toegang'
import type { Command } from 'commander'
import { EXIT } from '../opdracht-fout.js'
import { leesVersie } from './versie.js'

/** `gezinsbeeld diff <oud> <nieuw>`: what somebody sees more, less or otherwise, and nothing else. */
export function diff(gezinsbeeld: Command, map: string): void {
  gezinsbeeld
    .command('diff')
    .description('Het verschil in toegang tussen twee versies van beleid en velden: wie ziet meer, minder of anders.')
    .argument('<oud>', 'map, bestand van `beoordeel`, of revisie van deze repository')
    .argument('[nieuw]', 'als <oud>', '.')
    .option('--json', 'de verschillen als JSON')
    .addHelpText(
      'after',
      '\nEen tekst die niets beslist (toelichting, grondslag, volgorde) is geen verschil.\nExitcode 0: geen verschil. 1: verschil. 2: niet te vergelijken. Zie docs/instrumenten.md.',
    )
    .action((oud: string, nieuw: string, { json }: { readonly json?: boolean }) => {
      const [voor, na] = vergelijkbaar(leesVersie(oud, map), leesVersie(nieuw, map))
      const verschillen = verslagVan(voor, na)
      const uit = json
        ? `${JSON.stringify({ oud: hashVan(voor), nieuw: hashVan(na), verschillen }, null, 2)}\n`
        : tekstVan(verschillen, na)
      process.stdout.write(uit)
      process.exitCode = verschillen.length > 0 ? EXIT.BEVINDING : EXIT.GOED
    })
}
