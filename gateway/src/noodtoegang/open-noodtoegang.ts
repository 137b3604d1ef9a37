import type { Aanvrager } from '@gezinsbeeld/schema'
import type { PostVraag } from '../facts/sources.js'
import type { Noem } from '../opslag/bewaar-motivering.js'
import { type Berichten, openBerichten, type StuurBericht } from './berichten.js'
import { type Noodfeiten, noodbeperking, noodfeiten } from './feiten.js'
import type { Werkplaats } from './openen.js'
import { TABELLEN } from './tabellen.js'

/** Emergency access in one gateway process. */
export interface Noodtoegangen extends Werkplaats {
  readonly berichten: Berichten
  readonly post: PostVraag
  readonly noem: Noem
  /** For whom emergency access of this requester runs; the facts of conditions 4 and 4s. */
  feiten(aanvrager: Aanvrager, nu: number): Promise<Noodfeiten>
  /** Whether this account may see its own source only. */
  beperkt(medewerker: string, nu: number): Promise<boolean>
}

/** What emergency access needs of the process. */
export interface NoodtoegangDelen extends Werkplaats {
  readonly post: PostVraag
  readonly noem: Noem
  readonly stuur: StuurBericht
}

/** Makes the tables when they are not there. @throws InternalError OPSLAG_NIET_BESCHIKBAAR */
export async function openNoodtoegangen({ stuur, ...delen }: NoodtoegangDelen): Promise<Noodtoegangen> {
  const { opslag } = delen
  await opslag.migreer(TABELLEN)
  const berichten = openBerichten(opslag, stuur)
  return {
    ...delen,
    berichten,
    // A source that cannot be told now decides for itself; the decision here does not wait for it.
    feiten: (aanvrager, nu) => noodfeiten(opslag, aanvrager, nu, (id) => berichten.bezorg(id).catch(() => 0)),
    beperkt: (medewerker, nu) => noodbeperking(opslag, medewerker, nu),
  }
}
