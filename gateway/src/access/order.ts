import {
  type Beleid,
  BRONNEN_VAN,
  type Bron,
  type CelOpdracht,
  isVrijgave,
  type Opdracht,
  opdrachtCellen,
  SUBGRAPHS,
  type Subgraph,
  wieVan,
} from '@gezinsbeeld/schema'
import type { Gevonden } from '../facts/gather.js'
import type { Bereik } from './bereik.js'
import { type Besluit, KAAL } from './besluit.js'

/** The release orders of one request, each made when its subgraph is first asked. */
export interface Orders {
  /** Undefined for what is no subgraph of ours: without an order nothing is asked. */
  get(subgraph: Subgraph): Opdracht | undefined
}

/**
 * The release order for each subgraph: only its own sources, only categories and persons that the decision releases.
 * Persons of several families come together here because every cell is decided per person.
 */
export function makeOrders(
  beleid: Beleid,
  besluit: Besluit,
  bereiken: readonly Bereik[],
  trace: string,
  gevonden: Pick<Gevonden, 'relaties' | 'conflict'>,
): Orders {
  const made = new Map<Subgraph, Opdracht>()
  let samen: Samen | undefined
  return {
    get(subgraph) {
      const known = made.get(subgraph)
      if (known || !SUBGRAPHS.includes(subgraph)) return known
      samen ??= samenVan(besluit, bereiken, gevonden)
      const order = orderFor(subgraph, { beleid, besluit, bereiken, trace, ...samen })
      made.set(subgraph, order)
      return order
    },
  }
}

/** What the orders of all subgraphs are made of alike. */
interface Samen extends Pick<Gevonden, 'relaties'> {
  readonly btr: readonly (readonly [Bron, readonly string[]])[]
  readonly skn: Readonly<Record<string, string>>
  /** Persons of whom the requester may have nothing; absent when there are none. */
  readonly uitgesloten: readonly string[] | undefined
}

const samenVan = (
  besluit: Besluit,
  bereiken: readonly Bereik[],
  { relaties, conflict }: Pick<Gevonden, 'relaties' | 'conflict'>,
): Samen => ({
  relaties,
  btr: (['VT', 'RVDK', 'GI', 'LT'] as const).map((bron) => [bron, withBtr(besluit, bereiken, bron)]),
  skn: sknVan(bereiken),
  uitgesloten: conflict?.size ? [...conflict].sort() : undefined,
})

interface Deel extends Samen {
  readonly beleid: Beleid
  readonly besluit: Besluit
  readonly bereiken: readonly Bereik[]
  readonly trace: string
}

function orderFor(subgraph: Subgraph, { beleid, besluit, bereiken, trace, relaties, btr, skn, uitgesloten }: Deel) {
  const { aanvrager, doel, motivering } = besluit.aanvraag
  const bronnen = BRONNEN_VAN[subgraph]
  const perBereik = bereiken.map((bereik) => opdrachtCellen(besluit.zicht(bereik), bronnen))
  const cellen = merge(perBereik)
  const metPlaatsen = bereiken.filter((_, plek) => metPlaats(perBereik[plek] ?? {}))
  const order: Opdracht = {
    soort: 'gegevens',
    subgraph,
    trace,
    ...wieVan(aanvrager),
    doel,
    cellen,
    btrElders: Object.fromEntries(btr.filter(([bron]) => !bronnen.includes(bron))),
    nietAfgeschermd: shown(metPlaatsen),
    relaties: subgraph === 'veilig-thuis' ? (relaties ?? []) : [],
    // Without a cell there is nothing to withhold, and nothing to tell (decision 17).
    ...(uitgesloten && Object.keys(cellen).length > 0 ? { uitgesloten } : {}),
    skn: sknVoor(cellen, skn),
    motivering: [...motivering],
    beleid: beleid.versie,
  }
  return order
}

function withBtr(besluit: Besluit, bereiken: readonly Bereik[], bron: Bron): readonly string[] {
  const found = new Set<string>()
  for (const bereik of bereiken) {
    const open = new Set<string>()
    for (const { eerste, leden } of besluit.zicht(bereik).soorten) {
      if (isVrijgave(besluit.voorPersoon(bereik, eerste, bron, BTR))) for (const persoon of leden) open.add(persoon)
    }
    for (const persoon of bereik.feiten.leden) if (open.has(persoon)) found.add(persoon)
  }
  return [...found]
}

const BTR = { ...KAAL, categorieen: ['BTR'] } as const

// Who is hidden is told to an agency only when it may release a place of somebody of that family, or could if he were not:
// of any other family, and to any other agency, it would be news without a need.
const metPlaats = (cellen: Cellen): boolean =>
  Object.values(cellen).some((perCategorie) => 'ADR' in perCategorie || 'GEHEIM' in perCategorie)

const shown = (bereiken: readonly Bereik[]): string[] => [
  ...new Set(
    bereiken.flatMap(({ feiten: { leden, afscherming } }) =>
      afscherming.onbekend ? [] : leden.filter((persoon) => !afscherming.verborgen.has(persoon)),
    ),
  ),
]

/** Sources whose records of the criminal chain are keyed on the SKN (decision 4). */
const STRAFKETEN = ['RVDK', 'GI'] as const

// An agency outside the criminal chain, or one that may release nothing of it about this person, does not hear that he
// has a number there: that alone tells of a criminal case.
function sknVoor(cellen: Cellen, skn: Readonly<Record<string, string>>): Record<string, string> {
  const magHoren = (persoon: string) => STRAFKETEN.some((bron) => cellen[bron]?.STRAF?.personen.includes(persoon))
  return Object.fromEntries(Object.entries(skn).filter(([persoon]) => magHoren(persoon)))
}

function sknVan(bereiken: readonly Bereik[]): Record<string, string> {
  const found: Record<string, string> = {}
  for (const { feiten } of bereiken) {
    const stand = feiten.feiten.get('17')
    if (stand?.soort !== 'BEKEND') continue
    for (const [persoon, verdicts] of stand.geldig) {
      for (const { skn } of verdicts) if (skn !== undefined) found[persoon] = skn
    }
  }
  return found
}

type Cellen = Opdracht['cellen']

/** One cell over several families, its persons still being gathered. */
interface Verzameld {
  cel: CelOpdracht
  readonly personen: Set<string>
  readonly afgeschermd: Set<string>
}

function merge(alle: readonly Cellen[]): Cellen {
  const [enige] = alle
  if (enige !== undefined && alle.length === 1) return enige
  const out: Partial<Record<Bron, Record<string, Verzameld>>> = {}
  for (const cellen of alle) {
    for (const [bron, perCategorie] of Object.entries(cellen) as [Bron, Record<string, CelOpdracht>][]) {
      const doel = out[bron] ?? {}
      out[bron] = doel
      for (const [categorie, cel] of Object.entries(perCategorie)) verzamel(doel, categorie, cel)
    }
  }
  return Object.fromEntries(
    Object.entries(out).map(([bron, perCategorie]) => [
      bron,
      Object.fromEntries(Object.entries(perCategorie).map(([categorie, een]) => [categorie, celVan(een)])),
    ]),
  )
}

function verzamel(doel: Record<string, Verzameld>, categorie: string, cel: CelOpdracht): void {
  const een = doel[categorie] ?? { cel, personen: new Set(), afgeschermd: new Set() }
  doel[categorie] = een
  een.cel = cel
  for (const persoon of cel.personen) een.personen.add(persoon)
  for (const persoon of cel.afgeschermd ?? []) een.afgeschermd.add(persoon)
}

const celVan = ({ cel, personen, afgeschermd }: Verzameld): CelOpdracht => ({
  ...cel,
  personen: [...personen],
  ...(afgeschermd.size > 0 ? { afgeschermd: [...afgeschermd] } : {}),
})
