import {
  type Beleid,
  BRONNEN_VAN,
  type Bron,
  type Categorie,
  type CelOpdracht,
  FEITELIJKE_VOORWAARDEN,
  type FeitelijkeVoorwaarde,
  type Opdracht,
} from '@gezinsbeeld/schema'
import type { FactContext, SubgraphDefinition } from '../definition.js'

/** The order as this source will carry it out. */
export interface Narrowed {
  readonly opdracht: Opdracht
  /** Persons whom this source itself keeps hidden. */
  readonly verborgen: ReadonlySet<string>
}

/**
 * Narrows an order by the facts that this source's own database holds: for a requester of this very kind of agency
 * the conditions are judged here again, and who is hidden here stays hidden whatever the order says. Facts of other
 * sources are taken from the gateway (docs/threat-model.md).
 */
export async function narrow(
  opdracht: Opdracht,
  definition: SubgraphDefinition,
  beleid: Beleid,
  context: FactContext,
): Promise<Narrowed> {
  const eigenBron = BRONNEN_VAN[definition.naam][0]
  const metAdres = Object.values(opdracht.cellen).some((cellen) => cellen?.ADR || cellen?.GEHEIM)
  const verborgen = metAdres ? await definition.feiten.verborgen([...opdracht.nietAfgeschermd], context) : []
  if (beleid.eigenBron(opdracht.rol, opdracht.doel) !== eigenBron) return { opdracht, verborgen: new Set(verborgen) }
  const verdicts = await ownVerdicts(opdracht, definition, beleid, context)
  return { opdracht: { ...opdracht, cellen: limit(opdracht, beleid, verdicts) }, verborgen: new Set(verborgen) }
}

type Cellen = Opdracht['cellen']

function voorwaardenVan(opdracht: Opdracht, beleid: Beleid, bron: string, categorie: string): FeitelijkeVoorwaarde[] {
  const cel = beleid.effectief(opdracht.doel, bron as Bron, categorie as Categorie)
  const numbers: readonly string[] = cel?.voorwaarden ?? []
  return FEITELIJKE_VOORWAARDEN.filter((nr) => numbers.includes(nr))
}

async function ownVerdicts(
  opdracht: Opdracht,
  definition: SubgraphDefinition,
  beleid: Beleid,
  context: FactContext,
): Promise<Map<FeitelijkeVoorwaarde, ReadonlySet<string>>> {
  const nodig = new Set<FeitelijkeVoorwaarde>()
  const personen = new Set<string>()
  for (const [bron, cellen] of Object.entries(opdracht.cellen)) {
    for (const [categorie, cel] of Object.entries(cellen ?? {})) {
      for (const nr of voorwaardenVan(opdracht, beleid, bron, categorie)) nodig.add(nr)
      for (const persoon of cel.personen) personen.add(persoon)
    }
  }
  const vraag = { ...opdracht, gezinIds: [], personen: [...personen], voorwaarden: [...nodig], afscherming: false }
  const found = await Promise.all(
    [...nodig].map(async (nr) => {
      const verdicts = await definition.feiten.verdicts(nr, vraag, vraag.personen, context)
      const geldig = verdicts.filter(({ tot }) => tot === undefined || context.nu < new Date(tot).toISOString())
      return [nr, new Set(geldig.map(({ persoon }) => persoon))] as const
    }),
  )
  return new Map(found)
}

function limit(
  opdracht: Opdracht,
  beleid: Beleid,
  verdicts: ReadonlyMap<FeitelijkeVoorwaarde, ReadonlySet<string>>,
): Cellen {
  const perCel = (bron: string, categorie: string, cel: CelOpdracht): CelOpdracht => {
    const sets = voorwaardenVan(opdracht, beleid, bron, categorie).map((nr) => verdicts.get(nr) ?? new Set<string>())
    const gezin = beleid.effectief(opdracht.doel, bron as Bron, categorie as Categorie)?.dekking === 'GEZIN'
    // A cell that covers the family is open to all its members as soon as the condition holds for one of them.
    const personen =
      gezin && sets.every((set) => set.size > 0)
        ? cel.personen
        : cel.personen.filter((p) => sets.every((set) => set.has(p)))
    return { ...cel, personen }
  }
  return Object.fromEntries(
    Object.entries(opdracht.cellen).map(([bron, cellen]) => [
      bron,
      Object.fromEntries(
        Object.entries(cellen ?? {}).map(([categorie, cel]) => [categorie, perCel(bron, categorie, cel)]),
      ),
    ]),
  )
}
