import { canoniek, type Toegang, type Waarde } from './toegang.js'

/** One difference of effective access; `was` or `wordt` is absent for what is new or gone. */
export interface Verschil {
  /** Name in effective access, e.g. `cel VT.D10.VEIL`. */
  readonly naam: string
  readonly was?: Waarde
  readonly wordt?: Waarde
}

/** Everything that differs, sorted by name; empty when the two versions give the same access. */
export function verschilVan(oud: Toegang, nieuw: Toegang): readonly Verschil[] {
  const namen = [...new Set([...oud.keys(), ...nieuw.keys()])].sort()
  return namen.flatMap((naam): Verschil[] => {
    const [was, wordt] = [oud.get(naam), nieuw.get(naam)]
    if (was && wordt && canoniek(was) === canoniek(wordt)) return []
    return [{ naam, ...(was ? { was } : {}), ...(wordt ? { wordt } : {}) }]
  })
}
