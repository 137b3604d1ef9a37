import { metHerkomst } from '@gezinsbeeld/runtime'
import { Kader } from '../graph/kader.js'
import { herkomstLt } from '../loaders/kop.js'
import type { CasusRij } from '../loaders/rijen.js'
import { persoon } from './persoon.js'
import { vul } from './vul.js'

const AMSTERDAM = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })

/**
 * Voluntary help that runs now: a row per person, because a frame is of one person. That there is help says nothing of
 * whether a measure runs; the gateway shows it as voluntary only when the source of measures answered.
 * @param personen those of whom this may be told; who shares a file with them is not in it
 * @param nu ms since epoch
 */
export function kaders(casussen: readonly CasusRij[], personen: readonly string[], nu: number): Kader[] {
  const dag = AMSTERDAM.format(nu)
  return casussen
    .filter((rij) => rij.geopend <= dag && (rij.gesloten === null ? rij.status !== 'AFGESLOTEN' : rij.gesloten >= dag))
    .flatMap((rij) => rij.betrokkenen.filter((id) => personen.includes(id)).map((id) => kader(rij, id)))
}

function kader(rij: CasusRij, persoonId: string): Kader {
  const velden = {
    persoon: persoon(persoonId),
    kader: 'VRIJWILLIG',
    grond: 'hulp van het lokaal team',
    maatregeltype: null,
    begin: rij.geopend,
    eind: rij.gesloten,
    bron: 'LT',
    toelichting: 'Hulp van het lokaal team.',
  }
  return metHerkomst(vul(Kader, velden), { ...herkomstLt(rij), betrokkenen: [persoonId] })
}
