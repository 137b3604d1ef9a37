import { plusDagen } from '../datum.js'
import type { LtTraject, Register, VtTraject } from '../model.js'
import type { Concept } from './concept.js'
import { kiesMedewerker } from './medewerker.js'

/** Share of the families of an agency that an employee of it knows in private; an assumption. */
const BELANG = 0.005

/** Who works at an agency and is a neighbour of one of its families (H10). Drawn last: no other row depends on it. */
export function registersVan(concept: Concept, vt: VtTraject | null, lt: LtTraject | null): Register[] {
  const { toeval, gemeente, volwassenen, peildatum } = concept
  const persoon = volwassenen[0]
  const bronnen = [...(vt ? ['VT' as const] : []), ...(lt ? ['LT' as const] : [])]
  return bronnen.flatMap((bron): Register[] => {
    if (persoon === undefined || !toeval.chance(BELANG)) return []
    const medewerker = kiesMedewerker(toeval, bron === 'VT' ? gemeente.vt : gemeente.lt)
    const vanaf = plusDagen(peildatum, -toeval.int(100, 3000))
    return [{ bron, belangen: [{ medewerker, persoon, aard: 'BUUR', vanaf }], klachten: [], toetsingen: [] }]
  })
}
