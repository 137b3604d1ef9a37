import { plusDagen, plusJaren } from '../datum.js'
import { type Gemeente, VOORBEELDSTAD } from '../identity/plaatsen.js'
import type {
  Gezag,
  Gezin,
  GiMaatregel,
  GiZaak,
  Huishouden,
  LtTraject,
  Melding,
  Persoon,
  RaadOnderzoek,
  Register,
} from '../model.js'
import { LT_1 } from '../organisaties.js'
import { nrVan, type ScenarioNaam, scenarioPersoon } from './personen.js'

/** A member of a scenario family: who, role, in which household (0 when left out), and what is special. */
export type Lid = readonly [naam: ScenarioNaam, jzrRol: string, huishouden?: number, bijzonder?: Partial<Persoon>]

/** The peildatum and the days around it. All dates of a scenario are offsets. */
export interface Toneel {
  readonly peildatum: string
  /** `dagen` after the peildatum, before it when negative. */
  dag(dagen: number): string
  /** `jaren` after the peildatum and then `dagen`. */
  jaar(jaren: number, dagen?: number): string
}

export const toneel = (peildatum: string): Toneel => ({
  peildatum,
  dag: (dagen) => plusDagen(peildatum, dagen),
  jaar: (jaren, dagen = 0) => plusDagen(plusJaren(peildatum, jaren), dagen),
})

interface Rest extends Partial<Pick<Gezin, 'vt' | 'raad' | 'gi' | 'lt' | 'registers'>> {
  readonly gezag?: readonly Gezag[]
  /** Municipality per household; the first registers the family. */
  readonly gemeenten?: readonly Gemeente[]
}

/** Puts a family together from its members; agencies that are left out do not know it. */
export function gezin({ peildatum }: Toneel, gezinId: string, leden: readonly Lid[], rest: Rest): Gezin {
  const gemeenten = rest.gemeenten ?? [VOORBEELDSTAD]
  const idVan = (plaats: number) => `${gezinId}-h${plaats + 1}`
  const eigen = gemeenten[0] ?? VOORBEELDSTAD
  return {
    gezinId,
    leden: leden.map(([naam, jzrRol, plaats = 0, bijzonder = {}]) => {
      const persoon = { ...scenarioPersoon(naam, peildatum), ...bijzonder }
      const vanaf = persoon.geboortedatum.includes('-') ? persoon.geboortedatum : peildatum
      return { persoon, jzrRol, huishouden: idVan(plaats), vanaf, tot: null }
    }),
    huishoudens: gemeenten.map((gemeente, plaats) => huishouden(idVan(plaats), plaats, gemeente, leden)),
    gezag: rest.gezag ?? [],
    gemeenteOin: eigen.lt.oin,
    gemeente: eigen.naam,
    vt: rest.vt ?? null,
    raad: rest.raad ?? null,
    gi: rest.gi ?? null,
    lt: rest.lt ?? null,
    registers: rest.registers ?? [],
  }
}

function huishouden(id: string, plaats: number, gemeente: Gemeente, leden: readonly Lid[]): Huishouden {
  const bewoners = leden.filter(([, , in_ = 0]) => in_ === plaats).map(([naam]) => nrVan(naam))
  return {
    id,
    naam: plaats === 0 ? 'Hoofdverblijf' : 'Tweede huishouden',
    adres: {
      straat: 'Scenariolaan',
      // From who lives there: who is in two families (S4) has one address.
      huisnummer: String((bewoners[0] ?? 0) % 299),
      postcode: `${gemeente.postcode}00 ZZ`,
      woonplaats: gemeente.woonplaatsen[0] ?? gemeente.naam,
      gemeente: gemeente.naam,
    },
    leden: bewoners,
  }
}

/** Authority over a child from its birth on, held by one or two persons. */
export function gezagVan({ peildatum }: Toneel, kind: ScenarioNaam, ...dragers: ScenarioNaam[]): Gezag[] {
  const begin = scenarioPersoon(kind, peildatum).geboortedatum
  const soort = dragers.length > 1 ? 'GEZAMENLIJK' : 'EENHOOFDIG'
  return dragers.map((drager) => ({ kind: nrVan(kind), drager: nrVan(drager), soort, begin, eind: null }))
}

/** Who is named in a file, by role. */
export const namen = (...lijst: readonly (readonly [ScenarioNaam, string])[]) =>
  lijst.map(([naam, jzrRol]) => ({ persoon: nrVan(naam), jzrRol }))

type Hoedanigheid = Melding['betrokkenen'][number]['hoedanigheid']

/** A closed report with a finished triage; change what matters. */
export function melding(
  datum: string,
  medewerker: string,
  betrokkenen: readonly (readonly [ScenarioNaam, string, Hoedanigheid])[],
  deel: Partial<Melding> = {},
): Melding {
  return {
    datum,
    betrokkenen: betrokkenen.map(([naam, jzrRol, hoedanigheid]) => ({ persoon: nrVan(naam), jzrRol, hoedanigheid })),
    aanleiding: ['08'],
    aard: ['03'],
    melderHoedanigheid: '15',
    politie: false,
    medewerker,
    open: false,
    laatsteWijziging: plusDagen(datum, 20),
    onderzoek: null,
    overdracht: null,
    reactie: 'GEEN',
    ...deel,
  }
}

/** An open protection investigation at the request of the municipality; change what matters. */
export const onderzoek = (
  medewerker: string,
  start: string,
  kinderen: readonly ScenarioNaam[],
  deel: Partial<RaadOnderzoek> = {},
): RaadOnderzoek => ({
  soort: 'BESCHERMING',
  kinderen: kinderen.map(nrVan),
  ouders: [],
  verzoeker: 'COLLEGE',
  start,
  afgerond: null,
  uitkomst: null,
  medewerker,
  parketnummer: null,
  verzochteMaatregel: null,
  ongeboren: null,
  kennisgevingen: [],
  ...deel,
})

/** A measure of one child without placement; change what matters. */
export const maatregel = (
  kind: ScenarioNaam,
  begin: string,
  eind: string,
  deel: Partial<GiMaatregel> = {},
): GiMaatregel => ({
  kind: nrVan(kind),
  type: '11',
  begin,
  eind,
  redenEinde: null,
  verlenging: null,
  instemmingKind: false,
  machtiging: null,
  plaatsing: null,
  overgenomenVan: null,
  ...deel,
})

/** An open file of a GI; change what matters. */
export const zaak = (
  jeugdbeschermer: string,
  geopend: string,
  laatsteWijziging: string,
  deel: Partial<GiZaak>,
): GiZaak => ({
  jeugdbeschermer,
  collega: null,
  contactpersonen: [],
  teams: [],
  kennisgevingen: [],
  betrokkenen: [],
  geopend,
  gesloten: null,
  laatsteWijziging,
  maatregelen: [],
  jeugdreclassering: [],
  ...deel,
})

/** What an agency registered about the family; change what matters. */
export const register = (bron: Register['bron'], deel: Partial<Register>): Register => ({
  bron,
  belangen: [],
  klachten: [],
  toetsingen: [],
  vernietigingen: [],
  ...deel,
})

/** A running case of LT-1 without provisions; change what matters. */
export const casus = (vastGezicht: string, start: string, deel: Partial<LtTraject> = {}): LtTraject => ({
  organisatie: LT_1.oin,
  gemeente: VOORBEELDSTAD.naam,
  team: 'Team Voorbeeldstad-Noord',
  vastGezicht,
  start,
  eind: null,
  regie: 'LT',
  voorzieningen: [],
  toestemmingen: [],
  schulden: false,
  netwerk: 0,
  opvang: [],
  tweedeHulpverlener: null,
  ...deel,
})

/** A provision that runs. */
export const voorziening = (
  voor: ScenarioNaam,
  bronWet: LtTraject['voorzieningen'][number]['bronWet'],
  productcategorie: string,
  hulpvorm: string,
  start: string,
): LtTraject['voorzieningen'][number] => ({
  voor: nrVan(voor),
  bronWet,
  productcategorie,
  hulpvorm,
  start,
  eind: null,
})
