/**
 * Which source a factual condition is asked of. One table for the gateway (whom to ask), the subgraph (what to judge
 * again itself) and the reader of the matrix.
 * @module
 */
import { type Bron, type Subgraph, subgraphVan } from '../codes.js'
import type { EigenBron, FeitelijkeVoorwaarde } from '../wire/feiten.js'

/**
 * `EIGEN`: the requester's own source. `LEVEREND`: the source whose data is asked. `GATEWAY`: the gateway's own record
 * of emergency access. Otherwise that source, for everybody.
 */
export type FeitVan = 'EIGEN' | 'LEVEREND' | 'GATEWAY' | 'LT' | 'VT'

/** Name of one fact: the condition, with the delivering source where each source answers for itself; `4t`: goes there. */
export type FeitSleutel = FeitelijkeVoorwaarde | '4t' | `${FeitelijkeVoorwaarde}@${Bron}`

const VAN: Readonly<Record<FeitelijkeVoorwaarde, FeitVan>> = {
  '1': 'EIGEN',
  '2': 'EIGEN',
  '3': 'LT',
  '4': 'GATEWAY',
  '4s': 'GATEWAY',
  '6': 'EIGEN',
  '7': 'LEVEREND',
  '9': 'EIGEN',
  '10': 'LT',
  '10e': 'LT',
  '12': 'LEVEREND',
  '13': 'VT',
  '14': 'LEVEREND',
  '15': 'LEVEREND',
  '16': 'EIGEN',
  '17': 'EIGEN',
  '18': 'EIGEN',
  '19': 'LEVEREND',
  '20': 'LEVEREND',
  '24': 'LT',
}

/** Purposes under which the own source knows whom the requester represents: a guardian (D11), whose complaint it is (D18). */
const EIGEN_VERTEGENWOORDIGING: ReadonlySet<string | undefined> = new Set(['D11', 'D18'])

/** Which source judges a condition under a purpose; without one, under any that says nothing of its own. */
export const feitVan = (nr: FeitelijkeVoorwaarde, doel?: string): FeitVan =>
  (nr === '10' || nr === '10e') && EIGEN_VERTEGENWOORDIGING.has(doel) ? 'EIGEN' : VAN[nr]

/** The name under which a condition of a cell of this source is known. */
export const feitSleutel = (nr: FeitelijkeVoorwaarde, bron: Bron): FeitSleutel =>
  VAN[nr] === 'LEVEREND' ? `${nr}@${bron}` : nr

/** The subgraph that answers a fact, or undefined when the gateway itself does (or nobody: no own source). */
export function subgraphVanFeit(van: FeitVan, bron: Bron, eigen: EigenBron | undefined): Subgraph | undefined {
  if (van === 'GATEWAY') return undefined
  if (van === 'EIGEN') return eigen && subgraphVan(eigen)
  return subgraphVan(van === 'LEVEREND' ? bron : van)
}
