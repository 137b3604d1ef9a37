import { existsSync, readFileSync } from 'node:fs'
import { CATEGORIEEN, type Categorie } from '../codes.js'

/** What the matrix needs of `velden.json`; the file has its own schema and test. */
interface VeldenBestand {
  readonly types: readonly { readonly type: string; readonly velden: readonly Veld[] }[]
  readonly verbindingsvelden: readonly (Veld & { readonly type: string })[]
}

interface Veld {
  readonly veld: string
  readonly categorieen: readonly Categorie[]
  readonly inKennisgeving?: boolean
}

/** Field addresses per category, sorted. A field with several categories is in each of their lists. */
export type VeldenPerCategorie = ReadonlyMap<Categorie, readonly string[]>

/**
 * Reads which fields fall under which category.
 * @returns `undefined` when the file is not there
 */
export function leesVelden(file: string): VeldenPerCategorie | undefined {
  const all = alle(file)
  if (!all) return undefined
  return new Map(
    CATEGORIEEN.map((categorie) => {
      const found = all
        .filter((item) => item.categorieen.includes(categorie))
        .map((item) => `${item.type}.${item.veld}`)
      return [categorie, [...new Set(found)].sort()]
    }),
  )
}

/** Fields that survive the mask of a notification to the college (condition 15), sorted; none when the file is not there. */
export const leesKennisgeving = (file: string): readonly string[] =>
  (alle(file) ?? [])
    .filter(({ inKennisgeving }) => inKennisgeving === true)
    .map(({ type, veld }) => `${type}.${veld}`)
    .sort()

function alle(file: string): (Veld & { readonly type: string })[] | undefined {
  if (!existsSync(file)) return undefined
  const { types, verbindingsvelden } = JSON.parse(readFileSync(file, 'utf8')) as VeldenBestand
  return [...types.flatMap(({ type, velden }) => velden.map((veld) => ({ ...veld, type }))), ...verbindingsvelden]
}
