import { KENNISGEVING } from '../beleid/effectief.js'
import { canoniek } from '../toegang/toegang.js'
import {
  type Beslissing,
  GELIJK,
  hangtAf,
  isGetoond,
  isOpengegaan,
  type Naspel,
  type Wordt,
  zekerGeweigerd,
} from './beslissing.js'
import { type Cel, minstensZoStreng, nietZeker } from './cel.js'
import { isKeuzeDicht, isPlaats, type Kant } from './kant.js'
import { metReden } from './met-reden.js'

/** Refusals of a source as a whole, by what was so at that moment whatever the cell says. */
const VOOR_DE_HELE_BRON: ReadonlySet<string | null> = new Set(['ALLEEN_EIGEN_BRON', 'BRON_GESLOTEN'])

/**
 * What the new version would have decided of a field of one source.
 * @param oud the version that decided; `undefined` when that is not known: then nothing is known of what held
 */
export function speelBron(oud: Kant | undefined, nieuw: Kant, beslissing: Beslissing): Naspel {
  if (nieuw.keuzes.every(isKeuzeDicht)) return zekerGeweigerd(beslissing)
  if (oud === undefined) return hangtAf(openEisen(nieuw, undefined))
  if (canoniek(oud) === canoniek(nieuw)) return GELIJK
  return isOpengegaan(beslissing) ? vanOpen(oud, nieuw, beslissing) : vanDicht(oud, nieuw, beslissing)
}

/** It was decided to show it: everything that the old choice demanded held, for one and the same person. */
function vanOpen(oud: Kant, nieuw: Kant, beslissing: Beslissing): Naspel {
  const gold = goldKeuze(oud, beslissing)
  if (gold === undefined) return hangtAf(openEisen(nieuw, undefined))
  const open = nieuw.keuzes
    .filter((keuze) => !isKeuzeDicht(keuze))
    .map((keuze) => ({ keuze, onzeker: onzekerVan(keuze, gold, oud, nieuw) }))
  const zeker = open.filter(({ onzeker }) => onzeker.length === 0).map(({ keuze }) => wordtVan(keuze, nieuw))
  const beste = zeker.find((wordt) => wordt?.uitkomst === 'TOEGESTAAN') ?? (open.length === 1 ? zeker[0] : undefined)
  if (beste === undefined)
    return hangtAf([...open.flatMap(({ onzeker }) => onzeker), ...(zeker.length > 0 ? ['vorm van het masker'] : [])])
  return isZelfde(beste, vormVan(oud, beslissing), beslissing) ? GELIJK : { soort: 'ANDERS', wordt: beste }
}

/** Form of the mask under which it was decided: that of the cell whose line the log names. */
export function vormVan({ keuzes }: Kant, { uitkomst, regel }: Beslissing): string | undefined {
  if (uitkomst !== 'GEMASKEERD') return undefined
  return keuzes.flat().find(({ categorie, dicht }) => !dicht && regel?.endsWith(`.${categorie}`))?.uit
}

/** The choice that opened; where the row decides the policy line tells which. */
const goldKeuze = ({ keuzes }: Kant, { regel }: Beslissing): readonly Cel[] | undefined =>
  keuzes.length === 1 ? keuzes[0] : keuzes.find(([cel]) => cel !== undefined && regel?.endsWith(`.${cel.categorie}`))

function onzekerVan(keuze: readonly Cel[], gold: readonly Cel[], oud: Kant, nieuw: Kant): string[] {
  const eerder = (categorie: string) => gold.find((cel) => cel.categorie === categorie)
  return [
    ...keuze.flatMap((cel) => nietZeker(cel, eerder(cel.categorie))),
    ...(oud.spoed && !nieuw.spoed ? ['geen eigen relatie (H10)'] : []),
    ...(keuze.some(({ categorie }) => isPlaats(categorie) && eerder(categorie) === undefined) ||
    geheimOnzeker(keuze, oud, nieuw)
      ? ['niet afgeschermd']
      : []),
  ]
}

/** A hidden person was shown only as GEHEIM let him: when that changed, it matters whether he is hidden. */
function geheimOnzeker(keuze: readonly Cel[], oud: Kant, nieuw: Kant): boolean {
  if (nieuw.geheim === null || !keuze.some(({ categorie }) => categorie === 'ADR')) return false
  if (oud.geheim === null) return true
  if (oud.geheim.dicht) return false
  return nieuw.geheim.dicht || nieuw.geheim.uit !== oud.geheim.uit || nietZeker(nieuw.geheim, oud.geheim).length > 0
}

/** What a choice shows when everything holds; `undefined` when two masks meet. */
function wordtVan(keuze: readonly Cel[], { blijftBijMasker, blijftInKennisgeving }: Kant): Wordt | undefined {
  const [vorm, tweede] = [...new Set(keuze.map(({ uit }) => uit).filter((uit) => uit !== 'TOEGESTAAN'))]
  if (tweede !== undefined) return undefined
  if (vorm === undefined) return { uitkomst: 'TOEGESTAAN', getoond: true }
  return { uitkomst: 'GEMASKEERD', vorm, getoond: vorm === KENNISGEVING ? blijftInKennisgeving : blijftBijMasker }
}

const isZelfde = (wordt: Wordt, vorm: string | undefined, beslissing: Beslissing): boolean =>
  wordt.uitkomst === beslissing.uitkomst && wordt.vorm === vorm && wordt.getoond === isGetoond(beslissing)

/** Nothing was shown. Of whom the old cells let nothing through, cells that are as strict let nothing through either. */
function vanDicht(oud: Kant, nieuw: Kant, beslissing: Beslissing): Naspel {
  if (VOOR_DE_HELE_BRON.has(beslissing.code)) return GELIJK
  if (blijftDicht(oud, nieuw, beslissing)) return GELIJK
  return metReden(oud, nieuw, beslissing, wordtVan) ?? hangtAf(openEisen(nieuw, oud))
}

function blijftDicht(oud: Kant, nieuw: Kant, { uitkomst, code }: Beslissing): boolean {
  // Of an answer that only lacked a reply or a source, the cells did open.
  if (code === 'WEERWOORD_ONTBREEKT' || (uitkomst !== 'GEWEIGERD' && uitkomst !== 'FEIT_ONBEKEND')) return false
  if (nieuw.spoed && !oud.spoed) return false
  const enkel = nieuw.keuzes.length === 1 && nieuw.keuzes[0]?.length === 1 && oud.keuzes[0]?.length === 1
  // Of several categories or persons one may now be up to a person at the source, which is another answer than a refusal.
  const opVerzoek = nieuw.keuzes.flat().some(({ besluit }) => besluit !== null)
  if (opVerzoek && !(enkel && uitkomst === 'GEWEIGERD')) return false
  if (oud.geheim !== null && nieuw.geheim !== null && !minstensZoStreng(nieuw.geheim, oud.geheim)) return false
  return nieuw.keuzes.every((keuze) => isKeuzeDicht(keuze) || oud.keuzes.some((eerder) => omvat(keuze, eerder)))
}

/** Whether a choice asks at least what another one asks, category by category. */
const omvat = (keuze: readonly Cel[], eerder: readonly Cel[]): boolean =>
  eerder.every((oud) => keuze.some((cel) => cel.categorie === oud.categorie && minstensZoStreng(cel, oud)))

/** What decides now and is not known: of the choices that changed. */
function openEisen(nieuw: Kant, oud: Kant | undefined): string[] {
  const gelijk = new Set(oud?.keuzes.map(canoniek))
  const open = nieuw.keuzes.filter((keuze) => !isKeuzeDicht(keuze))
  const anders = open.filter((keuze) => !gelijk.has(canoniek(keuze)))
  return (anders.length > 0 ? anders : open)
    .flat()
    .flatMap((cel) => [...nietZeker(cel, undefined), ...(isPlaats(cel.categorie) ? ['niet afgeschermd'] : [])])
}
