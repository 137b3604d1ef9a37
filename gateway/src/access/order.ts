import {
  type Beleid,
  BRONNEN_VAN,
  type Bron,
  cellenSamen,
  isVrijgave,
  metPlaats,
  type Opdracht,
  type OpdrachtInhoud,
  SUBGRAPHS,
  type Subgraph,
  type Uitgegeven,
  type Zicht,
  Zichten,
} from '@gezinsbeeld/schema'
import type { Gevonden } from '../facts/gather.js'
import { Latest } from '../store/latest.js'
import type { Bereik } from './bereik.js'
import type { Besluit } from './besluit.js'

/** The release orders of one request, each made when its subgraph is first asked. */
export interface Orders {
  /** Undefined for what is no subgraph of ours: without an order nothing is asked. */
  get(subgraph: Subgraph): Uitgegeven | undefined
}

/** What the orders over some families say, whichever request they are for. */
interface Eerder {
  readonly gevonden: Relaties
  readonly inhoud: (subgraph: Subgraph) => OpdrachtInhoud
}

type Relaties = Pick<Gevonden, 'relaties' | 'conflict'>

/** By decision: orders are let go of together with it. */
const eerdere = new Latest<Besluit, Bereik, Eerder>()

/**
 * The release order for each subgraph: only its own sources, only categories and persons that the decision releases.
 * Persons of several families come together here because every cell is decided per person.
 */
export function makeOrders(
  beleid: Beleid,
  besluit: Besluit,
  bereiken: readonly Bereik[],
  trace: string,
  gevonden: Relaties,
): Orders {
  const { inhoud } = inhoudOver(beleid, besluit, bereiken, gevonden)
  const made = new Map<Subgraph, Uitgegeven>()
  return {
    get(subgraph) {
      const known = made.get(subgraph)
      if (known || !SUBGRAPHS.includes(subgraph)) return known
      const order: Uitgegeven = { soort: 'uitgegeven', trace, inhoud: inhoud(subgraph) }
      made.set(subgraph, order)
      return order
    },
  }
}

/** Made again when anything is another than the last time: a decision is nearly always asked about the same families. */
function inhoudOver(beleid: Beleid, besluit: Besluit, bereiken: readonly Bereik[], gevonden: Relaties): Eerder {
  const eerder = eerdere.get(besluit, bereiken)
  if (eerder?.gevonden === gevonden) return eerder
  const made = new Map<Subgraph, OpdrachtInhoud>()
  let samen: Samen | undefined
  const inhoud = (subgraph: Subgraph): OpdrachtInhoud => {
    const known = made.get(subgraph)
    if (known) return known
    samen ??= samenVan(besluit, bereiken, gevonden)
    const order = Object.freeze(orderFor(subgraph, { beleid, besluit, ...samen }))
    made.set(subgraph, order)
    return order
  }
  const nieuw = { gevonden, inhoud }
  eerdere.set(besluit, bereiken, nieuw)
  return nieuw
}

/** What the orders of all subgraphs are made of alike. */
interface Samen extends Pick<Gevonden, 'relaties'> {
  readonly zichten: Zichten
  readonly btr: readonly (readonly [Bron, readonly string[]])[]
  readonly skn: Readonly<Record<string, string>>
  /** Persons of whom the requester may have nothing; absent when there are none. */
  readonly uitgesloten: readonly string[] | undefined
}

function samenVan(besluit: Besluit, bereiken: readonly Bereik[], { relaties, conflict }: Relaties): Samen {
  const zichten = new Zichten(bereiken.map((bereik) => besluit.zicht(bereik)))
  return {
    zichten,
    relaties,
    btr: (['VT', 'RVDK', 'GI', 'LT'] as const).map((bron) => [bron, withBtr(zichten, bron)]),
    skn: sknVan(bereiken),
    uitgesloten: conflict?.size ? [...conflict].sort() : undefined,
  }
}

interface Deel extends Samen {
  readonly beleid: Beleid
  readonly besluit: Besluit
}

function orderFor(subgraph: Subgraph, { beleid, besluit, zichten, relaties, btr, skn, uitgesloten }: Deel) {
  const { aanvrager, doel, motivering } = besluit.aanvraag
  const bronnen = BRONNEN_VAN[subgraph]
  const cellen = cellenSamen(zichten, bronnen)
  const metPlaatsen = zichten.alle.filter((zicht) => metPlaats(zicht, bronnen))
  return {
    soort: 'gegevens',
    subgraph,
    medewerker: aanvrager.medewerker,
    rol: aanvrager.rol,
    organisatie: aanvrager.organisatie,
    handeltNamens: aanvrager.handeltNamens,
    instantie: aanvrager.instantie,
    betrokkene: aanvrager.betrokkene,
    doel,
    cellen,
    btrElders: Object.fromEntries(btr.filter(([bron]) => !bronnen.includes(bron))),
    nietAfgeschermd: shown(metPlaatsen),
    relaties: subgraph === 'veilig-thuis' ? (relaties ?? []) : [],
    // Without a cell there is nothing to withhold, and nothing to tell (decision 17).
    uitgesloten: Object.keys(cellen).length > 0 ? uitgesloten : undefined,
    skn: sknVoor(cellen, skn),
    motivering: [...motivering],
    beleid: beleid.versie,
  } satisfies OpdrachtInhoud & Record<keyof OpdrachtInhoud, unknown>
}

const withBtr = (zichten: Zichten, bron: Bron): readonly string[] =>
  zichten.personen((zicht, wie) => isVrijgave(zicht.uitkomst(wie, bron, 'BTR')))

// Who is hidden is told to an agency only when it may release a place of somebody of that family, or could if he were not:
// of any other family, and to any other agency, it would be news without a need.
function shown(zichten: readonly Zicht[]): string[] {
  const found = new Set<string>()
  for (const { feiten } of zichten) {
    const { leden, afscherming } = feiten
    if (afscherming.onbekend) continue
    for (const persoon of leden) if (!afscherming.verborgen.has(persoon)) found.add(persoon)
  }
  return [...found]
}

/** Sources whose records of the criminal chain are keyed on the SKN (decision 4). */
const STRAFKETEN = ['RVDK', 'GI'] as const

// An agency outside the criminal chain, or one that may release nothing of it about this person, does not hear that he
// has a number there: that alone tells of a criminal case.
function sknVoor(cellen: Opdracht['cellen'], skn: Readonly<Record<string, string>>): Record<string, string> {
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
