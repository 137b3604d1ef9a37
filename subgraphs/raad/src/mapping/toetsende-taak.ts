import { metHerkomst } from '@gezinsbeeld/runtime'
import { ToetsendeTaak } from '../graph/toetsende-taak.js'
import { herkomstVanRij } from '../loaders/kop.js'
import type { ToetsRij } from '../loaders/rijen.js'
import { naam } from './naam.js'
import { persoon } from './persoon.js'
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
