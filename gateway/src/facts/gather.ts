import {
  type Aanvrager,
  type Beleid,
  BRONNEN_VAN,
  type Bron,
  type EigenBron,
  type Feiten,
  type FeitenAntwoord,
  type FeitenVraag,
  type FeitSleutel,
  type FeitStand,
  kanUitstellen,
  SUBGRAPHS,
  type Subgraph,
  subgraphVan,
  type Verdict,
} from '@gezinsbeeld/schema'
import { metGezinnen } from './conflict.js'
import { feitenVraag, type Gevraagd } from './feiten-vraag.js'
import { standenVan } from './standen.js'
import { type Vraagplan, vraagplan } from './vraagplan.js'

/** Asks one source; `undefined` when it did not answer (usably) in time. Cached per requester by the caller. */
export type AskFeiten = (subgraph: Subgraph, vraag: FeitenVraag) => Promise<FeitenAntwoord | undefined>

/** What the gateway's own record of emergency access says; `undefined` when it could not be read. */
export type AskNood = () => Promise<Nood | undefined>

/** The emergency access of one requester (D15): for whom it runs until when, and whether he goes there himself. */
export interface Nood {
  readonly verdicts: readonly Verdict[]
  readonly terPlaatse: readonly Verdict[]
}

/** What must be known to decide. */
export interface FeitenOpdracht {
  readonly aanvrager: Aanvrager
  readonly doel: string
  readonly gezinIds: readonly string[]
  /** Persons entered without a family. */
  readonly personen: readonly string[]
  /** Whether the operation reads ADR or GEHEIM, so that hidden persons must be known. */
  readonly afscherming: boolean
  /** The source that can judge the requester's own work. */
  readonly eigen: EigenBron | undefined
  readonly beleid: Pick<Beleid, 'feitenNodig'>
}

/** The facts of one request; families and persons each get their own view on them. */
export interface Gevonden {
  /** Members per family. */
  readonly leden: ReadonlyMap<string, readonly string[]>
  /** Whether the members of families could not be established at the municipality. */
  readonly ledenOnbekend: boolean
  readonly feiten: ReadonlyMap<FeitSleutel, FeitStand>
  readonly afscherming: Feiten['afscherming']
  /**
   * Everybody in a family in which the requester has a private relation with somebody (H10); `undefined`: the own source
   * or the municipality did not answer.
   */
  readonly conflict: ReadonlySet<string> | undefined
  /** As Veilig Thuis is asked with for condition 13; `undefined`: the own source did not answer. */
  readonly relaties: readonly string[] | undefined
  readonly gesloten: ReadonlySet<Bron>
  /** With whom the requester's own work began today; decides nothing (decision 22). */
  readonly nieuw: ReadonlySet<string>
  readonly uitgesteld: Feiten['uitgesteld']
  /** Sources that did not answer a facts question. */
  readonly onbereikbaar: ReadonlySet<Bron>
}

type Vraag = (subgraph: Subgraph, extra: Gevraagd) => Promise<FeitenAntwoord | undefined>

/**
 * Fetches the facts in two rounds. First who belongs to the families (the municipality, and the requester's own files)
 * and the requester's own relations; then every source its part of what the purpose hangs on. Whom is asked what
 * depends on the policy, the operation and the requester alone, never on what another source holds (decision 11). A
 * source that does not answer makes its facts unknown, never true and never false.
 */
export async function gather(opdracht: FeitenOpdracht, ask: AskFeiten, nood: AskNood): Promise<Gevonden> {
  const onbereikbaar = new Set<Bron>()
  const vraag: Vraag = async (subgraph, extra) => {
    const antwoord = await ask(subgraph, feitenVraag(opdracht.aanvrager, opdracht.doel, extra))
    if (antwoord === undefined) for (const bron of BRONNEN_VAN[subgraph]) onbereikbaar.add(bron)
    return antwoord
  }
  const { leden, ledenOnbekend, relaties, nieuw, conflict: prive } = await eersteRonde(opdracht, vraag)
  const conflict = await metGezinnen(prive, (extra) => vraag('lokaal-team', extra))
  const personen = [...new Set([...opdracht.personen, ...[...leden.values()].flat()])]
  const plan = vraagplan(opdracht, relaties)
  const [antwoorden, noodAntwoord] = await Promise.all([
    tweedeRonde(opdracht, plan, personen, relaties, vraag),
    plan.nood ? nood() : undefined,
  ])
  const alle = [...antwoorden.values()]
  return {
    leden,
    ledenOnbekend,
    conflict,
    relaties,
    nieuw,
    feiten: standenVan(plan, antwoorden, noodAntwoord),
    afscherming: {
      verborgen: new Set(alle.flatMap((antwoord) => antwoord?.verborgen ?? [])),
      onbekend: opdracht.afscherming && alle.includes(undefined),
    },
    gesloten: new Set([...antwoorden].flatMap(([naam, antwoord]) => (antwoord?.gesloten ? BRONNEN_VAN[naam] : []))),
    uitgesteld: kanUitstellen(opdracht.doel) ? uitgesteldBij(antwoorden) : new Map(),
    onbereikbaar,
  }
}

// Of the agency itself: who somebody is in the register of persons is postponed by nobody.
const uitgesteldBij = (antwoorden: ReadonlyMap<Subgraph, FeitenAntwoord | undefined>): Feiten['uitgesteld'] =>
  new Map(
    [...antwoorden].map(([naam, antwoord]) => [
      BRONNEN_VAN[naam][0],
      antwoord ? new Set(antwoord.uitgesteld) : 'ONBEKEND',
    ]),
  )

async function eersteRonde(
  { gezinIds, personen, eigen }: FeitenOpdracht,
  vraag: Vraag,
): Promise<
  Pick<Gevonden, 'leden' | 'ledenOnbekend' | 'relaties' | 'nieuw'> & {
    readonly conflict: readonly string[] | undefined
  }
> {
  const eigenSubgraph = eigen && subgraphVan(eigen)
  const bronnen = new Set<Subgraph>([
    ...(gezinIds.length > 0 ? (['lokaal-team'] as const) : []),
    ...(eigenSubgraph ? [eigenSubgraph] : []),
  ])
  const antwoorden = new Map(
    await Promise.all(
      [...bronnen].map(
        async (subgraph) =>
          [
            subgraph,
            await vraag(subgraph, subgraph === eigenSubgraph ? { gezinIds, eigen: true, personen } : { gezinIds }),
          ] as const,
      ),
    ),
  )
  const leden = new Map<string, readonly string[]>(gezinIds.map((id) => [id, []]))
  for (const antwoord of antwoorden.values()) {
    for (const id of gezinIds) {
      const gevonden = antwoord && Object.hasOwn(antwoord.leden, id) ? (antwoord.leden[id] ?? []) : []
      // Frozen: facts that stay the same are shared by requests (record 0058), and these lists travel furthest.
      leden.set(id, Object.freeze([...new Set([...(leden.get(id) ?? []), ...gevonden])]))
    }
  }
  const van = eigenSubgraph && antwoorden.get(eigenSubgraph)
  // Who has no agency has no personnel register, and no work that could exclude anything.
  const conflict = eigenSubgraph === undefined ? [] : van?.conflict
  const ledenOnbekend = gezinIds.length > 0 && antwoorden.get('lokaal-team') === undefined
  const relaties = eigenSubgraph === undefined ? [] : van?.relaties
  return { leden, ledenOnbekend, conflict, relaties, nieuw: new Set(van?.nieuw) }
}

async function tweedeRonde(
  { afscherming }: FeitenOpdracht,
  plan: Vraagplan,
  personen: readonly string[],
  relaties: readonly string[] | undefined,
  vraag: Vraag,
): Promise<ReadonlyMap<Subgraph, FeitenAntwoord | undefined>> {
  const antwoorden = await Promise.all(
    SUBGRAPHS.map(async (subgraph) => {
      const voorwaarden = plan.perSubgraph.get(subgraph) ?? []
      const mee = voorwaarden.includes('13') ? [...(relaties ?? [])].sort() : []
      return [subgraph, await vraag(subgraph, { personen, voorwaarden, afscherming, relaties: mee })] as const
    }),
  )
  return new Map(antwoorden)
}
