import type { Noemt } from '@gezinsbeeld/runtime'

/** Which agencies a value names (beslissing 9); a field that is not here names every agency it could. */
export const noemt: Noemt = {
  'VerzoekTotOnderzoek.verzoeker': {
    COLLEGE: ['LT'],
    AANGEWEZEN_JEUGDHULPAANBIEDER: [],
    GI: ['GI'],
    VEILIG_THUIS: ['VT'],
    AMBTSHALVE: [],
    SPOED: [],
  },
}
