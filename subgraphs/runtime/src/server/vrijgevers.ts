import type {
  Beleid,
  Bron,
  Categorie,
  CelOpdracht,
  Effectief,
  FeitSleutel,
  Opdracht,
  Verdict,
} from '@gezinsbeeld/schema'
import type { Vrijgevers } from '../dossier/toets.js'

/** What this source itself found to hold, by fact. */
export type Verdicts = ReadonlyMap<FeitSleutel, readonly Verdict[]>

/** What a cell hangs on. */
export type Eisen = (cel: Effectief) => readonly { readonly feiten: readonly FeitSleutel[] }[]

/** Every cell of an order. */
export const perCel = ({ cellen }: Opdracht): [Bron, Categorie, CelOpdracht][] =>
  (Object.entries(cellen) as [Bron, Record<Categorie, CelOpdracht>][]).flatMap(([bron, perCategorie]) =>
    (Object.entries(perCategorie) as [Categorie, CelOpdracht][]).map(
      ([categorie, cel]): [Bron, Categorie, CelOpdracht] => [bron, categorie, cel],
    ),
  )

/** What must hold for a cell: its demands, and for B the decision of a person at the source. */
export const eisenVan: Eisen = ({ toets }) => [...toets.eisen, ...(toets.besluitBron ? [toets.besluitBron] : [])]

/** What opens a cell for rows of a closed file; asked by policy alone, whether or not there is one (E4). */
export const bijGesloten: Eisen = ({ toets }) => (toets.bijGesloten ? [toets.bijGesloten] : [])

/**
 * Who released what: a decision of one organisation opens none of the rows of another.
 * @param eisen which decisions: those that a cell hangs on, or those that open it for a closed file
 */
export function vrijgeversVan(
  eisen: Eisen,
  opdracht: Opdracht,
  beleid: Beleid,
  verdicts: Verdicts,
  nu: number,
): Vrijgevers {
  const found = new Map<string, Map<string, Set<string>>>()
  for (const [bron, categorie] of perCel(opdracht)) {
    const cel = beleid.effectief(opdracht.doel, bron, categorie)
    if (cel === undefined) continue
    for (const sleutel of eisen(cel).flatMap(({ feiten }) => feiten)) {
      // Stryker disable next-line ArrayDeclaration: what is no verdict names no organisation, and is passed over
      for (const { persoon, organisatie, tot, categorieen } of verdicts.get(sleutel) ?? []) {
        if (organisatie === undefined || categorieen?.includes(categorie) === false) continue
        if (tot !== undefined && !(nu < Date.parse(tot))) continue
        const plaats = `${bron}.${categorie}`
        const perPersoon = found.get(plaats) ?? new Map<string, Set<string>>()
        found.set(plaats, perPersoon.set(persoon, (perPersoon.get(persoon) ?? new Set<string>()).add(organisatie)))
      }
    }
  }
  return found
}
