import type { Beleid } from '../beleid/beleid.js'
import type { Aanvrager, Feiten, FeitStand } from '../besluit/aanvraag.js'
import { toelaatbaar } from '../besluit/toelaatbaar.js'
import type { Uitkomst } from '../besluit/uitkomst.js'
import { Zicht } from '../besluit/zicht.js'
import { type Bron, type Categorie, isBron, isCategorie } from '../codes.js'
import { bronnenVan } from './betrokken.js'
import type { Toegang } from './toegang.js'

/** A made-up request about one made-up person: no data, and nobody's. */
export interface SimulatieVraag {
  readonly aanvrager: Pick<Aanvrager, 'rol' | 'handeltNamens' | 'instantie'>
  readonly doel: string
  /** Conditions that hold, e.g. `2` or, of one source only, `7@VT`. */
  readonly feiten: readonly string[]
  /** Conditions that nobody can tell. */
  readonly onbekend: readonly string[]
  readonly motivering: readonly Categorie[]
  /** Some source keeps the person hidden for safety. */
  readonly verborgen: boolean
}

/** What would be decided: the fields that are decided alike together, with the outcome and its reason. */
export interface Simulatie {
  readonly toelaatbaar: string
  readonly uitkomsten: readonly {
    readonly bron: string
    readonly categorieen: readonly string[]
    readonly uitkomst: Uitkomst
    readonly reden: string
    readonly velden: readonly string[]
  }[]
}

const PERSOON = 'een persoon'

/** Names in a question that this policy does not know: a misspelt condition would count as one that does not hold. */
export const onbekendIn = (
  beleid: Beleid,
  { aanvrager, doel, feiten, onbekend, motivering }: SimulatieVraag,
): readonly string[] => [
  ...(beleid.rol(aanvrager.rol) ? [] : [aanvrager.rol]),
  ...(beleid.doel(doel) ? [] : [doel]),
  ...[...feiten, ...onbekend].filter((nr) => nr !== '4t' && !beleid.voorwaarde(nr.split('@')[0] ?? '')),
  ...motivering.filter((code) => !isCategorie(code)),
]

/** Decides every field of the graph for a made-up request, with the decision itself. */
export function simuleer(beleid: Beleid, toegang: Toegang, vraag: SimulatieVraag): Simulatie {
  const aanvrager = { medewerker: 'simulatie', organisatie: 'simulatie', ...vraag.aanvrager }
  const mag = toelaatbaar(beleid, aanvrager, vraag.doel)
  const motivering = new Set(vraag.motivering)
  const zicht = new Zicht(beleid, { aanvrager, doel: vraag.doel, motivering, nu: 0 }, feitenVan(beleid, vraag))
  const uitkomsten = veldgroepen(toegang).map(({ bron, categorieen, velden }) => {
    const uitkomst = zicht.alle(PERSOON, bron, categorieen)
    return { bron, categorieen, uitkomst, reden: redenVan(beleid, uitkomst), velden }
  })
  return { toelaatbaar: mag === 'JA' ? 'JA' : mag.code, uitkomsten }
}

/** Fields of the graph that are decided alike: of one source, with the same categories. */
export interface Veldgroep {
  readonly bron: Bron
  readonly categorieen: readonly Categorie[]
  readonly velden: readonly string[]
}

/** Every field that carries a category, per source that can hold it; sorted. */
export function veldgroepen(toegang: Toegang): readonly Veldgroep[] {
  const groepen = new Map<string, { bron: Bron; categorieen: readonly Categorie[]; velden: string[] }>()
  for (const [naam, waarde] of toegang) {
    if (!naam.startsWith('veld ')) continue
    const { categorieen = [] } = (waarde.lijst ?? {}) as { categorieen?: readonly Categorie[] }
    if (categorieen.length === 0) continue
    for (const bron of bronnenVan(waarde).filter(isBron)) {
      const sleutel = `${bron} ${categorieen.join('+')}`
      const groep = groepen.get(sleutel) ?? { bron, categorieen, velden: [] }
      groep.velden.push(naam.slice('veld '.length))
      groepen.set(sleutel, groep)
    }
  }
  return [...groepen]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { velden, ...rest }]) => ({ ...rest, velden: velden.sort() }))
}

function feitenVan(beleid: Beleid, { doel, feiten, onbekend, verborgen }: SimulatieVraag): Feiten {
  const noemt = (lijst: readonly string[], sleutel: string) =>
    lijst.includes(sleutel) || lijst.includes(sleutel.split('@')[0] ?? '')
  const stand = (sleutel: string, bron: 'VT' | 'RVDK' | 'GI' | 'LT' | 'BRP'): FeitStand => {
    if (noemt(onbekend, sleutel)) return { soort: 'ONBEKEND', bron }
    const geldig = noemt(feiten, sleutel)
      ? [[PERSOON, [{ tot: Number.POSITIVE_INFINITY, skn: undefined }]] as const]
      : []
    return { soort: 'BEKEND', geldig: new Map(geldig) }
  }
  return {
    leden: [PERSOON],
    feiten: new Map(beleid.feitenNodig(doel).map(({ sleutel, bron }) => [sleutel, stand(sleutel, bron)])),
    afscherming: { verborgen: new Set(verborgen ? [PERSOON] : []), onbekend: false },
    conflict: 'GEEN',
    gesloten: new Set(),
    uitgesteld: new Map(),
  }
}

/** Why, in one sentence of the policy. */
function redenVan(beleid: Beleid, uitkomst: Uitkomst): string {
  if (uitkomst.soort === 'GEMASKEERD')
    return beleid.maskers.find(({ vorm }) => vorm === uitkomst.vorm)?.omschrijving ?? `vorm ${uitkomst.vorm}`
  if (uitkomst.soort === 'OP_VERZOEK_BRON') return 'een mens bij de bron beslist'
  if (uitkomst.soort === 'FEIT_ONBEKEND') return `${uitkomst.bron} kon een feit niet zeggen`
  if (uitkomst.soort === 'TOEGESTAAN') return 'alle voorwaarden gelden'
  const voorwaarde = uitkomst.voorwaarde === undefined ? undefined : beleid.voorwaarde(uitkomst.voorwaarde)
  const waarom = voorwaarde ? `niet vervuld: ${voorwaarde.nr} ${voorwaarde.omschrijving}` : uitkomst.code
  return uitkomst.stil ? `${waarom} (stil)` : waarom
}
