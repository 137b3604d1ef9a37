import type { GraphContext } from '@gezinsbeeld/runtime'
import type { Loaders, Per } from './index.js'
import { herkomstVanRij, type Kop } from './kop.js'
import { compare } from './strafketen.js'

/**
 * Records about the members for whom BTR is released, each once, by date and then by number. Members who are not
 * released are never asked for. BTR is the widest category of a source (H19): what more a record needs, enforcement
 * judges on the record itself.
 */
export async function records<R extends Kop>(
  { vrijgave }: GraphContext<Loaders>,
  ledenIds: readonly string[],
  loader: Per<R>,
): Promise<R[]> {
  const personen = vrijgave.personen('RVDK', 'BTR', ledenIds)
  const gevonden = (await Promise.all(personen.map((persoon) => loader.load(persoon)))).flat()
  // Of a file that is not there nothing is made, nor read what hangs on it (E4).
  const zichtbaar = gevonden.filter((rij) => vrijgave.zichtbaar(herkomstVanRij(rij)))
  const uniek = new Map(zichtbaar.map((rij) => [rij.sleutel, rij]))
  return [...uniek.values()].sort((a, b) => compare(a.volgorde, b.volgorde) || compare(a.sleutel, b.sleutel))
}
