import {
  type Beleid,
  BRONNEN_VAN,
  type Bron,
  bekend,
  bitVan,
  type Categorie,
  type CelOpdracht,
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
import { uitgesteldVan, uitgesteldVoorHelper } from '../bronbesluit/uitstel.js'
import type { FactContext, SubgraphDefinition } from '../definition.js'
import { DossierToets, type Vrijgevers } from '../dossier/toets.js'
import { type BronWet, bronWetVan } from '../enforce/bron-wet.js'
import { actieveNoodtoegang } from '../noodtoegang/register.js'
import { bijGesloten, eisenVan, perCel, type Verdicts, vrijgeversVan } from './vrijgevers.js'

/** The order as this source will carry it out. */
export interface Narrowed {
  readonly opdracht: Opdracht
  /** Persons whom this source itself keeps hidden. */
  readonly verborgen: ReadonlySet<string>
  /** Persons of whom this source releases nothing to this requester while an investigation demands it. */
  readonly uitgesteld: ReadonlySet<string>
  /** Persons of whom no record may be shown at all, whoever else it is about (H10, D19 and postponed). */
  readonly uitgesloten: ReadonlySet<string>
  /** The only files that this purpose may show; absent: no such limit. */
  readonly zaken?: ReadonlySet<string>
  /** By `bron.categorie`, then by person: organisations that released it; their own rows only (7, 12). */
  readonly vrijgevers: Vrijgevers
  /** Laws and consents for cells with condition 21. */
  readonly bronWet?: BronWet
  /** What the status of a file leaves of its rows (E4). */
  readonly dossiers: DossierToets
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
  const [verborgen, feiten, conflict, zaken, bronWet, uitgesteld, voorHelper] = await Promise.all([
    metAdres ? definition.feiten.verborgen(genoemd, context) : [],
    ownFacts(opdracht, definition, beleid, eigen, context),
    isEigen ? definition.feiten.conflict(opdracht, context) : [],
    definition.feiten.zaken(opdracht, context),
    bronWetVan(opdracht, beleid, definition.feiten, context),
    // Who asks for a client gets no record at all that is also about a postponed person.
    opdracht.betrokkene === undefined ? [] : uitgesteldVan(opdracht, genoemd, context),
    uitgesteldVoorHelper(opdracht, context),
  ])
  const bevooroordeeld = conflict.some((persoon) => genoemd.includes(persoon))
  const nu = Date.parse(context.nu)
  const alleen = zaken === undefined ? undefined : new Set(zaken)
  const bijGeslotenVan = vrijgeversVan(bijGesloten, opdracht, beleid, feiten.verdicts, nu)
  const cellen = bevooroordeeld ? {} : limit(opdracht, beleid, feiten.standen, nu)
  return {
    opdracht: { ...opdracht, cellen },
    verborgen: new Set(verborgen),
    uitgesteld: new Set(uitgesteld),
    uitgesloten: new Set([...(opdracht.uitgesloten ?? []), ...conflict, ...voorHelper]),
    vrijgevers: vrijgeversVan(eisenVan, opdracht, beleid, feiten.verdicts, nu),
    dossiers: new DossierToets(beleid, opdracht, nu, bijGeslotenVan, alleen),
    ...(alleen === undefined ? {} : { zaken: alleen }),
    ...(bronWet === undefined ? {} : { bronWet }),
  }
}

type Cellen = Opdracht['cellen']
type Standen = ReadonlyMap<FeitSleutel, FeitStand>

const personenVan = (opdracht: Opdracht): string[] => [
  ...new Set(perCel(opdracht).flatMap(([, , { personen, afgeschermd = [] }]) => [...personen, ...afgeschermd])),
]

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
    const cel = beleid.effectief(opdracht.doel, bron, categorie)
    const eisen = cel ? [...eisenVan(cel), ...bijGesloten(cel)] : []
    for (const sleutel of eisen.flatMap(({ feiten }) => feiten)) {
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
