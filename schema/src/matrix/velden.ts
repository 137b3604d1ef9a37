import { existsSync, readFileSync } from 'node:fs'
import { CATEGORIEEN, type Categorie } from '../codes.js'

/** What the matrix needs of `velden.json`; the file has its own schema and test. */
interface VeldenBestand {
  readonly types: readonly { type: string; velden: readonly { veld: string; categorieen: readonly Categorie[] }[] }[]
  readonly verbindingsvelden: readonly { type: string; veld: string; categorieen: readonly Categorie[] }[]
}

/** Field addresses per category, sorted. A field with several categories is in each of their lists. */
export type VeldenPerCategorie = ReadonlyMap<Categorie, readonly string[]>

/**
 * Reads which fields fall under which category.
 * @returns `undefined` when the file is not there
 */
export function leesVelden(file: string): VeldenPerCategorie | undefined {
  if (!existsSync(file)) return undefined
  const { types, verbindingsvelden } = JSON.parse(readFileSync(file, 'utf8')) as VeldenBestand
  const all = [...types.flatMap(({ type, velden }) => velden.map((veld) => ({ ...veld, type }))), ...verbindingsvelden]
  return new Map(
    CATEGORIEEN.map((categorie) => {
      const found = all
        .filter((item) => item.categorieen.includes(categorie))
        .map((item) => `${item.type}.${item.veld}`)
      return [categorie, [...new Set(found)].sort()]
    }),
  )
}
