/** The closed code sets that every part of Gezinsbeeld shares. The policy files may use no other value. @module */

/** A data source. `BRP` is a logical source of its own, hosted in the lokaal-team subgraph (docs/besluiten/0003). */
export const BRONNEN = ['VT', 'RVDK', 'GI', 'LT', 'BRP'] as const
export type Bron = (typeof BRONNEN)[number]

/** Data categories, see docs/begrippen.md. */
export const CATEGORIEEN = [
  'BTR',
  'ID',
  'ADR',
  'BSN',
  'GEHEIM',
  'PROC',
  'MAATR',
  'VEIL',
  'ART9',
  'STRAF',
  'MELD',
  'OORD',
  'WERK',
  'FIN',
  'KIND',
  'DERD',
  'PLAN',
  'OUDER',
] as const
export type Categorie = (typeof CATEGORIEEN)[number]

const ALLEEN: ReadonlyMap<string, readonly [Categorie]> = new Map(CATEGORIEEN.map((een) => [een, [een]]))

/** A list of this category alone, one and the same each time: it is asked a few hundred times per request. */
export const alleen = (categorie: Categorie): readonly [Categorie] => ALLEEN.get(categorie) ?? [categorie]

/** Categories that refuse silently: ADR because it can become GEHEIM, so a visible refusal would tell (docs/besluiten). */
export const STILLE_CATEGORIEEN: ReadonlySet<Categorie> = new Set(['BTR', 'MELD', 'GEHEIM', 'ADR', 'OUDER'])

/**
 * A text that a source wrote for one parent without authority (BW 1:377c): read at the loket, never in a family view, so
 * no release order carries it.
 */
export const ALLEEN_LOKET: Categorie = 'OUDER'

/** Categories that a field of a family can carry. */
export const VELD_CATEGORIEEN: readonly Categorie[] = CATEGORIEEN.filter((categorie) => categorie !== ALLEEN_LOKET)

/** Categories whose outcome hangs on whether any source hides the person (decision 2, docs/besluiten/0026). */
export const AFSCHERMBAAR: ReadonlySet<Categorie> = new Set(['ADR', 'GEHEIM', 'OUDER'])

/** Where a file stands (domain E4). The source works it out; it is never a field of an answer. */
export const DOSSIER_STATUSSEN = ['ACTIEF', 'GESLOTEN', 'GEBLOKKEERD', 'VERNIETIGD'] as const
export type DossierStatus = (typeof DOSSIER_STATUSSEN)[number]

/** The four wrappers of an agency's administration; each runs as its own process. */
export const SUBGRAPHS = ['veilig-thuis', 'raad', 'gi', 'lokaal-team'] as const
export type Subgraph = (typeof SUBGRAPHS)[number]

/** Which sources a subgraph hosts; the first is its own administration. */
export const BRONNEN_VAN: Readonly<Record<Subgraph, readonly [Bron, ...Bron[]]>> = {
  'veilig-thuis': ['VT'],
  raad: ['RVDK'],
  gi: ['GI'],
  'lokaal-team': ['LT', 'BRP'],
}

/** The subgraph that hosts a source. */
export function subgraphVan(bron: Bron): Subgraph {
  const found = SUBGRAPHS.find((naam) => BRONNEN_VAN[naam].includes(bron))
  if (!found) throw new TypeError(`no subgraph hosts source \`${bron}\``)
  return found
}

/** Whether a value is one of the sources; for reading untrusted input. */
export const isBron = (value: unknown): value is Bron => (BRONNEN as readonly unknown[]).includes(value)

/** Whether a value is one of the categories; for reading untrusted input. */
export const isCategorie = (value: unknown): value is Categorie => (CATEGORIEEN as readonly unknown[]).includes(value)

/** Whether a value is the name of a subgraph; for reading untrusted input. */
export const isSubgraph = (value: unknown): value is Subgraph => (SUBGRAPHS as readonly unknown[]).includes(value)
