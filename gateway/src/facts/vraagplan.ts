import {
  type FeitelijkeVoorwaarde,
  type FeitNodig,
  SUBGRAPHS,
  type Subgraph,
  subgraphVanFeit,
} from '@gezinsbeeld/schema'
import type { FeitenOpdracht } from './gather.js'

/** Which facts a purpose hangs on, and whom each is asked of. */
export interface Vraagplan {
  /** Facts with the subgraph that answers them; `undefined`: the gateway's own record, or nobody. */
  readonly feiten: readonly (FeitNodig & { readonly subgraph: Subgraph | undefined })[]
  readonly perSubgraph: ReadonlyMap<Subgraph, readonly FeitelijkeVoorwaarde[]>
  /** Whether the gateway's record of emergency access is needed. */
  readonly nood: boolean
  /** Condition 13 holds for everybody: the requester has no relation that could exclude anything. */
  readonly zonderRelaties: boolean
}

/** Makes the plan out of the policy, and of nothing else but the requester's own source and relations. */
export function vraagplan(
  { beleid, doel, eigen }: Pick<FeitenOpdracht, 'beleid' | 'doel' | 'eigen'>,
  relaties: readonly string[],
): Vraagplan {
  const nodig = beleid.feitenNodig(doel).filter(({ alleenEigen, bron }) => !alleenEigen || bron === eigen)
  const feiten = nodig.map((feit) => ({ ...feit, subgraph: subgraphVanFeit(feit.van, feit.bron, eigen) }))
  const zonderRelaties = relaties.length === 0
  const perSubgraph = new Map(
    SUBGRAPHS.map((subgraph) => [
      subgraph,
      [
        ...new Set(
          feiten
            .filter((feit) => feit.subgraph === subgraph && !(zonderRelaties && feit.nr === '13'))
            .map(({ nr }) => nr),
        ),
      ],
    ]),
  )
  return { feiten, perSubgraph, nood: feiten.some(({ van }) => van === 'GATEWAY'), zonderRelaties }
}
