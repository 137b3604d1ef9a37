import { beschrijf } from './beschrijf.js'
import { rollenPerDoel } from './betrokken.js'
import type { Toegang } from './toegang.js'

/** Which part of the matrix; absent: all of it. */
export interface MatrixFilter {
  readonly rol?: string
  readonly doel?: string
  readonly bron?: string
  readonly categorie?: string
  /** Refused cells too. */
  readonly alles?: boolean
}

/** One cell of the effective matrix, for people. */
export interface MatrixRegel {
  readonly regel: string
  readonly doel: string
  readonly bron: string
  readonly categorie: string
  readonly wat: string
  readonly rollen: readonly string[]
}

/** The effective matrix line by line, by purpose, source and category. */
export function matrixRegels(toegang: Toegang, filter: MatrixFilter): readonly MatrixRegel[] {
  const perDoel = rollenPerDoel(toegang)
  return [...toegang]
    .flatMap(([naam, waarde]): MatrixRegel[] => {
      if (!naam.startsWith('cel ')) return []
      if (waarde.dicht !== undefined && !filter.alles) return []
      const regel = naam.slice('cel '.length)
      const [bron = '', doel = '', categorie = ''] = regel.split('.')
      const rollen = perDoel.get(doel) ?? []
      return [{ regel, doel, bron, categorie, wat: beschrijf(naam, waarde), rollen }]
    })
    .filter((rij) => past(rij, filter))
    .sort((a, b) => (sleutel(a) < sleutel(b) ? -1 : 1))
}

const sleutel = ({ doel, bron, categorie }: MatrixRegel): string => `${doel} ${bron} ${categorie}`

const past = (rij: MatrixRegel, { rol, doel, bron, categorie }: MatrixFilter): boolean =>
  (rol === undefined || rij.rollen.includes(rol)) &&
  (doel === undefined || rij.doel === doel) &&
  (bron === undefined || rij.bron === bron) &&
  (categorie === undefined || rij.categorie === categorie)
