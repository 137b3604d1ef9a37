import type { OpdrachtInhoud, Subgraph, Uitgegeven } from '@gezinsbeeld/schema'
import type { Afloop } from '../shape/uitval.js'
import type { Posted, Poster } from './post.js'

/** One fetch of the plan, as the executor asks it. */
export interface PlannedFetch {
  /** The request text as JSON text, made once per plan. */
  readonly queryJson: string
  readonly variables: Readonly<Record<string, unknown>>
}

/** The data of a fetch, or null with its ending. */
export interface Fetched {
  readonly data: Record<string, unknown> | null
  readonly afloop: Afloop
}

/**
 * Sends one fetch of the plan with the order for that subgraph; what comes back is read when it is asked for, once (record 0059).
 * Only persons for whom something there may be released travel along: an agency never learns who else is in the family, and nothing
 * of a family or person that it may not release anything of.
 */
export async function fetchData(
  subgraph: Subgraph,
  fetch: PlannedFetch,
  opdracht: Uitgegeven,
  authorization: string,
  poster: Pick<Poster, 'receive'>,
): Promise<() => Fetched> {
  const { received, plaatsen } = ask(subgraph, fetch, opdracht, authorization, poster)
  const read = await received
  return () => fetchedOf(read(), plaatsen)
}

// A function of its own: what was sent is not held by who waits for the answer.
function ask(
  subgraph: Subgraph,
  fetch: PlannedFetch,
  opdracht: Uitgegeven,
  authorization: string,
  poster: Pick<Poster, 'receive'>,
) {
  const { variables, plaatsen } = limitVariables(fetch.variables, opdracht.inhoud)
  const body = `{"query":${fetch.queryJson},"variables":${JSON.stringify(variables)}}`
  return { received: poster.receive(subgraph, { path: '/graphql', body, opdracht, authorization }), plaatsen }
}

function fetchedOf(posted: Posted, plaatsen: Limited['plaatsen']): Fetched {
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
  orders: Pick<ReadonlyMap<Subgraph, Uitgegeven>, 'get'>,
  uitval: Map<Subgraph, Afloop>,
  authorization: string,
  poster: Pick<Poster, 'receive'>,
): (subgraph: Subgraph, fetch: PlannedFetch) => Promise<() => Fetched> {
  return async (subgraph, fetch) => {
    const opdracht = orders.get(subgraph)
    if (!opdracht) return zonderOpdracht
    const read = await fetchData(subgraph, fetch, opdracht, authorization, poster)
    return () => {
      const fetched = read()
      const eerder = uitval.get(subgraph)
      if (eerder === undefined || eerder === 'OK') uitval.set(subgraph, fetched.afloop)
      return fetched
    }
  }
}

const zonderOpdracht = (): Fetched => ({ data: null, afloop: 'ONGELDIG' })

interface Representation {
  readonly ledenIds?: readonly string[]
  readonly persoonId?: string
}

/** Per asked entity its place in what is sent; absent for who is not released there. */
type Plaatsen = readonly (number | undefined)[]

/** What is sent, and the places of the entities that were asked, by the root of the answer in which they come back. */
interface Limited {
  readonly variables: PlannedFetch['variables']
  readonly plaatsen: ReadonlyMap<string, Plaatsen>
}

/** The name that every list of entities ends with: fetches that go as one request have one each. */
const ENTITEITEN = /^(.*)representations$/

function limitVariables(variables: PlannedFetch['variables'], opdracht: OpdrachtInhoud): Limited {
  const personen = personenVan(opdracht)
  const beperkt: Record<string, unknown> = { ...variables }
  const plaatsen = new Map<string, Plaatsen>()
  for (const [naam, waarde] of Object.entries(variables)) {
    const voor = ENTITEITEN.exec(naam)?.[1]
    if (voor === undefined || !Array.isArray(waarde)) continue
    const { verstuurd, plaats } = limit(waarde as readonly Representation[], personen)
    beperkt[naam] = verstuurd
    plaatsen.set(`${voor}_entities`, plaats)
  }
  return { variables: beperkt, plaatsen }
}

// An order does not change once it is made, and a subgraph is often asked more than once under it.
const personenPer = new WeakMap<OpdrachtInhoud, ReadonlySet<string>>()

function personenVan(opdracht: OpdrachtInhoud): ReadonlySet<string> {
  const known = personenPer.get(opdracht)
  if (known) return known
  // Most cells are for the same persons, in one and the same list.
  const lijsten = new Set<readonly string[]>()
  for (const cellen of Object.values(opdracht.cellen)) {
    for (const { personen, afgeschermd = [] } of Object.values(cellen ?? {})) lijsten.add(personen).add(afgeschermd)
  }
  const personen = new Set<string>()
  for (const lijst of lijsten) for (const persoon of lijst) personen.add(persoon)
  personenPer.set(opdracht, personen)
  return personen
}

function limit(representations: readonly Representation[], personen: ReadonlySet<string>) {
  const verstuurd: Representation[] = []
  const plaats = representations.map((r) => {
    const { ledenIds: alle, persoonId } = r
    const ledenIds = alle?.filter((persoon) => personen.has(persoon))
    const niemand = persoonId !== undefined ? !personen.has(persoonId) : ledenIds?.length === 0
    if (niemand) return undefined
    // Of most families everybody may be named: then nothing need be copied.
    return verstuurd.push(ledenIds && ledenIds.length !== alle?.length ? { ...r, ledenIds } : r) - 1
  })
  return { verstuurd, plaats }
}

/**
 * Puts the entities of an answer back in the places where they were asked; undefined when some are missing, or one is nothing: a
 * subgraph answers about every family and person that it is asked about, also when it has nothing of them.
 */
function spread(data: object, plaatsen: Limited['plaatsen']): Record<string, unknown> | undefined {
  const heel: Record<string, unknown> = { ...data }
  for (const [wortel, plaats] of plaatsen) {
    const entiteiten = heel[wortel]
    const verstuurd = plaats.filter((een) => een !== undefined).length
    if (!Array.isArray(entiteiten) || entiteiten.length !== verstuurd || !entiteiten.every(isRij)) return undefined
    heel[wortel] = plaats.map((een) => (een === undefined ? null : entiteiten[een]))
  }
  return heel
}

const isRij = (waarde: unknown): boolean => typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde)
