import type { Beleid } from '../beleid/beleid.js'
import type { Aanvrager } from './aanvraag.js'

/** Why a role may not use a purpose. Refuses the request as a whole. */
export interface NietToelaatbaar {
  readonly code: 'DOEL_NIET_VOOR_ROL' | 'ALLEEN_AANVRAGEN' | 'HANDELT_NAMENS_ONTBREEKT' | 'HANDELT_NAMENS_NIET_VOOR_ROL'
}

const DOEL_NIET_VOOR_ROL: NietToelaatbaar = Object.freeze({ code: 'DOEL_NIET_VOOR_ROL' })
const ALLEEN_AANVRAGEN: NietToelaatbaar = Object.freeze({ code: 'ALLEEN_AANVRAGEN' })
const NAMENS_ONTBREEKT: NietToelaatbaar = Object.freeze({ code: 'HANDELT_NAMENS_ONTBREEKT' })
const NAMENS_NIET_VOOR_ROL: NietToelaatbaar = Object.freeze({ code: 'HANDELT_NAMENS_NIET_VOOR_ROL' })

/**
 * Whether this requester's role may choose this purpose (decision 6: admissibility only, no conditions). An unknown
 * role or purpose is not admissible. An H line is open only to who acts for one agency, and only for a purpose that
 * some role of that very agency may choose: a regional safety team has no power of its own (domain 0.10, H9).
 * @param doel purpose code
 */
export function toelaatbaar(beleid: Beleid, aanvrager: Aanvrager, doel: string): 'JA' | NietToelaatbaar {
  const regel = beleid.rolDoel(aanvrager.rol, doel)
  if (!regel) return DOEL_NIET_VOOR_ROL
  const { handeltNamens } = aanvrager
  if (regel.uitkomst === 'H') {
    if (handeltNamens === undefined) return NAMENS_ONTBREEKT
    return beleid.doelVanInstantie(handeltNamens, doel) ? 'JA' : DOEL_NIET_VOOR_ROL
  }
  if (handeltNamens !== undefined) return NAMENS_NIET_VOOR_ROL
  return regel.uitkomst === 'A' ? ALLEEN_AANVRAGEN : 'JA'
}
