import type { Opdracht, Subgraph } from '@gezinsbeeld/schema'
import type { Afloop } from '../shape/uitval.js'
import type { Poster } from './post.js'

/** One fetch of the plan, as the executor asks it. */
export interface PlannedFetch {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
}

/** The data of a fetch, or null with its ending. */
export interface Fetched {
  readonly data: Record<string, unknown> | null
  readonly afloop: Afloop
}

/**
 * Sends one fetch of the plan with the order for that subgraph. Only persons for whom something there may be released
 * travel along: an agency never learns who else is in the family.
 */
export async function fetchData(
  subgraph: Subgraph,
  fetch: PlannedFetch,
  opdracht: Opdracht,
  authorization: string,
  poster: Poster,
): Promise<Fetched> {
  const body = JSON.stringify({ query: fetch.query, variables: limitVariables(fetch.variables, opdracht) })
  const posted = await poster.post(subgraph, { path: '/graphql', body, opdracht, authorization })
  if (posted.soort !== 'OK') return { data: null, afloop: posted.soort }
  const { data, errors } = posted.body as { data?: unknown; errors?: unknown }
  // Half an answer is not an answer: which half is missing cannot be told from here.
  if (errors !== undefined || typeof data !== 'object' || data === null || !complete(data, fetch.variables)) {
    return { data: null, afloop: 'ONGELDIG' }
  }
  return { data: data as Record<string, unknown>, afloop: 'OK' }
}

/**
 * Binds the fetches of one request to its orders, and notes how each subgraph did: one failed fetch means that this
 * source is not complete.
 */
export function fetchWith(
  orders: ReadonlyMap<Subgraph, Opdracht>,
  uitval: Map<Subgraph, Afloop>,
  authorization: string,
  poster: Poster,
): (subgraph: Subgraph, fetch: PlannedFetch) => Promise<Fetched> {
  return async (subgraph, fetch) => {
    const opdracht = orders.get(subgraph)
    if (!opdracht) return { data: null, afloop: 'ONGELDIG' }
    const fetched = await fetchData(subgraph, fetch, opdracht, authorization, poster)
    const eerder = uitval.get(subgraph)
    if (eerder === undefined || eerder === 'OK') uitval.set(subgraph, fetched.afloop)
    return fetched
  }
}

interface Representation {
  readonly ledenIds?: readonly string[]
  readonly persoonId?: string
}

function limitVariables(variables: PlannedFetch['variables'], opdracht: Opdracht): PlannedFetch['variables'] {
  const { representations } = variables
  if (!Array.isArray(representations)) return variables
  const personen = new Set(
    Object.values(opdracht.cellen).flatMap((cellen) => Object.values(cellen ?? {}).flatMap((cel) => cel.personen)),
  )
  const limited = (representations as Representation[]).map((r) =>
    r.ledenIds ? { ...r, ledenIds: r.ledenIds.filter((persoon) => personen.has(persoon)) } : r,
  )
  return { ...variables, representations: limited }
}

function complete(data: object, { representations }: PlannedFetch['variables']): boolean {
  if (!Array.isArray(representations)) return true
  const { _entities } = data as { _entities?: unknown }
  return Array.isArray(_entities) && _entities.length === representations.length
}
