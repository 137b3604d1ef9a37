import {
  type Beleid,
  BRONNEN_VAN,
  type EigenBron,
  type FeitenVraag,
  feitenVoor,
  type Subgraph,
  type Systeem,
  subgraphVanFeit,
  toelaatbaar,
  wieVan,
} from '@gezinsbeeld/schema'
import type { Caller } from './verify-caller.js'

/**
 * The employee that a system's facts question is about, when this source may answer it. The employee is of the
 * organisation that the system's token names, and the system is of the agency that is his own for this role and purpose
 * (decision 21), which the role may choose; all by this source's own copy of the policy. At a source of another agency
 * only that is answered on which a decision about the system's own source hangs (docs/besluiten/0038). Nobody asks this
 * way about a person who asks about himself.
 * @returns undefined when the question is refused
 */
export function medewerkerVan(
  body: string,
  { organisatie, instantie }: Systeem,
  naam: Subgraph,
  beleid: Beleid,
): Caller | undefined {
  const vraag = JSON.parse(body) as FeitenVraag
  const { betrokkene, ...caller } = wieVan(vraag)
  if (betrokkene !== undefined || vraag.organisatie !== organisatie) return undefined
  if (beleid.eigenBron(caller, vraag.doel) !== instantie) return undefined
  if (toelaatbaar(beleid, caller, vraag.doel) !== 'JA') return undefined
  return instantie === BRONNEN_VAN[naam][0] || isNodig(vraag, instantie, naam, beleid) ? caller : undefined
}

/** Whether a question of another agency's system holds nothing but what the decision about that agency's source needs. */
function isNodig(
  { doel, eigen, gezinIds, gezinnenVan = [], voorwaarden }: FeitenVraag,
  instantie: EigenBron,
  naam: Subgraph,
  beleid: Beleid,
): boolean {
  // Relations and conflicts are of the own personnel; who belongs to a family is the municipality's to tell.
  const gezinnen = [...gezinIds, ...gezinnenVan]
  if (eigen || (gezinnen.length > 0 && naam !== 'lokaal-team')) return false
  const vanHier = new Set(
    feitenVoor(beleid, doel, instantie)
      .filter(({ van, bron }) => subgraphVanFeit(van, bron, instantie) === naam)
      .map(({ nr }) => nr),
  )
  return voorwaarden.every((nr) => vanHier.has(nr))
}
