import type { Treffer, Veldregel } from '@gezinsbeeld/log'
import {
  BRONNEN,
  type Bron,
  CATEGORIEEN,
  type Categorie,
  isVrijgave,
  type Rol,
  uitstelVan,
  Zicht,
} from '@gezinsbeeld/schema'
import { feitenOver } from './access/wortels.js'
import { LoketError } from './errors/loket-error.js'
import { lokaleDag } from './kalender/lokale-dag.js'
import type { Log } from './log/open-log.js'
import type { Inzageoverzichten } from './loket/inzage/dienst.js'
import type { Inzageregel } from './loket/inzage/graph.js'
import { ANDERS, GEGEVENS, INSTANTIE, ONGENOEMD, WAAROM } from './loket/inzage/zinnen.js'
import type { LoketContext } from './loket/loket-context.js'
import { haalFeiten } from './ouderinformatie.js'
import type { Delen } from './verstrekkingen.js'

/** What a relative or who supports one looked at is theirs: it says who is in touch with whom. */
const VAN_HENZELF = ['GEZINSLID', 'VERTROUWENSPERSOON'] as const

/** Purposes that tell by themselves of a criminal case of the youth. */
const STRAFDOELEN: ReadonlySet<string> = new Set(['D08', 'D12'])

/** Composes who looked at somebody's data, out of the log and what the reader may know now (decision 23, record 0044). */
export const openInzageoverzichten = (
  delen: Delen & { readonly log: Pick<Log, 'overPersoon'> },
): Inzageoverzichten => ({
  async over(persoon, limiet, context) {
    const { kennis, uitgesteld } = await kennisOver(persoon, context, delen)
    if (kennis.size === 0) return []
    const zonderRollen = [...VAN_HENZELF, ...rollenBij(uitgesteld, context.beleid.rollen)]
    const treffers = await delen.log.overPersoon(persoon, limiet, { zonderRollen, zonderBronnen: uitgesteld })
    return treffers.map((treffer) => regelVan(treffer, kennis, context))
  },
})

/** What the reader may see of this person, as `bron.categorie`. */
type Kennis = ReadonlySet<string>

// A line without a name would tell that something runs on that day. Who works for several kinds of agency may have asked
// for this one (record 0046).
const rollenBij = (uitgesteld: readonly Bron[], rollen: readonly Rol[]): string[] =>
  uitgesteld.length === 0
    ? []
    : rollen.filter(({ instantie }) => instantie === null || uitgesteld.includes(instantie)).map(({ code }) => code)

/**
 * Judged for every source and category, whatever is in the log: what cannot be established refuses the overview for the
 * same reason in the same words, whether or not anybody looked (decision 11).
 */
async function kennisOver(
  persoon: string,
  context: LoketContext,
  delen: Delen,
): Promise<{ readonly kennis: Kennis; readonly uitgesteld: readonly Bron[] }> {
  const { aanvraag, gevonden } = await haalFeiten([persoon], context, delen)
  const feiten = feitenOver(gevonden, [persoon])
  const zicht = new Zicht(context.beleid, aanvraag, feiten)
  const kennis = new Set<string>()
  for (const bron of BRONNEN) {
    for (const categorie of CATEGORIEEN) {
      const uitkomst = zicht.uitkomst(persoon, bron, categorie)
      if (uitkomst.soort === 'FEIT_ONBEKEND') throw new LoketError('FEIT_ONBEKEND')
      if (isVrijgave(uitkomst)) kennis.add(`${bron}.${categorie}`)
    }
  }
  return { kennis, uitgesteld: uitstelVan(feiten, persoon) }
}

function regelVan({ tijd, rol, doel, velden }: Treffer, kennis: Kennis, { beleid }: LoketContext): Inzageregel {
  const bron = bronVan(rol, beleid.rol)
  const bekend = bron !== undefined && kennis.has(`${bron}.BTR`) && magDoel(doel, bron, kennis)
  const genoemd = bekend && doel !== undefined ? noem(bron, doel, beleid.doel(doel)?.wettelijkeTaak) : ONGENOEMD
  return { dag: lokaleDag(tijd), ...genoemd, gegevens: gegevensVan(velden, kennis) }
}

// Who works for several kinds of agency is not named: the log does not say for which he asked.
const bronVan = (
  rol: string | undefined,
  vind: (code: string) => Pick<Rol, 'instantie'> | undefined,
): Bron | undefined => (rol === undefined ? undefined : vind(rol)?.instantie) ?? undefined

const magDoel = (doel: string | undefined, bron: Bron, kennis: Kennis): boolean =>
  doel !== undefined && (!STRAFDOELEN.has(doel) || kennis.has(`${bron}.STRAF`))

const noem = (bron: Bron, doel: string, grond: string | undefined) => ({
  wie: INSTANTIE[bron] ?? ONGENOEMD.wie,
  waarom: WAAROM[doel] ?? ONGENOEMD.waarom,
  grond: grond ?? null,
})

/** Kinds of data by name, once each, as far as the reader may see that kind of that source himself. */
function gegevensVan(velden: readonly Veldregel[], kennis: Kennis): string[] {
  const namen = velden.flatMap(({ bron, categorieen }) =>
    (categorieen as readonly Categorie[]).map((categorie) =>
      kennis.has(`${bron}.${categorie}`) ? GEGEVENS[categorie] : ANDERS,
    ),
  )
  return [...new Set(namen)].sort((een, ander) => Number(een === ANDERS) - Number(ander === ANDERS))
}
