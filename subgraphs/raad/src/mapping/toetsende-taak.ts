import { type GraphContext, type Herkomst, metHerkomst } from '@gezinsbeeld/runtime'
import type { Uitspraak } from '@gezinsbeeld/schema/graph'
import { ToetsendeTaak } from '../graph/toetsende-taak.js'
import type { Loaders } from '../loaders/index.js'
import { herkomstVanRij } from '../loaders/kop.js'
import type { ToetsRij } from '../loaders/rijen.js'
import { naam } from './naam.js'
import { persoon } from './persoon.js'
import { eersteVrije, uitspraken } from './uitspraak.js'
import { vul } from './vul.js'

/** A reviewing task; it is about one child. */
export function toetsendeTaak(rij: ToetsRij): ToetsendeTaak {
  const [kind] = rij.betrokkenen
  const velden = {
    toetsnr: rij.toetsnr,
    aanleiding: naam('ToetsendeTaakAanleiding', rij.aanleiding),
    ontvangenOp: rij.ontvangen_op,
    jeugdige: kind === undefined ? null : persoon(kind),
  }
  return metHerkomst(vul(ToetsendeTaak, velden), herkomstVanRij(rij))
}

/** The GI's report, or the Raad's conclusion. */
export async function toetsDeel(
  { loaders, vrijgave }: GraphContext<Loaders>,
  toetsnr: string | undefined,
  herkomst: Herkomst | undefined,
  onderdeel: 'VERSLAG_GI' | 'OORDEEL',
): Promise<Uitspraak | null> {
  if (!toetsnr || !herkomst) return null
  return eersteVrije(uitspraken(await loaders.toetsUitspraak.load(toetsnr), herkomst, onderdeel), vrijgave, ['OORD'])
}
