/**
 * Which conditions a field hangs on, and whether they hold. Only facts of the requester's own source and of the request
 * itself are told; of what another source judges only that it held when the field was released (decision 14).
 *
 * INVARIANT: whoever is in the conflict register (H10) reads what somebody without any relation reads, and condition 13
 * (H11) is never told: it would say who is whose helper.
 * @module
 */
import {
  type Aanvraag,
  type Beleid,
  type Bron,
  type Categorie,
  type Effectief,
  type Eis,
  type Feiten,
  type FeitSleutel,
  feitVan,
  oordeelOver,
  subgraphVan,
  subgraphVanFeit,
} from '@gezinsbeeld/schema'
import type { WaaromVoorwaarde } from './waarom.js'

const ELDERS = 'Dit zeggen wij niet: een andere bron beoordeelt deze voorwaarde.'
const PER_RIJ = 'De bron beoordeelt dit per gegeven.'
const NOOIT_GEZEGD = '13'

/** How the conditions of a field are told: as policy only, as all held, or as the requester's own facts say. */
export type Wijze = 'BELEID' | 'VRIJGEGEVEN' | 'EIGEN_FEITEN'

/** The conditions of the cells that a field needs, in the order of their numbers. */
export function voorwaardenVan(
  beleid: Beleid,
  aanvraag: Aanvraag,
  feiten: readonly Feiten[],
  bron: Bron,
  categorieen: readonly Categorie[],
  wijze: Wijze,
): readonly WaaromVoorwaarde[] {
  const cellen = categorieen.flatMap((categorie) => beleid.effectief(aanvraag.doel, bron, categorie) ?? [])
  const nrs = new Set(cellen.flatMap(({ voorwaarden }) => voorwaarden))
  return beleid.voorwaarden
    .filter(({ nr }) => nrs.has(nr))
    .map(({ nr, omschrijving, wijze: hoe }): WaaromVoorwaarde => {
      if (wijze === 'VRIJGEGEVEN') return { nr, omschrijving, vervuld: 'ja' }
      if (wijze === 'BELEID') return { nr, omschrijving, vervuld: 'onbekend' }
      if (hoe === 'RIJEN') return { nr, omschrijving, vervuld: 'onbekend', toelichting: PER_RIJ }
      if (hoe === 'MOTIVERING') return { nr, omschrijving, vervuld: gemotiveerd(cellen, aanvraag) }
      const eisen = cellen.flatMap((cel) => cel.toets.eisen.filter((eis) => eis.nr === nr).map((eis) => ({ cel, eis })))
      const eigen =
        nr !== NOOIT_GEZEGD && eisen.length > 0 && eisen.every(({ eis }) => isEigen(eis, beleid, aanvraag, bron))
      if (!eigen) return { nr, omschrijving, vervuld: 'onbekend', toelichting: ELDERS }
      return { nr, omschrijving, vervuld: alle(eisen.map(({ cel, eis }) => voorGezin(eis, cel, feiten, aanvraag.nu))) }
    })
}

const gemotiveerd = (cellen: readonly Effectief[], { motivering }: Aanvraag): 'ja' | 'nee' =>
  cellen.every(({ toets, categorie }) => !toets.motivering || motivering.has(categorie)) ? 'ja' : 'nee'

/** Whether the requester's own source, or the gateway's record of emergency access, judges this by itself. */
function isEigen({ feiten }: Eis, beleid: Beleid, { aanvrager, doel }: Aanvraag, bron: Bron): boolean {
  const eigen = beleid.eigenBron(aanvrager, doel)
  return feiten.every((sleutel) => {
    const van = sleutel === '4t' ? 'GATEWAY' : feitVan(nrVan(sleutel), doel)
    if (van === 'GATEWAY' || van === 'EIGEN') return true
    return eigen !== undefined && subgraphVanFeit(van, bron, eigen) === subgraphVan(eigen)
  })
}

const nrVan = (sleutel: Exclude<FeitSleutel, '4t'>) => sleutel.split('@')[0] as Parameters<typeof feitVan>[0]

type Vervuld = WaaromVoorwaarde['vervuld']

function voorGezin(eis: Eis, cel: Effectief, feiten: readonly Feiten[], nu: number): Vervuld {
  const gezin = cel.dekking === 'GEZIN'
  const oordelen = feiten.flatMap((van) => {
    if (van.conflict !== 'GEEN') return [van.conflict === 'JA' ? 'nee' : 'onbekend'] as const
    return van.leden.map((persoon): Vervuld => {
      const oordeel = oordeelOver(eis, van, gezin ? van.leden : [persoon], cel.categorie, nu)
      return oordeel === 'JA' ? 'ja' : oordeel === 'NEE' ? 'nee' : 'onbekend'
    })
  })
  return oordelen.includes('ja') ? 'ja' : oordelen.includes('onbekend') ? 'onbekend' : 'nee'
}

const alle = (oordelen: readonly Vervuld[]): Vervuld =>
  oordelen.includes('nee') ? 'nee' : oordelen.includes('onbekend') ? 'onbekend' : 'ja'
