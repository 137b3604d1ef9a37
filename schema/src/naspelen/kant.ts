import type { Toegang, Waarde } from '../toegang/toegang.js'
import type { Beslissing } from './beslissing.js'
import { type Cel, leesCel } from './cel.js'
import { eigenBronVan } from './toelating.js'

/** What one version says of a field of one source, for one kind of requester. */
export interface Kant {
  /** Of one of these every cell must open: one choice, or one per category where the value of the row decides. */
  readonly keuzes: readonly (readonly Cel[])[]
  /** The cell that decides instead when a source hides the person; `null` when no place is asked. */
  readonly geheim: Cel | null
  /** In a crisis a silent register of private relations closes nothing (S11). */
  readonly spoed: boolean
  /** Whether the field survives a mask, and that of a notification (condition 15). */
  readonly blijftBijMasker: boolean
  readonly blijftInKennisgeving: boolean
}

/** Whether a choice refuses everybody. */
export const isKeuzeDicht = (cellen: readonly Cel[]): boolean =>
  cellen.length === 0 || cellen.some(({ dicht }) => dicht)

/** Categories whose outcome also hangs on whether a source hides the person. */
export const isPlaats = (categorie: string): boolean => categorie === 'ADR' || categorie === 'OUDER'

/** How a version classifies a field, as it is enforced; without the graph as the reviewed list has it. */
export function classificatieVan(toegang: Toegang, veld: string | null) {
  const waarde = toegang.get(`veld ${veld}`) as { readonly graaf?: Waarde; readonly lijst?: Waarde } | undefined
  const { categorieen = [], vlaggen = [] } = (waarde?.graaf ?? waarde?.lijst ?? {}) as Readonly<
    Record<string, readonly string[] | undefined>
  >
  return { categorieen, vlaggen }
}

/**
 * Reads a field of one source out of a version.
 * @param categorieen in the order in which the field carries them
 * @param andereFeiten conditions that the other version asks of another source: no fact of theirs is the same
 */
export function kantVan(
  toegang: Toegang,
  { rol, doel, veld }: Pick<Beslissing, 'rol' | 'doel' | 'veld'>,
  bron: string,
  categorieen: readonly string[],
  andereFeiten: ReadonlySet<string> = new Set(),
): Kant {
  const { vlaggen } = classificatieVan(toegang, veld)
  const plaats = {
    doel: doel ?? '',
    bron,
    eigenBron: eigenBronVan(toegang, rol ?? '', doel ?? ''),
    feitNaam: (sleutel: string) => (andereFeiten.has(sleutel.split('@')[0] ?? '') ? `anders ${sleutel}` : sleutel),
  }
  const cellen = categorieen.map((categorie) => leesCel(toegang, { ...plaats, categorie }))
  return {
    keuzes: vlaggen.includes('perWaarde') ? cellen.map((cel) => [cel]) : [cellen],
    geheim: categorieen.includes('ADR') ? leesCel(toegang, { ...plaats, categorie: 'GEHEIM' }) : null,
    spoed: toegang.get(`doel ${doel}`)?.spoed === true,
    blijftBijMasker: vlaggen.includes('getoondBijMasker'),
    blijftInKennisgeving: vlaggen.includes('inKennisgeving'),
  }
}
