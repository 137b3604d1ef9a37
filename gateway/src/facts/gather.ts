import {
  type Aanvrager,
  BRONNEN_VAN,
  type Bron,
  type EigenBron,
  type FeitelijkeVoorwaarde,
  type Feiten,
  type FeitenAntwoord,
  type FeitenVraag,
  type FeitStand,
  SUBGRAPHS,
  type Subgraph,
  subgraphVan,
  type Verdict,
} from '@gezinsbeeld/schema'

/** Asks one source; `undefined` when it did not answer (usably) in time. Cached per requester by the caller. */
export type AskFeiten = (subgraph: Subgraph, vraag: FeitenVraag) => Promise<FeitenAntwoord | undefined>

/** What must be known to decide. */
export interface FeitenOpdracht {
  readonly aanvrager: Aanvrager
  readonly doel: string
  readonly gezinIds: readonly string[]
  /** Persons entered without a family. */
  readonly personen: readonly string[]
  readonly voorwaarden: readonly FeitelijkeVoorwaarde[]
  /** Whether the operation reads ADR or GEHEIM, so that hidden persons must be known. */
  readonly afscherming: boolean
  /** The source that can judge the requester's own work. */
  readonly eigen: EigenBron | undefined
}

/** The facts of one request; families and persons each get their own view on them. */
export interface Gevonden {
  /** Members per family. */
  readonly leden: ReadonlyMap<string, readonly string[]>
  /** Whether the members of families could not be established at the municipality. */
  readonly ledenOnbekend: boolean
  readonly voorwaarden: ReadonlyMap<FeitelijkeVoorwaarde, FeitStand>
  readonly afscherming: Feiten['afscherming']
  /** Sources that did not answer a facts question. */
  readonly onbereikbaar: ReadonlySet<Bron>
}

/**
 * Fetches the facts in two rounds: first who belongs to the families (the municipality, and the requester's own
 * files), then, for all those persons, the verdicts of the requester's own source and who is hidden anywhere.
 * A source that does not answer makes its facts unknown, never true and never false.
 */
export async function gather(opdracht: FeitenOpdracht, ask: AskFeiten): Promise<Gevonden> {
  const onbereikbaar = new Set<Bron>()
  const vraag = async (subgraph: Subgraph, extra: Partial<FeitenVraag>) => {
    const antwoord = await ask(subgraph, { ...basis(opdracht), ...extra })
    if (antwoord === undefined) for (const bron of BRONNEN_VAN[subgraph]) onbereikbaar.add(bron)
    return antwoord
  }
  const { leden, ledenOnbekend } = await findLeden(opdracht, vraag)
  const personen = [...new Set([...opdracht.personen, ...[...leden.values()].flat()])]
  const eigenSubgraph = opdracht.eigen && subgraphVan(opdracht.eigen)
  const antwoorden = await Promise.all(
    SUBGRAPHS.map(async (subgraph) => {
      const voorwaarden = subgraph === eigenSubgraph ? opdracht.voorwaarden : []
      if (personen.length === 0 ? voorwaarden.length === 0 : voorwaarden.length === 0 && !opdracht.afscherming)
        return []
      const antwoord = await vraag(subgraph, { personen, voorwaarden, afscherming: opdracht.afscherming })
      return [[subgraph, antwoord] as const]
    }),
  )
  const gevonden = new Map(antwoorden.flat())
  return {
    leden,
    ledenOnbekend,
    voorwaarden: standen(opdracht, eigenSubgraph && gevonden.get(eigenSubgraph)),
    afscherming: {
      verborgen: new Set([...gevonden.values()].flatMap((antwoord) => antwoord?.verborgen ?? [])),
      onbekend: [...gevonden.values()].includes(undefined),
    },
    onbereikbaar,
  }
}

const basis = ({ aanvrager, doel }: FeitenOpdracht): FeitenVraag => ({
  medewerker: aanvrager.medewerker,
  rol: aanvrager.rol,
  organisatie: aanvrager.organisatie,
  doel,
  gezinIds: [],
  personen: [],
  voorwaarden: [],
  afscherming: false,
})

type Vraag = (subgraph: Subgraph, extra: Partial<FeitenVraag>) => Promise<FeitenAntwoord | undefined>

async function findLeden(
  { gezinIds, eigen }: FeitenOpdracht,
  vraag: Vraag,
): Promise<Pick<Gevonden, 'leden' | 'ledenOnbekend'>> {
  const leden = new Map<string, readonly string[]>(gezinIds.map((id) => [id, []]))
  if (gezinIds.length === 0) return { leden, ledenOnbekend: false }
  const bronnen = new Set<Subgraph>(['lokaal-team', ...(eigen ? [subgraphVan(eigen)] : [])])
  const antwoorden = await Promise.all([...bronnen].map(async (subgraph) => vraag(subgraph, { gezinIds })))
  for (const antwoord of antwoorden) {
    for (const id of gezinIds) {
      const gevonden = antwoord && Object.hasOwn(antwoord.leden, id) ? (antwoord.leden[id] ?? []) : []
      leden.set(id, [...new Set([...(leden.get(id) ?? []), ...gevonden])])
    }
  }
  return { leden, ledenOnbekend: antwoorden[0] === undefined }
}

// A condition that the requester's own source did not answer is unknown, also when the source left it out.
function standen(
  { voorwaarden, eigen }: FeitenOpdracht,
  antwoord: FeitenAntwoord | undefined,
): ReadonlyMap<FeitelijkeVoorwaarde, FeitStand> {
  if (eigen === undefined) return new Map()
  return new Map(
    voorwaarden.map((nr): [FeitelijkeVoorwaarde, FeitStand] => {
      const verdicts = antwoord?.voorwaarden[nr]
      if (!verdicts) return [nr, { soort: 'ONBEKEND', bron: eigen }]
      return [nr, { soort: 'BEKEND', verdicts: new Map(verdicts.map((v): [string, Verdict] => [v.persoon, v])) }]
    }),
  )
}
