import { type Aanvrager, type EigenBron, type FeitenAntwoord, subgraphVan } from '@gezinsbeeld/schema'
import { feitenVraag } from './feiten-vraag.js'
import type { AskFeiten } from './gather.js'

/** Everybody of whom the requester may have nothing (H10); `undefined`: that could not be established. */
export type Conflict = ReadonlySet<string> | undefined

/** The private relations of the requester out of the register of his own agency, with the families of those persons. */
export async function conflictVan(
  aanvrager: Aanvrager,
  doel: string,
  eigen: EigenBron,
  ask: AskFeiten,
): Promise<Conflict> {
  const antwoord = await ask(subgraphVan(eigen), feitenVraag(aanvrager, doel, { eigen: true }))
  return metGezinnen(antwoord?.conflict, (vraag) => ask('lokaal-team', feitenVraag(aanvrager, doel, vraag)))
}

/**
 * Widens private relations to the families of those persons: H10 is about the family, whatever part of it is asked about
 * and whatever file it stands in, and only the municipality knows who belongs to it (record 0039).
 * @param vraag asks the municipality; nobody is asked when there is no relation
 */
export async function metGezinnen(
  relaties: readonly string[] | undefined,
  vraag: (extra: { readonly gezinnenVan: readonly string[] }) => Promise<FeitenAntwoord | undefined>,
): Promise<Conflict> {
  if (relaties === undefined || relaties.length === 0) return relaties && new Set()
  const antwoord = await vraag({ gezinnenVan: [...relaties].sort() })
  return antwoord?.gezinsleden && new Set([...relaties, ...antwoord.gezinsleden])
}
