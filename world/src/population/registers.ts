import { plusDagen } from '../datum.js'
import type { Gezin, Register } from '../model.js'
import { ORGANISATIES, RAAD } from '../organisaties.js'
import type { Concept } from './concept.js'
import { kiesMedewerker } from './medewerker.js'

/** Share of the families of an agency that an employee of it knows in private; an assumption. */
const BELANG = 0.005

/** Who works at an agency and is a neighbour of one of its families (H10). Drawn last: no other row depends on it. */
export function registersVan(
  concept: Concept,
  { vt, lt, gi, raad }: Pick<Gezin, 'vt' | 'lt' | 'gi' | 'raad'>,
): Register[] {
  const { toeval, gemeente, volwassenen, peildatum } = concept
  const persoon = volwassenen[0]
  const instelling = ORGANISATIES.find(({ oin }) => oin === gi?.organisatie) ?? gemeente.gi
  const organisatie = { VT: gemeente.vt, LT: gemeente.lt, GI: instelling, RVDK: RAAD }
  const bronnen = [
    ...(vt ? ['VT' as const] : []),
    ...(lt ? ['LT' as const] : []),
    ...(gi ? ['GI' as const] : []),
    ...(raad ? ['RVDK' as const] : []),
  ]
  return bronnen.flatMap((bron): Register[] => {
    if (persoon === undefined || !toeval.chance(BELANG)) return []
    const medewerker = kiesMedewerker(toeval, organisatie[bron])
    const vanaf = plusDagen(peildatum, -toeval.int(100, 3000))
    return [
      {
        bron,
        belangen: [{ medewerker, persoon, aard: 'BUUR', vanaf }],
        klachten: [],
        toetsingen: [],
        vernietigingen: [],
      },
    ]
  })
}
