import type { Noemt } from '@gezinsbeeld/runtime'
import type { Bron } from '@gezinsbeeld/schema'

/** Agencies behind the kinds of organisation that Veilig Thuis hands over to; the others are not in the graph. */
const VERVOLG: Readonly<Record<string, readonly Bron[]>> = {
  WIJKTEAM: ['LT'],
  RAAD_VOOR_DE_KINDERBESCHERMING: ['RVDK'],
  POLITIE_OF_OM: [],
  JEUGDHULPAANBIEDER: [],
  GECERTIFICEERDE_INSTELLING: ['GI'],
  VROUWENOPVANG: [],
  GGZ: [],
  THUISZORG_OF_RESPIJTZORG: [],
  VERSLAVINGSZORG: [],
  ANDERE_INSTANTIE: [],
  GEEN_VERVOLG: [],
}

/** Which agencies a value names (beslissing 9). Free text is not listed: it counts as any agency, the strict reading. */
export const noemt: Noemt = { 'VtOnderzoek.vervolg': VERVOLG, 'VtOverdracht.naar': VERVOLG }
