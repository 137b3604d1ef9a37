import {
  type Beleid,
  BRONNEN_VAN,
  type Bron,
  bekend,
  bitVan,
  type Categorie,
  type CelOpdracht,
  type Effectief,
  type EigenBron,
  type FeitelijkeVoorwaarde,
  type FeitSleutel,
  type FeitStand,
  feitVan,
  maskerVan,
  type Opdracht,
  type Subgraph,
  subgraphVanFeit,
  type Verdict,
} from '@gezinsbeeld/schema'
import type { FactContext, SubgraphDefinition } from '../definition.js'
import { type BronWet, bronWetVan } from '../enforce/bron-wet.js'
import { actieveNoodtoegang } from '../noodtoegang/register.js'

/** The order as this source will carry it out. */
export interface Narrowed {
  readonly opdracht: Opdracht
  /** Persons whom this source itself keeps hidden. */
  readonly verborgen: ReadonlySet<string>
  /** The only files that this purpose may show; absent: no such limit. */
  readonly zaken?: ReadonlySet<string>
  /** By `bron.categorie`, then by person: organisations that released it; their own rows only (7, 12). */
  readonly vrijgevers: Vrijgevers
  /** Laws and consents for cells with condition 21. */
  readonly bronWet?: BronWet
}

/**
 * Checks an order against what this source's own database holds (decision 15): every condition that this source judges,
 * for its own employees and as the deliverer, is judged here again; who is hidden here stays hidden whatever the order
 * says; and who has a private relation with somebody in it gets nothing (H10). Facts of other sources are taken from the
 * gateway (docs/threat-model.md).
 */
export async function narrow(
  opdracht: Opdracht,
  definition: SubgraphDefinition,
  beleid: Beleid,
  context: FactContext,
): Promise<Narrowed> {
  const metAdres = Object.values(opdracht.cellen).some((cellen) => 'ADR' in cellen || 'GEHEIM' in cellen)
  const genoemd = [...new Set([...opdracht.nietAfgeschermd, ...personenVan(opdracht)])]
  const eigen = beleid.eigenBron(opdracht, opdracht.doel)
  const isEigen = eigen === BRONNEN_VAN[definition.naam][0]
  const [verborgen, feiten, conflict, zaken, bronWet] = await Promise.all([
    metAdres ? definition.feiten.verborgen(genoemd, context) : [],
    ownFacts(opdracht, definition, beleid, eigen, context),
    isEigen ? definition.feiten.conflict(opdracht, context) : undefined,
    definition.feiten.zaken(opdracht, context),
    bronWetVan(opdracht, beleid, definition.feiten, context),
  ])
  const bevooroordeeld = conflict?.some((persoon) => genoemd.includes(persoon))
  const cellen = bevooroordeeld ? {} : limit(opdracht, beleid, feiten.standen, Date.parse(context.nu))
  return {
    opdracht: { ...opdracht, cellen },
    verborgen: new Set(verborgen),
    vrijgevers: vrijgeversVan(opdracht, beleid, feiten.verdicts, Date.parse(context.nu)),
    ...(zaken === undefined ? {} : { zaken: new Set(zaken) }),
    ...(bronWet === undefined ? {} : { bronWet }),
  }
}

type Cellen = Opdracht['cellen']
type Standen = ReadonlyMap<FeitSleutel, FeitStand>
type Verdicts = ReadonlyMap<FeitSleutel, readonly Verdict[]>
type Vrijgevers = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>

const perCel = ({ cellen }: Opdracht): [Bron, Categorie, CelOpdracht][] =>
  (Object.entries(cellen) as [Bron, Record<Categorie, CelOpdracht>][]).flatMap(([bron, perCategorie]) =>
    (Object.entries(perCategorie) as [Categorie, CelOpdracht][]).map(
      ([categorie, cel]): [Bron, Categorie, CelOpdracht] => [bron, categorie, cel],
    ),
  )

const personenVan = (opdracht: Opdracht): string[] => [
  ...new Set(perCel(opdracht).flatMap(([, , { personen, afgeschermd = [] }]) => [...personen, ...afgeschermd])),
]

/** What must hold for a cell: its demands, and for B the decision of a person at the source. */
const eisenVan = ({ toets }: Effectief): readonly { readonly feiten: readonly FeitSleutel[] }[] => [
  ...toets.eisen,
  ...(toets.besluitBron ? [toets.besluitBron] : []),
]

/** The facts that a cell hangs on; none for a cell that the policy does not have. */
function feitenVan(beleid: Beleid, doel: string, bron: Bron, categorie: Categorie): readonly FeitSleutel[] {
  const cel = beleid.effectief(doel, bron, categorie)
  return cel ? eisenVan(cel).flatMap(({ feiten }) => feiten) : []
}

/** Facts of emergency access: the gateway's own, which this source checks against what it was told (D15). */
const NOOD: ReadonlySet<FeitSleutel> = new Set<FeitSleutel>(['4', '4s', '4t'])

/** The condition behind a fact, when this subgraph is the one that judges it. */
function oordeeltHier(
  sleutel: FeitSleutel,
  bron: Bron,
  doel: string,
  naam: Subgraph,
  eigen: EigenBron | undefined,
): FeitelijkeVoorwaarde | undefined {
  if (NOOD.has(sleutel)) return undefined
  const nr = sleutel.split('@')[0] as FeitelijkeVoorwaarde
  return subgraphVanFeit(feitVan(nr, doel), bron, eigen) === naam ? nr : undefined
}

async function ownFacts(
  opdracht: Opdracht,
  definition: SubgraphDefinition,
  beleid: Beleid,
  eigen: EigenBron | undefined,
  context: FactContext,
): Promise<{ readonly standen: Standen; readonly verdicts: Verdicts }> {
  const nodig = new Map<FeitSleutel, FeitelijkeVoorwaarde>()
  const nood = new Set<FeitSleutel>()
  for (const [bron, categorie] of perCel(opdracht)) {
    for (const sleutel of feitenVan(beleid, opdracht.doel, bron, categorie)) {
      if (NOOD.has(sleutel)) nood.add(sleutel)
      const nr = oordeeltHier(sleutel, bron, opdracht.doel, definition.naam, eigen)
      // Who has no relation that could exclude anything (13) is nobody's helper: there is nothing to look up.
      if (nr && (nr !== '13' || opdracht.relaties.length > 0)) nodig.set(sleutel, nr)
    }
  }
  const personen = personenVan(opdracht)
  const vraag = {
    ...opdracht,
    gezinIds: [],
    personen,
    voorwaarden: [...new Set(nodig.values())],
    afscherming: false,
    eigen: false,
  }
  const found = await Promise.all(
    [...nodig].map(
      async ([sleutel, nr]): Promise<[FeitSleutel, readonly Verdict[]]> => [
        sleutel,
        await definition.feiten.verdicts(nr, vraag, personen, context),
      ],
    ),
  )
  // Stryker disable next-line ArrayDeclaration: without a fact of emergency access nothing is made of it
  const actief = nood.size > 0 ? await actieveNoodtoegang(context, opdracht, personen) : []
  const verteld = [...nood].map((sleutel): [FeitSleutel, readonly Verdict[]] => [
    sleutel,
    sleutel === '4t' ? actief.filter(({ terPlaatse }) => terPlaatse) : actief,
  ])
  return {
    standen: new Map([...found, ...verteld].map(([sleutel, verdicts]) => [sleutel, bekend(verdicts)])),
    verdicts: new Map(found),
  }
}

/** Who released what: a decision of one organisation opens none of the rows of another. */
function vrijgeversVan(opdracht: Opdracht, beleid: Beleid, verdicts: Verdicts, nu: number): Vrijgevers {
  const found = new Map<string, Map<string, Set<string>>>()
  for (const [bron, categorie] of perCel(opdracht)) {
    const sleutels = feitenVan(beleid, opdracht.doel, bron, categorie)
    const over = [...verdicts].filter(([sleutel]) => sleutels.includes(sleutel)).flatMap(([, gegeven]) => gegeven)
    for (const { persoon, organisatie, tot, categorieen } of over) {
      if (organisatie === undefined || categorieen?.includes(categorie) === false) continue
      if (tot !== undefined && !(nu < Date.parse(tot))) continue
      const plaats = `${bron}.${categorie}`
      const perPersoon = found.get(plaats) ?? new Map<string, Set<string>>()
      found.set(plaats, perPersoon.set(persoon, (perPersoon.get(persoon) ?? new Set<string>()).add(organisatie)))
    }
  }
  return found
}

/** Keeps of every cell the persons for whom all that this source can judge holds. */
function limit(opdracht: Opdracht, beleid: Beleid, standen: Standen, nu: number): Cellen {
  const found: Partial<Record<Bron, Partial<Record<Categorie, CelOpdracht>>>> = {}
  for (const [bron, categorie, cel] of perCel(opdracht)) {
    const regel = beleid.effectief(opdracht.doel, bron, categorie)
    if (!regel) continue
    // A demand that another source can fulfil as well is taken from the gateway: this source cannot tell. Of one that
    // nothing can fulfil (13 where nobody goes there) it can.
    const hier = eisenVan(regel).filter(({ feiten }) => feiten.every((naam) => standen.has(naam)))
    const bit = bitVan(categorie)
    const geldt = (naam: FeitSleutel, persoon: string) => (maskerVan(standen.get(naam), persoon, nu) & bit) !== 0
    const geldig = (persoon: string) => {
      const voorWie = regel.dekking === 'GEZIN' ? cel.personen : [persoon]
      return hier.every(({ feiten }) => feiten.some((naam) => voorWie.some((lid) => geldt(naam, lid))))
    }
    const afgeschermd = cel.afgeschermd?.filter(geldig)
    const beperkt = { ...cel, personen: cel.personen.filter(geldig), ...(afgeschermd ? { afgeschermd } : {}) }
    found[bron] = { ...found[bron], [categorie]: beperkt }
  }
  return found
}
