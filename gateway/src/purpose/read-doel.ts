import type { Beleid, Doel, toelaatbaar } from '@gezinsbeeld/schema'
import { ClientError } from '../errors/client-error.js'
import type { Aanvrager } from '../identity/aanvrager.js'

/** The part of the policy that chooses a purpose. */
export interface DoelBeleid {
  readonly beleid: Beleid
  readonly toelaatbaar: typeof toelaatbaar
}

/** The purpose of a request, and whether this role may only ask somebody else to use it (`A` in the policy). */
export interface Doelkeuze {
  readonly doel: Doel
  readonly alleenAanvragen: boolean
}

/**
 * Reads the one purpose of a request from its `X-Doelbinding` headers and checks that this role may choose it
 * (docs/architecture.md: purpose first). The header carries the name; a code is not accepted in its place.
 * @throws ClientError DOEL_ONTBREEKT, DOEL_ONBEKEND, DOEL_NIET_VOOR_ROL, HANDELT_NAMENS_ONTBREEKT or
 * HANDELT_NAMENS_NIET_VOOR_ROL
 */
export function readDoel(
  headers: readonly string[],
  aanvrager: Aanvrager,
  { beleid, toelaatbaar }: DoelBeleid,
): Doelkeuze {
  const [header, ...more] = headers
  // HTTP has taken its own spaces off already; any other character makes another name (a no-break space, say).
  const naam = header?.replace(/^[ \t]+|[ \t]+$/g, '')
  if (!naam) throw new ClientError('DOEL_ONTBREEKT')
  // Never the union of two purposes: node joins repeated headers with a comma, so both forms are refused.
  if (more.length > 0 || naam.includes(',')) {
    throw new ClientError('DOEL_ONBEKEND', { detail: 'één verzoek heeft één doel' })
  }
  const doel = beleid.doelOpNaam(naam)
  if (!doel) throw new ClientError('DOEL_ONBEKEND')
  const oordeel = toelaatbaar(beleid, aanvrager, doel.code)
  if (oordeel === 'JA') return { doel, alleenAanvragen: false }
  if (oordeel.code === 'ALLEEN_AANVRAGEN') return { doel, alleenAanvragen: true }
  throw new ClientError(oordeel.code)
}
