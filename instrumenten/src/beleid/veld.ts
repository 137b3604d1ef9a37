import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadBeleid, VELDEN } from '@gezinsbeeld/schema'
import { adresVan, leesMap, SCHEMA_MAP, type VeldUitleg, veldUitleg } from '@gezinsbeeld/schema/toegang'
import type { Command } from 'commander'
import { OpdrachtFout } from '../opdracht-fout.js'

/** `gezinsbeeld veld <pad>`: everything about one field. */
export function veld(gezinsbeeld: Command): void {
  gezinsbeeld
    .command('veld')
    .description(
      'Alles over één veld: welke categorie, waarom, en wie het waarvoor ziet, onder welke voorwaarde en op welke grond.',
    )
    .argument('<pad>', 'zoals in een vraag, bijvoorbeeld Gezin.vtMeldingen.aard')
    .option('--json', 'als JSON')
    .action((pad: string, { json }: { readonly json?: boolean }) => {
      const sdl = readFileSync(join(SCHEMA_MAP, 'supergraph.graphql'), 'utf8')
      const adres = adresVan(sdl, pad)
      if (!adres) throw new OpdrachtFout('VELD_ONBEKEND', `de graaf heeft geen veld \`${pad}\``)
      const uitleg = veldUitleg(adres, { beleid: loadBeleid(), velden: VELDEN, sdl }, leesMap())
      process.stdout.write(json ? `${JSON.stringify(uitleg, null, 2)}\n` : tekst(uitleg))
    })
}

const VLAG: Readonly<Record<string, string>> = {
  perWaarde: 'de waarde van de rij bepaalt welke van deze categorieën gelden',
  noemtInstantie: 'noemt een andere instantie: dan is ook BTR van die bron nodig',
  getoondBijMasker: 'blijft zichtbaar als de rest gemaskeerd is',
  inKennisgeving: 'hoort bij wat een kennisgeving aan het college mag bevatten (voorwaarde 15)',
}

function tekst({ veld: adres, omschrijving, categorieen, waarom, vlaggen, toegang }: VeldUitleg): string {
  const regels = [
    `${adres}${omschrijving ? `: ${omschrijving}` : ''}`,
    ...categorieen.map(
      ({ code, naam, avg, stil }) => `categorie ${code} (${naam}); ${avg}; weigering ${stil ? 'stil' : 'zichtbaar'}`,
    ),
    ...(categorieen.length === 0 ? ['geen categorie: geen persoonsgegeven'] : []),
    ...waarom.map((reden) => `waarom: ${reden}`),
    ...vlaggen.map((vlag) => VLAG[vlag] ?? vlag),
    '',
    ...toegang.flatMap(({ doel, bron, rollen, wat, grond }) => [
      `${doel} bij ${bron}: ${rollen.join(', ')}`,
      ...wat.map((zin) => `    ${zin}`),
      `    grond: ${grond}`,
    ]),
    ...(toegang.length === 0 && categorieen.length > 0 ? ['niemand ziet dit veld'] : []),
  ]
  return `${regels.join('\n')}\n`
}
