/**
 * The frame per person (seed 2.1.2): forced, voluntary, or unknown with the sentence that says why.
 *
 * INVARIANT: `VRIJWILLIG` is shown only of a person for whom the source of measures was asked, over all institutions,
 * answered, and gave no measure. That it was not asked or did not answer follows from policy and reachability alone.
 * @module
 */
import { type Bron, isVrijgave } from '@gezinsbeeld/schema'
import type { Bereik } from '../access/bereik.js'
import type { Knoop } from '../access/normalise.js'
import { uitgevallen, veldVolgens, vormPersoon, weiger } from './veld.js'
import { type Verzameld, verzamel } from './verzamel.js'
import { type Beeldvormer, onder, type Pad, type Rij, rijenPer } from './vormer.js'

const MAATREGEL = { categorieen: ['MAATR', 'ID'], perWaarde: false } as const

const LEES_NOOIT = 'Lees dit nooit als: er is geen maatregel.'
const ZIN = {
  VRIJWILLIG:
    'De gecertificeerde instellingen zijn bevraagd en melden voor deze persoon geen lopende kinderbeschermingsmaatregel. Over jeugdreclassering zegt dit niets.',
  NIET_BEVRAAGD: `Voor deze persoon mag u voor dit doel de gecertificeerde instelling niet naar maatregelen vragen. ${LEES_NOOIT}`,
  OP_VERZOEK_BRON: `Over maatregelen van deze persoon beslist een mens bij de gecertificeerde instelling; zij is niet bevraagd. ${LEES_NOOIT}`,
  FEIT_ONBEKEND: `Een feit waarvan de toegang tot maatregelen afhangt kon niet worden vastgesteld. ${LEES_NOOIT}`,
  NIET_BEREIKBAAR: `De gecertificeerde instelling antwoordde niet. ${LEES_NOOIT}`,
  ALLEEN_EIGEN: `Alleen de dossiers van de eigen instelling zijn geraadpleegd; een maatregel bij een andere instelling is daarmee niet uitgesloten. ${LEES_NOOIT}`,
  ALLEEN_KENNISGEVING: `Alleen wat aan het college is gemeld is geraadpleegd; een andere maatregel is daarmee niet uitgesloten. ${LEES_NOOIT}`,
  NIET_TOE_TE_WIJZEN: `Er is een maatregel in beeld zonder dat hier mag worden gezegd om wie het gaat. ${LEES_NOOIT}`,
} as const

/** One row of the answer before it is written: of a source, or of the gateway itself when no source has a row. */
interface Regel {
  /** '' when the source may not say whom it is about. */
  readonly persoon: string
  readonly bron?: Bron
  readonly item?: Rij
  readonly over: Readonly<Record<string, unknown>>
}

/** The frames of one family, in the order of its members. */
export function vormKader(
  knoop: Knoop,
  delen: readonly (readonly [Bron, string])[],
  rij: Rij,
  bereik: Bereik,
  pad: Pad,
  v: Beeldvormer,
): unknown {
  const verzameld = verzamel(knoop, delen, rij, bereik, pad, v)
  const leden = ledenVan(delen, bereik, v)
  if (verzameld.gevraagd.length === 0 && leden.size === 0) {
    return weiger(knoop, verzameld.uitkomst, verzameld.uitkomst, v.access.gegevenVan(knoop.adres), undefined, pad, v)
  }
  const personen = [...new Set([...leden.keys(), ...verzameld.rijen.map(({ item }) => wie(item))])]
  const regels = personen.flatMap((persoon) => kaderVan(persoon, leden, verzameld, bereik, v))
  const huishouden = huishoudenVan(knoop, leden, rij, pad, v)
  return regels.map((regel, index) => vormRegel(knoop, regel, { leden, huishouden }, onder(pad, index), v))
}

/** Per member who may be named: the source that may name him, the registration before the agencies. */
type Leden = ReadonlyMap<string, Bron>

function ledenVan(delen: readonly (readonly [Bron, string])[], bereik: Bereik, v: Beeldvormer): Leden {
  const bronnen: readonly Bron[] = ['BRP', ...delen.map(([bron]) => bron)]
  const found = bereik.feiten.leden.map((persoon) => {
    return [persoon, bronnen.find((bron) => v.access.magKennen(bereik, persoon, bron))] as const
  })
  return new Map(found.flatMap(([persoon, bron]) => (bron === undefined ? [] : [[persoon, bron] as const])))
}

const wie = (item: Rij): string => {
  const persoon = (item._w as Rij | null | undefined)?._p
  return typeof persoon === 'string' ? persoon : ''
}

function kaderVan(
  persoon: string,
  leden: Leden,
  verzameld: Verzameld,
  bereik: Bereik,
  v: Beeldvormer,
): readonly Regel[] {
  const eigen = verzameld.rijen.filter(({ item }) => wie(item) === persoon)
  const van = (bron: Bron): Regel[] =>
    eigen.filter((een) => een.bron === bron).map(({ item }) => ({ persoon, bron, item, over: {} }))
  const gi = van('GI')
  // The institution knows the measure better than the Raad that asked for it.
  const maatregelen = gi.length > 0 ? gi : van('RVDK')
  if (maatregelen.length > 0) return maatregelen
  const reden = waaromOnbekend(persoon, verzameld, bereik, v)
  const over = { kader: reden ? 'ONBEKEND' : 'VRIJWILLIG', toelichting: ZIN[reden ?? 'VRIJWILLIG'] }
  const hulp = van('LT').map((regel) => ({ ...regel, over }))
  if (hulp.length > 0 || !leden.has(persoon)) return hulp
  return [{ persoon, over: { ...LEEG, ...over, bron: reden ? null : 'GI' } }]
}

const LEEG = { grond: null, maatregeltype: null, begin: null, eind: null }

/** Why "no measure" may not be concluded; a function of the policy, the requester's own facts and reachability. */
function waaromOnbekend(
  persoon: string,
  { gevraagd, gemist, rijen }: Verzameld,
  bereik: Bereik,
  v: Beeldvormer,
): keyof typeof ZIN | undefined {
  // Told, so as if the institution postponed nothing (record 0046).
  const uitkomst = v.access.persoonZonderAfscherming(bereik, persoon, 'GI', MAATREGEL)
  if (uitkomst.soort === 'FEIT_ONBEKEND' || uitkomst.soort === 'OP_VERZOEK_BRON') return uitkomst.soort
  if (!isVrijgave(uitkomst) || !gevraagd.includes('GI')) return 'NIET_BEVRAAGD'
  if (gemist.has('GI')) return 'NIET_BEREIKBAAR'
  if (v.access.alleenEigen('GI', 'MAATR')) return 'ALLEEN_EIGEN'
  // Under a notification (15) the institution shows its notified files only: no row is not "no measure".
  if (uitkomst.soort === 'GEMASKEERD') return 'ALLEEN_KENNISGEVING'
  return rijen.some(({ bron, item }) => bron !== 'LT' && wie(item) === '') ? 'NIET_TOE_TE_WIJZEN' : undefined
}

/** The members as the household shows them; when it did not answer, that is told once. */
function huishoudenVan(knoop: Knoop, leden: Leden, rij: Rij, pad: Pad, v: Beeldvormer): ReadonlyMap<string, Rij> {
  const deel = rij[`${knoop.plek}BRP`]
  const nodig = [...leden.values()].includes('BRP') && knoop.kinderen.some((kind) => kind.veld === 'persoon')
  if (nodig && !Array.isArray(deel)) uitgevallen(knoop, v.access.gegevenVan('Kader.persoon'), 'BRP', pad, v)
  return rijenPer(deel, wie)
}

function vormRegel(
  knoop: Knoop,
  { persoon, bron, item, over }: Regel,
  { leden, huishouden }: { readonly leden: Leden; readonly huishouden: ReadonlyMap<string, Rij> },
  pad: Pad,
  v: Beeldvormer,
): Rij {
  const record = leden.get(persoon)
  const oordelen = v.oordelen.record(knoop.kinderen, bron)
  return Object.fromEntries(
    knoop.kinderen.map((kind, nr) => {
      if (kind.veld === 'persoon' && record && (record === 'BRP' || !item)) {
        const thuis = record === 'BRP' ? huishouden.get(persoon)?.[kind.plek] : undefined
        const gevonden = { ...((thuis as Rij | null | undefined) ?? {}), _p: persoon }
        return [kind.sleutel, vormPersoon(kind.kinderen, gevonden, record, onder(pad, kind.sleutel), v)]
      }
      if (Object.hasOwn(over, kind.veld)) return [kind.sleutel, over[kind.veld]]
      return [kind.sleutel, veldVolgens(oordelen[nr], kind, item ?? {}, pad, v, false)]
    }),
  )
}
