import type { Beleid } from '../beleid/beleid.js'
import type { Aanvrager } from './aanvraag.js'

/** Why a role may not use a purpose. Refuses the request as a whole. */
export interface NietToelaatbaar {
  readonly code: 'DOEL_NIET_VOOR_ROL' | 'ALLEEN_AANVRAGEN' | 'HANDELT_NAMENS_NIET_ONDERSTEUND'
}

const DOEL_NIET_VOOR_ROL: NietToelaatbaar = Object.freeze({ code: 'DOEL_NIET_VOOR_ROL' })
const ALLEEN_AANVRAGEN: NietToelaatbaar = Object.freeze({ code: 'ALLEEN_AANVRAGEN' })
const HANDELT_NAMENS: NietToelaatbaar = Object.freeze({ code: 'HANDELT_NAMENS_NIET_ONDERSTEUND' })

/**
 * Whether this requester's role may choose this purpose (decision 6: admissibility only, no conditions). An unknown
 * role or purpose is not admissible. Acting on behalf of another agency is not supported yet, so it is refused.
 * @param doel purpose code
 */
export function toelaatbaar(beleid: Beleid, aanvrager: Aanvrager, doel: string): 'JA' | NietToelaatbaar {
  const regel = beleid.rolDoel(aanvrager.rol, doel)
  if (!regel) return DOEL_NIET_VOOR_ROL
  if (regel.uitkomst === 'H' || aanvrager.handeltNamens !== undefined) return HANDELT_NAMENS
  return regel.uitkomst === 'A' ? ALLEEN_AANVRAGEN : 'JA'
}
