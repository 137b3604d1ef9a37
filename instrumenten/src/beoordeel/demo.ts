import { BEOORDELING_MAP, type Dossier, leesDossier, schrijfDossier } from '@gezinsbeeld/schema/beoordeling'
import { leesMap, type Toegang } from '@gezinsbeeld/schema/toegang'
import type { Command } from 'commander'
import { OpdrachtFout } from '../opdracht-fout.js'
import { maakBeoordelaar } from './sleutel.js'
import { metBeoordeling } from './voeg-toe.js'

const FICTIEF = [
  { id: 'demo-privacy-officer', naam: 'Fictieve privacy officer van de demo', hoedanigheid: 'PRIVACY_OFFICER' },
  { id: 'demo-jurist', naam: 'Fictieve jurist van de demo', hoedanigheid: 'JURIST' },
] as const

/** `beoordeel demo`: two made-up reviewers approve what the repository holds now, with keys that nobody keeps. */
export function demo(opdracht: Command): void {
  opdracht
    .command('demo')
    .description(
      'Laat twee fictieve beoordelaars met wegwerpsleutels alles goedkeuren wat de repository nu bevat (alleen voor de demo).',
    )
    .option('--map <map>', 'de map met beoordelingen', BEOORDELING_MAP)
    .action(async ({ map }: { readonly map: string }) => {
      schrijfDossier(await demoDossier(leesDossier(map), leesMap(), new Date()), map)
      process.stdout.write('goedgekeurd door twee fictieve beoordelaars; hun sleutels zijn weggegooid\n')
    })
}

/**
 * The folder as the demo has it.
 * @throws OpdrachtFout when a real reviewer is on the list: real reviews are not thrown away
 */
export async function demoDossier({ beoordelaars }: Dossier, toegang: Toegang, op: Date): Promise<Dossier> {
  const echt = beoordelaars.find(({ fictief }) => fictief !== true)
  if (echt)
    throw new OpdrachtFout(
      'BEOORDELING_ONGELDIG',
      `\`${echt.id}\` is een echte beoordelaar: de demo vervangt geen echte beoordelingen`,
    )
  const paren = await Promise.all(FICTIEF.map((wie) => maakBeoordelaar({ ...wie, fictief: true })))
  let dossier: Dossier = { beoordelaars: paren.map(({ beoordelaar }) => beoordelaar), beoordelingen: [] }
  for (const { geheim } of paren) {
    dossier = await metBeoordeling(dossier, toegang, {
      sleutel: geheim,
      besluit: 'GOEDGEKEURD',
      opmerking: 'Eerste beoordeling van de demo; fictief.',
      op,
    })
  }
  return dossier
}
