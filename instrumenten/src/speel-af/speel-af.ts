import { type Bevraagbaar, beslissingen, type Geraakt, telGeraakt } from '@gezinsbeeld/log'
import { maakNaspeler, type Nagespeeld, speelGroepen, TOELATINGSCODES } from '@gezinsbeeld/schema/naspelen'
import { hashVan, vergelijkbaar } from '@gezinsbeeld/schema/toegang'
import type { Command } from 'commander'
import { openVersie, type Versie } from '../beleid/versie.js'
import { leesPeriode } from '../log/periode.js'
import { leesPlaats, metLog } from '../log/plaats.js'
import { EXIT } from '../opdracht-fout.js'
import { tekst } from './tekst.js'

interface Opties {
  readonly beleid: string
  readonly oud: string
  readonly van?: string
  readonly tot?: string
  readonly log?: string
  readonly json?: boolean
}

/** What a replay found, with whom it touches. */
export interface Uitslag extends Omit<Nagespeeld, 'sets'> {
  readonly geraakt: readonly Geraakt[]
}

/** Real time between two signs of life, ms. */
const VOORTGANG_MS = 2000

/** `gezinsbeeld speel-af`: what a proposed policy would have decided differently of what was really asked. */
export function speelAf(gezinsbeeld: Command, map: string): void {
  gezinsbeeld
    .command('speel-af')
    .description(
      'Speelt de beslissingen uit het log na met voorgesteld beleid: wat was anders beslist, voor wie, hoe vaak.',
    )
    .requiredOption('--beleid <nieuw>', 'het voorstel: map, bestand van `beoordeel`, of revisie van deze repository')
    .option('--oud <versie>', 'het beleid waaronder is beslist, als --beleid', '.')
    .option('--van <moment>', 'vanaf, ISO 8601 (standaard: alles)')
    .option('--tot <moment>', 'tot, ISO 8601 (standaard: nu)')
    .option('--log <bestand>', 'waar het log is (standaard .gezinsbeeld/log.json)')
    .option('--json', 'als JSON, met de medewerkers en de pseudoniemen van betrokkenen')
    .addHelpText(
      'after',
      '\nHet log bewaart geen feiten: wat daarvan afhangt heet "hangt af van" (docs/besluiten/0045).\nExitcode 0: niets anders. 1: iets is anders of kan anders zijn. 2: het kon niet. Zie docs/instrumenten.md.',
    )
    .action(async ({ beleid, oud, log, json, ...periode }: Opties) => {
      const [was, wordt] = [openVersie(oud, map), openVersie(beleid, map)]
      const vraag = { ...leesPeriode(periode), codes: TOELATINGSCODES }
      const { databaseUrl } = leesPlaats(log, map)
      const uitslag = await metVoortgang((zeg) =>
        metLog(databaseUrl, (db) => speel(db, vraag, { was, wordt, metNamen: json === true, zeg })),
      )
      const over = { oud: hashVan(was.toegang), nieuw: hashVan(wordt.toegang), beleid: was.beleid ?? null }
      process.stdout.write(json ? `${JSON.stringify({ ...over, ...uitslag }, null, 2)}\n` : tekst(uitslag, was.beleid))
      process.exitCode = uitslag.rijen.length > 0 ? EXIT.BEVINDING : EXIT.GOED
    })
}

interface Delen {
  readonly was: Versie
  readonly wordt: Versie
  readonly metNamen: boolean
  /** Hears what is being done. */
  readonly zeg: (wat: string) => void
}

/** Replays a period of a log between two versions. */
export async function speel(
  db: Bevraagbaar,
  vraag: Parameters<typeof beslissingen>[1],
  { was, wordt, metNamen, zeg }: Delen,
): Promise<Uitslag> {
  zeg('beslissingen tellen')
  const groepen = await beslissingen(db, vraag)
  const [oud, nieuw] = vergelijkbaar(was.toegang, wordt.toegang)
  zeg(`${groepen.length} soorten beslissingen naspelen`)
  const { sets, ...nagespeeld } = speelGroepen(groepen, maakNaspeler(oud, nieuw), was.beleid)
  zeg('tellen wie het raakt')
  return { ...nagespeeld, geraakt: sets.size > 0 ? await telGeraakt(db, vraag, sets, metNamen) : [] }
}

/** Tells on the error output what is being done, once it takes long. */
async function metVoortgang<T>(werk: (zeg: (wat: string) => void) => Promise<T>): Promise<T> {
  const begin = Date.now()
  let bezig = ''
  const teken = setInterval(() => {
    process.stderr.write(`${bezig} (${Math.round((Date.now() - begin) / 1000)} s)\n`)
  }, VOORTGANG_MS)
  try {
    return await werk((wat) => {
      bezig = wat
    })
  } finally {
    clearInterval(teken)
  }
}
