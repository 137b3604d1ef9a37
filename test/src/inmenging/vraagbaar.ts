import { lees } from '../lezing/lees.js'
import type { Bron, Instantie } from '../lezing/matrix.js'
import type { Aanvrager } from './aanvragers.js'
import type { Situatie } from './situatie.js'
import type { Wie } from './wie.js'

/** What the reading leaves to a decision of one source, about members of the family for whom all else may hold. */
export function vraagbaar(
  { wie, doel }: Aanvrager,
  situatie: Situatie,
  leden: readonly string[],
  keuze: number,
): { readonly bron: Instantie; readonly personen: string[]; readonly categorieen: string[] } | undefined {
  const mogelijk = (['VT', 'RVDK', 'GI', 'LT'] as const).flatMap((bron) => {
    const opVerzoek = CATEGORIEEN.filter((categorie) => vrijTeGeven(wie, doel, bron, categorie))
    const personen = leden.filter((een) => opVerzoek.some((c) => situatie.ziet(bron, c, een) === 'OP_VERZOEK'))
    const categorieen = opVerzoek.filter((c) => personen.every((een) => situatie.ziet(bron, c, een) === 'OP_VERZOEK'))
    return personen.length > 0 && categorieen.length > 0 ? [{ bron, personen, categorieen }] : []
  })
  const gekozen = mogelijk[keuze % Math.max(mogelijk.length, 1)]
  if (!gekozen) return undefined
  const { categorieen } = gekozen
  return {
    ...gekozen,
    categorieen: keuze % 4 === 0 ? categorieen.slice(0, 1 + (keuze % categorieen.length)) : categorieen,
  }
}

const CATEGORIEEN = [
  'BTR',
  'ID',
  'ADR',
  'GEHEIM',
  'PROC',
  'MAATR',
  'VEIL',
  'ART9',
  'STRAF',
  'OORD',
  'WERK',
  'FIN',
  'KIND',
  'PLAN',
]
const vrijTeGeven = (wie: Wie, doel: string, bron: Bron, categorie: string) => {
  const { soort, voorwaarden } = lees(wie.rol, doel, bron, categorie, wie.handeltNamens)
  return soort === 'B' || voorwaarden.includes('12')
}
