import { bronnenVan } from '../toegang/betrokken.js'
import { canoniek, type Toegang } from '../toegang/toegang.js'
import { type Beslissing, GELIJK, hangtAf, isGetoond, isOpengegaan, type Naspel, zekerGeweigerd } from './beslissing.js'
import { classificatieVan, isKeuzeDicht, kantVan } from './kant.js'
import { rijverschillen } from './rijen.js'
import { speelBron } from './speel-bron.js'
import { isToegelaten, TOELATINGSCODES, toelatingNa } from './toelating.js'

/** The two versions between which is replayed. */
export interface Versies {
  /** Absent when another version decided. */
  readonly oud: Toegang | undefined
  readonly nieuw: Toegang
  /** Names of what decides everywhere and differs. */
  readonly algemeen: readonly string[]
  /** Conditions that are asked of another source now. */
  readonly andereFeiten: ReadonlySet<string>
}

/** Replays the decision about one field. */
export function speelVeld(versies: Versies, beslissing: Beslissing): Naspel {
  const { oud, nieuw, algemeen } = versies
  const { rol, doel, veld, code } = beslissing
  if (rol === null || doel === null) return hangtAf(['rol en doel'])
  const toelating = toelatingNa(oud, nieuw, rol, doel)
  const weg = veld?.includes('.') && !nieuw.has(`veld ${veld}`)
  if (weg || toelating.soort === 'GEWEIGERD' || isAllesDicht(nieuw, beslissing)) return zekerGeweigerd(beslissing)
  if ((TOELATINGSCODES as readonly (string | null)[]).includes(code) || (oud && !isToegelaten(oud, rol, doel)))
    return isZelfdeToelating(versies, rol, doel) ? GELIJK : hangtAf(['toelating tot het doel'])
  const naspel = opPlaats(versies, beslissing)
  const onzeker = [
    ...algemeen,
    ...doelverschillen(versies, beslissing),
    ...(toelating.soort === 'ONZEKER' ? toelating.voorwaarden : []),
  ]
  if (onzeker.length === 0) return naspel
  return hangtAf([...onzeker, ...(naspel.soort === 'HANGT_AF_VAN' ? naspel.voorwaarden : [])])
}

const isZelfdeToelating = ({ oud, nieuw }: Versies, rol: string, doel: string): boolean => {
  const naam = `toelating ${rol}.${doel}`
  return oud !== undefined && canoniek(oud.get(naam) ?? null) === canoniek(nieuw.get(naam) ?? null)
}

/** The name of a purpose opens the header and a consent; a decision point is asked by its activity. */
function doelverschillen({ oud, nieuw }: Versies, { doel, systeem }: Beslissing): string[] {
  const [was, wordt] = [oud?.get(`doel ${doel}`), nieuw.get(`doel ${doel}`)]
  if (!was || !wordt) return []
  const activiteit = systeem && was.verwerkingsactiviteit !== wordt.verwerkingsactiviteit
  return [...(was.naam === wordt.naam ? [] : ['naam van het doel']), ...(activiteit ? ['verwerkingsactiviteit'] : [])]
}

/** Fields of the gateway itself, and answers without a source, are put together from several cells. */
function isGeheel(toegang: Toegang, { veld, bron, categorieen }: Beslissing): boolean {
  const { lijst } = (toegang.get(`veld ${veld}`) ?? {}) as { readonly lijst?: { readonly eigenaar?: string } }
  return bron === null || categorieen.length === 0 || lijst?.eigenaar === 'gezinsbeeld'
}

/** Sources that can give the field: of a person each has its own version, and the first that may show one does. */
function kandidaten(toegang: Toegang, { veld, bron, systeem }: Beslissing): readonly string[] {
  const eigen = bron === null ? [] : [bron]
  if (systeem || !veld?.startsWith('Persoon.')) return eigen
  return [...new Set([...eigen, ...bronnenVan(toegang.get(`veld ${veld}`))])]
}

/** The categories of the field, in the order of the log when they are the same. */
function categorieenVan(toegang: Toegang, { veld, categorieen }: Beslissing): readonly string[] {
  if (!veld?.includes('.')) return categorieen
  const nu = classificatieVan(toegang, veld).categorieen
  return zelfde(nu, categorieen) ? categorieen : nu
}

const zelfde = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((een) => b.includes(een))

const cellenVan = (toegang: Toegang, { doel, bron }: Beslissing): string[] =>
  [...toegang.keys()].filter((naam) => naam.startsWith(`cel ${bron ?? ''}`) && naam.split('.')[1] === doel)

function isAllesDicht(nieuw: Toegang, beslissing: Beslissing): boolean {
  if (isGeheel(nieuw, beslissing))
    return cellenVan(nieuw, beslissing).every((naam) => nieuw.get(naam)?.dicht !== undefined)
  const categorieen = categorieenVan(nieuw, beslissing)
  return kandidaten(nieuw, beslissing).every((bron) =>
    kantVan(nieuw, beslissing, bron, categorieen).keuzes.every(isKeuzeDicht),
  )
}

function opPlaats(versies: Versies, beslissing: Beslissing): Naspel {
  const { oud, nieuw } = versies
  const { doel, veld, bron, categorieen } = beslissing
  const samengesteld = isGeheel(nieuw, beslissing)
  const naspel = samengesteld ? geheel(versies, beslissing) : metAndereBronnen(versies, beslissing)
  if (naspel.soort !== 'GELIJK' || !isGetoond(beslissing) || !oud) return naspel
  const bronnen = samengesteld ? [String(bron)] : kandidaten(nieuw, beslissing)
  const rijen = rijverschillen(oud, nieuw, { doel: doel ?? '', veld, bronnen, categorieen })
  return rijen.length > 0 ? hangtAf(rijen) : naspel
}

/** Every cell of the source under this purpose counts, or of all sources when the answer had none. */
function geheel({ oud, nieuw }: Versies, beslissing: Beslissing): Naspel {
  const { doel, veld } = beslissing
  const namen = [
    ...new Set([
      ...(oud ? cellenVan(oud, beslissing) : []),
      ...cellenVan(nieuw, beslissing),
      `veld ${veld}`,
      `doel ${doel}`,
    ]),
  ]
  const anders = namen.filter((naam) => canoniek(oud?.get(naam) ?? null) !== canoniek(nieuw.get(naam) ?? null))
  return oud && anders.length === 0 ? GELIJK : hangtAf(oud ? anders : ['meer cellen van dit doel'])
}

function metAndereBronnen(versies: Versies, beslissing: Beslissing): Naspel {
  const bron = String(beslissing.bron)
  const bronnen = kandidaten(versies.nieuw, beslissing)
  const anderen = bronnen.filter((een) => een !== bron)
  const noem = (namen: readonly string[]) => namen.map((een) => `gegevens van ${een}`)
  // A field that was allowed and empty names its first source, which need not be the one that allowed it.
  if (beslissing.uitkomst === 'TOEGESTAAN' && beslissing.regel === null) {
    const anders = bronnen.filter((een) => !isGelijkBij(versies, beslissing, een))
    return anders.length === 0 ? GELIJK : hangtAf(noem(anders))
  }
  const naspel = vanBron(versies, beslissing, bron)
  // Of another source it is known only that it did not show more than this one.
  const stil = { ...beslissing, uitkomst: 'FEIT_ONBEKEND', code: null, regel: null }
  const ruimer = anderen.filter((een) => vanBron(versies, stil, een).soort !== 'GELIJK')
  const nietMeer = isOpengegaan(beslissing) && naspel.soort === 'ANDERS' && !naspel.wordt.getoond
  const anders = nietMeer ? anderen.filter((een) => !isDichtBij(versies, beslissing, een)) : ruimer
  if (anders.length === 0) return naspel
  return hangtAf([...noem(anders), ...(naspel.soort === 'HANGT_AF_VAN' ? naspel.voorwaarden : [])])
}

const isGelijkBij = ({ oud, nieuw, andereFeiten }: Versies, beslissing: Beslissing, bron: string): boolean =>
  oud !== undefined &&
  canoniek(kantVan(oud, beslissing, bron, beslissing.categorieen, andereFeiten)) ===
    canoniek(kantVan(nieuw, beslissing, bron, categorieenVan(nieuw, beslissing)))

const isDichtBij = ({ nieuw }: Versies, beslissing: Beslissing, bron: string): boolean =>
  kantVan(nieuw, beslissing, bron, categorieenVan(nieuw, beslissing)).keuzes.every(isKeuzeDicht)

function vanBron({ oud, nieuw, andereFeiten }: Versies, beslissing: Beslissing, bron: string): Naspel {
  const { veld, categorieen } = beslissing
  // The version of the policy does not count the list of fields: another classification was another version.
  const was = oud && (!veld?.includes('.') || zelfde(classificatieVan(oud, veld).categorieen, categorieen))
  const kant = was ? kantVan(oud, beslissing, bron, categorieen, andereFeiten) : undefined
  return speelBron(kant, kantVan(nieuw, beslissing, bron, categorieenVan(nieuw, beslissing)), beslissing)
}
