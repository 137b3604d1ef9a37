import type { Beleid, FeitNodig } from '../beleid/beleid.js'
import { type Bron, CATEGORIEEN } from '../codes.js'

/**
 * The facts that the decision about one source hangs on: of everything that a purpose needs, what the cells of this source
 * demand. Who is asked about one source only (AuthZEN, decision 21) asks and is told no more than that.
 */
export function feitenVoor(
  beleid: Pick<Beleid, 'tabel' | 'feitenNodig'>,
  doel: string,
  bron: Bron,
): readonly FeitNodig[] {
  const sleutels = new Set(
    CATEGORIEEN.flatMap((categorie) => {
      const cel = beleid.tabel(doel)?.cel(bron, categorie)
      if (!cel) return []
      const { eisen, besluitBron } = cel.effectief.toets
      return [...eisen.flatMap(({ feiten }) => feiten), ...(besluitBron?.feiten ?? [])]
    }),
  )
  return beleid.feitenNodig(doel).filter(({ sleutel }) => sleutels.has(sleutel))
}
