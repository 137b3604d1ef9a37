import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadBeleid, VELDEN } from '@gezinsbeeld/schema'
import { leesDossier, ongewijzigdSinds } from '@gezinsbeeld/schema/beoordeling'
import { adresVan, leesMap, SCHEMA_MAP, type VeldUitleg, veldUitleg } from '@gezinsbeeld/schema/toegang'
import type { Command } from 'commander'
import { getoondVorigeMaand } from '../log/getoond.js'
import { OpdrachtFout } from '../opdracht-fout.js'

/** `gezinsbeeld veld <pad>`: everything about one field. */
export function veld(gezinsbeeld: Command, map: string): void {
  gezinsbeeld
    .command('veld')
    .description(
      'Alles over één veld: welke categorie, waarom, wie het waarvoor ziet, op welke grond, sinds wanneer, en hoe vaak getoond.',
    )
    .argument('<pad>', 'zoals in een vraag, bijvoorbeeld Gezin.vtMeldingen.aard')
    .option('--log <bestand>', 'waar het log is (standaard .gezinsbeeld/log.json, als dat er is)')
    .option('--json', 'als JSON')
    .action(async (pad: string, { log, json }: { readonly log?: string; readonly json?: boolean }) => {
      const sdl = readFileSync(join(SCHEMA_MAP, 'supergraph.graphql'), 'utf8')
      const adres = adresVan(sdl, pad)
      if (!adres) throw new OpdrachtFout('VELD_ONBEKEND', `de graaf heeft geen veld \`${pad}\``)
      const uitleg = veldUitleg(adres, { beleid: loadBeleid(), velden: VELDEN, sdl }, leesMap())
      const meer: Meer = {
        ongewijzigdSinds: ongewijzigdSinds(leesDossier().beoordelingen, uitleg.rijen) ?? null,
        getoond: await getoondVorigeMaand(adres, log, map),
      }
      process.stdout.write(json ? `${JSON.stringify({ ...uitleg, ...meer }, null, 2)}\n` : tekst(uitleg, meer))
    })
}

const VLAG: Readonly<Record<string, string>> = {
  perWaarde: 'de waarde van de rij bepaalt welke van deze categorieën gelden',
  noemtInstantie: 'noemt een andere instantie: dan is ook BTR van die bron nodig',
  getoondBijMasker: 'blijft zichtbaar als de rest gemaskeerd is',
  inKennisgeving: 'hoort bij wat een kennisgeving aan het college mag bevatten (voorwaarde 15)',
}

/** What the policy itself does not say. */
interface Meer {
  /** ISO instant; `null`: never reviewed. */
  readonly ongewijzigdSinds: string | null
  /** Requests of the last calendar month; `null` without a log. */
  readonly getoond: { readonly maand: string; readonly verzoeken: number } | null
}

function tekst({ veld: adres, omschrijving, categorieen, waarom, vlaggen, toegang }: VeldUitleg, meer: Meer): string {
  const regels = [
    `${adres}${omschrijving ? `: ${omschrijving}` : ''}`,
    ...categorieen.map(
      ({ code, naam, avg, stil }) => `categorie ${code} (${naam}); ${avg}; weigering ${stil ? 'stil' : 'zichtbaar'}`,
    ),
    ...(categorieen.length === 0 ? ['geen categorie: geen persoonsgegeven'] : []),
    ...waarom.map((reden) => `waarom: ${reden}`),
    ...vlaggen.map((vlag) => VLAG[vlag] ?? vlag),
    meer.ongewijzigdSinds === null
      ? 'toegang nog nooit beoordeeld'
      : `toegang niet gewijzigd sinds ${meer.ongewijzigdSinds}`,
    ...(meer.getoond === null ? [] : [`getoond in ${meer.getoond.maand}: in ${meer.getoond.verzoeken} verzoeken`]),
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
