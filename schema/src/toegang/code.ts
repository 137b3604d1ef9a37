import type { Beleid } from '../beleid/beleid.js'
import { KENNISGEVING } from '../beleid/effectief.js'
import { feitVan } from '../besluit/feit-van.js'
import { UITSTELBAAR } from '../besluit/uitstel.js'
import { AFSCHERMBAAR, ALLEEN_LOKET, BRONNEN_VAN, STILLE_CATEGORIEEN } from '../codes.js'
import { FEITELIJKE_VOORWAARDEN } from '../wire/feiten.js'
import type { Waarde } from './toegang.js'

/**
 * What decides beside the policy files because it is no choice of policy: a change of these constants is a change of access
 * all the same, and is reviewed.
 */
export const vasteLijsten = ({ doelen }: Pick<Beleid, 'doelen'>): [string, Waarde][] => [
  ['vast stil', { categorieen: [...STILLE_CATEGORIEEN].sort() }],
  ['vast afschermbaar', { categorieen: [...AFSCHERMBAAR].sort() }],
  ['vast alleen-loket', { categorie: ALLEEN_LOKET }],
  ['vast uitstelbaar', { doelen: [...UITSTELBAAR].sort() }],
  ['vast kennisgeving', { vorm: KENNISGEVING }],
  ['vast bronnen', { ...BRONNEN_VAN }],
  ...FEITELIJKE_VOORWAARDEN.map((nr): [string, Waarde] => [`vast feit ${nr}`, feitBron(nr, doelen)]),
]

/** Of which source a condition is asked, and the purposes for which it is another one. */
function feitBron(nr: (typeof FEITELIJKE_VOORWAARDEN)[number], doelen: Beleid['doelen']): Waarde {
  const van = feitVan(nr, '')
  const anders = doelen.map(({ code }) => [code, feitVan(nr, code)] as const).filter(([, bron]) => bron !== van)
  return { van, ...(anders.length > 0 ? { anders: Object.fromEntries(anders) } : {}) }
}
