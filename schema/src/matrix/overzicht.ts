import type { Beleid, Effectief } from '../beleid/beleid.js'
import { BRONNEN, type Bron, CATEGORIEEN, type Categorie } from '../codes.js'

/** One effective cell as a reviewer sees it: a change of access is a changed row. */
export interface MatrixRij {
  readonly regel: string
  readonly doel: string
  readonly bron: Bron
  readonly categorie: Categorie
  /** The cell as the policy file says it. */
  readonly cel: string
  /** The cell as it is enforced, with its source's BTR cell. */
  readonly effectief: string
  readonly eigen: boolean
  readonly dekking: Effectief['dekking']
  /** Not joined with its source's BTR cell. */
  readonly zonderBtr?: true
  readonly correctie?: string
}

/** Every cell that exists, in a fixed order: purpose code, source, category. */
export function overzicht(beleid: Beleid): MatrixRij[] {
  const codes = beleid.doelen.map((doel) => doel.code).sort()
  return codes.flatMap((doel) =>
    BRONNEN.flatMap((bron) => CATEGORIEEN.flatMap((item) => row(beleid, doel, bron, item))),
  )
}

function row(beleid: Beleid, doel: string, bron: Bron, categorie: Categorie): MatrixRij[] {
  const cel = beleid.cel(doel, bron, categorie)
  const effectief = beleid.effectief(doel, bron, categorie)
  if (!cel || !effectief) return []
  const { regel, tekst, eigen, dekking } = effectief
  return [
    {
      regel,
      doel,
      bron,
      categorie,
      cel: cel.tekst,
      effectief: tekst,
      eigen,
      dekking,
      ...(cel.zonderBtr ? { zonderBtr: true as const } : {}),
      ...(cel.correctie === undefined ? {} : { correctie: cel.correctie }),
    },
  ]
}
