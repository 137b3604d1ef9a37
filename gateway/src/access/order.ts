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

/**
 * The release order for each subgraph: only its own sources, only categories and persons that the decision releases.
 * Persons of several families come together here because every cell is decided per person.
 */
export function makeOrders(
  beleid: Beleid,
  besluit: Besluit,
  bereiken: readonly Bereik[],
  trace: string,
  { relaties, conflict }: Pick<Gevonden, 'relaties' | 'conflict'>,
): ReadonlyMap<Subgraph, Opdracht> {
  const { aanvrager, doel, motivering } = besluit.aanvraag
  const btr = new Map(
    (['VT', 'RVDK', 'GI', 'LT'] as const).map((bron): [Bron, string[]] => [bron, withBtr(besluit, bereiken, bron)]),
  )
  const skn = sknVan(bereiken)
  return new Map(
    SUBGRAPHS.map((subgraph): [Subgraph, Opdracht] => {
      const bronnen = BRONNEN_VAN[subgraph]
      const perBereik = bereiken.map((bereik) => ({ bereik, cellen: opdrachtCellen(besluit.zicht(bereik), bronnen) }))
      const cellen = merge(perBereik.map((een) => een.cellen))
      const metPlaatsen = perBereik.filter((een) => metPlaats(een.cellen)).map(({ bereik }) => bereik)
      return [
        subgraph,
        {
          soort: 'gegevens',
          subgraph,
          trace,
          ...wieVan(aanvrager),
          doel,
          cellen,
          btrElders: Object.fromEntries([...btr].filter(([bron]) => !bronnen.includes(bron))),
          nietAfgeschermd: shown(metPlaatsen),
          relaties: subgraph === 'veilig-thuis' ? (relaties ?? []) : [],
          // Without a cell there is nothing to withhold, and nothing to tell (decision 17).
          ...(conflict?.size && Object.keys(cellen).length > 0 ? { uitgesloten: [...conflict].sort() } : {}),
          skn: sknVoor(cellen, skn),
          motivering: [...motivering],
          beleid: beleid.versie,
        },
      ]
    }),
  )
}

const withBtr = (besluit: Besluit, bereiken: readonly Bereik[], bron: Bron): string[] => [
  ...new Set(
    bereiken.flatMap((bereik) =>
      bereik.feiten.leden.filter((persoon) => isVrijgave(besluit.voorPersoon(bereik, persoon, bron, BTR))),
    ),
  ),
]

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

function merge(alle: readonly Cellen[]): Cellen {
  const out: Partial<Record<Bron, Record<string, CelOpdracht>>> = {}
  for (const cellen of alle) {
    for (const [bron, perCategorie] of Object.entries(cellen) as [Bron, Record<string, CelOpdracht>][]) {
      out[bron] ??= {}
      const doel = out[bron]
      for (const [categorie, cel] of Object.entries(perCategorie)) {
        doel[categorie] = mergeCel(doel[categorie], cel)
      }
    }
  }
  return out
}

function mergeCel(eerder: CelOpdracht | undefined, cel: CelOpdracht): CelOpdracht {
  const samen = (een: readonly string[] = [], ander: readonly string[] = []) => [...new Set([...een, ...ander])]
  const afgeschermd = samen(eerder?.afgeschermd, cel.afgeschermd)
  return {
    ...cel,
    personen: samen(eerder?.personen, cel.personen),
    ...(afgeschermd.length > 0 ? { afgeschermd } : {}),
  }
}
