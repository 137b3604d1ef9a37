import {
  type Beleid,
  type Bron,
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
  /**
   * Whether the requester has a working relation that could exclude anything (condition 13). Without one it holds for
   * everybody and nobody is asked; unknown: the own source, which is named, did not answer.
   */
  readonly relaties: 'GEEN' | 'WEL' | { readonly onbekend: Bron }
}

/** Plans by policy, and within it by purpose, own source and what is known of relations: all that a plan hangs on. */
const gemaakt = new WeakMap<Pick<Beleid, 'feitenNodig'>, Map<string, Vraagplan>>()

/** Makes the plan out of the policy, and of nothing else but the requester's own source and relations. */
export function vraagplan(
  { beleid, doel, eigen }: Pick<FeitenOpdracht, 'beleid' | 'doel' | 'eigen'>,
  gevonden: readonly string[] | undefined,
): Vraagplan {
  const relaties: Vraagplan['relaties'] =
    gevonden === undefined ? { onbekend: eigen ?? 'LT' } : gevonden.length === 0 ? 'GEEN' : 'WEL'
  const plannen = gemaakt.get(beleid) ?? new Map<string, Vraagplan>()
  gemaakt.set(beleid, plannen)
  const naam = JSON.stringify([doel, eigen, relaties])
  const plan = plannen.get(naam) ?? maakPlan({ beleid, doel, eigen }, relaties)
  plannen.set(naam, plan)
  return plan
}

function maakPlan(
  { beleid, doel, eigen }: Pick<FeitenOpdracht, 'beleid' | 'doel' | 'eigen'>,
  relaties: Vraagplan['relaties'],
): Vraagplan {
  const nodig = beleid
    .feitenNodig(doel)
    .filter(({ alleenEigen }) => !alleenEigen || (eigen !== undefined && alleenEigen.includes(eigen)))
  const feiten = nodig.map((feit) => ({ ...feit, subgraph: subgraphVanFeit(feit.van, feit.bron, eigen) }))
  const perSubgraph = new Map(
    SUBGRAPHS.map((subgraph) => [
      subgraph,
      [
        ...new Set(
          feiten
            .filter((feit) => feit.subgraph === subgraph && !(feit.nr === '13' && relaties !== 'WEL'))
            .map(({ nr }) => nr),
        ),
      ],
    ]),
  )
  return { feiten, perSubgraph, nood: feiten.some(({ van }) => van === 'GATEWAY'), relaties }
}
