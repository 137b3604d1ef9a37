import type { Noemt } from '@gezinsbeeld/runtime'
import { BRONNEN, type Bron } from '@gezinsbeeld/schema'

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

/** Chain partners of the region by OIN. */
const KETENPARTNERS: Readonly<Record<string, readonly Bron[]>> = Object.fromEntries(
  Object.entries({ VT: ['1001', '1002'], RVDK: ['2001'], GI: ['3001', '3002'], LT: ['4001', '4002', '4003'] }).flatMap(
    ([bron, nummers]) => nummers.map((nr) => [`0000000990000000${nr}`, BRONNEN.filter((b) => b === bron)]),
  ),
)

/** Which agencies a value names (beslissing 9). One that is not listed counts as any agency: the strict reading. */
export const noemt: Noemt = {
  'VtOnderzoek.vervolg': VERVOLG,
  'VtOverdracht.naar': VERVOLG,
  'VtOverdracht.organisatie': KETENPARTNERS,
  'Veiligheidsvoorwaarde.overgedragenAan': KETENPARTNERS,
}
