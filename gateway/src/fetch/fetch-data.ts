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
 * travel along: an agency never learns who else is in the family, and nothing of a family or person that it may not
 * release anything of.
 */
export async function fetchData(
  subgraph: Subgraph,
  fetch: PlannedFetch,
  opdracht: Opdracht,
  authorization: string,
  poster: Poster,
): Promise<Fetched> {
  const { variables, plaatsen } = limitVariables(fetch.variables, opdracht)
  const body = JSON.stringify({ query: fetch.query, variables })
  const posted = await poster.post(subgraph, { path: '/graphql', body, opdracht, authorization })
  if (posted.soort !== 'OK') return { data: null, afloop: posted.soort }
  const { data, errors } = posted.body as { data?: unknown; errors?: unknown }
  const heel = errors === undefined && typeof data === 'object' && data !== null ? spread(data, plaatsen) : undefined
  // Half an answer is not an answer: which half is missing cannot be told from here.
  return heel === undefined ? { data: null, afloop: 'ONGELDIG' } : { data: heel, afloop: 'OK' }
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

/** What is sent, and per asked entity its place in what is sent; absent for who is not released there. */
interface Limited {
  readonly variables: PlannedFetch['variables']
  readonly plaatsen: readonly (number | undefined)[] | undefined
}

function limitVariables(variables: PlannedFetch['variables'], opdracht: Opdracht): Limited {
  const { representations } = variables
  if (!Array.isArray(representations)) return { variables, plaatsen: undefined }
  const personen = new Set(
    Object.values(opdracht.cellen).flatMap((cellen) =>
      Object.values(cellen ?? {}).flatMap(({ personen, afgeschermd = [] }) => [...personen, ...afgeschermd]),
    ),
  )
  const limited: Representation[] = []
  const plaatsen = (representations as Representation[]).map((r) => {
    const ledenIds = r.ledenIds?.filter((persoon) => personen.has(persoon))
    const niemand = r.persoonId !== undefined ? !personen.has(r.persoonId) : ledenIds?.length === 0
    return niemand ? undefined : limited.push(ledenIds ? { ...r, ledenIds } : r) - 1
  })
  return { variables: { ...variables, representations: limited }, plaatsen }
}

/** Puts the entities of an answer back in the places where they were asked; undefined when some are missing. */
function spread(data: object, plaatsen: Limited['plaatsen']): Record<string, unknown> | undefined {
  if (!plaatsen) return { ...data }
  const { _entities } = data as { _entities?: unknown }
  const verstuurd = plaatsen.filter((plaats) => plaats !== undefined).length
  if (!Array.isArray(_entities) || _entities.length !== verstuurd) return undefined
  return { ...data, _entities: plaatsen.map((plaats) => (plaats === undefined ? null : _entities[plaats])) }
}
