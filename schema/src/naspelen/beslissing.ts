/**
 * What a replay reads and says. The log keeps no facts on purpose (record 0041), so a replay reasons from what was decided
 * (docs/besluiten/0045): it says what is certain, and names what it cannot know.
 * @module
 */

/** One kind of decision, as the log keeps it: all that equal decisions share. Never a fact, never a person. */
export interface Beslissing {
  readonly rol: string | null
  /** Purpose code; `null` where the log does not name it. */
  readonly doel: string | null
  /** A system of an agency asked the decision point about its employee. */
  readonly systeem: boolean
  /** Field address, or the type that a decision point was asked about; `null` for a refusal of the whole request. */
  readonly veld: string | null
  readonly bron: string | null
  readonly categorieen: readonly string[]
  readonly uitkomst: string
  readonly code: string | null
  /** Policy line. */
  readonly regel: string | null
}

/** What a decision becomes. */
export interface Wordt {
  readonly uitkomst: 'TOEGESTAAN' | 'GEMASKEERD' | 'OP_VERZOEK_BRON' | 'GEWEIGERD'
  /** Form of the mask. */
  readonly vorm?: string
  /** Whether the field itself is still to be seen, as it is or because it survives the mask. */
  readonly getoond: boolean
}

/**
 * What the new policy would have decided. `GELIJK`: as much is shown as before; refused and "a fact is unknown" are one here,
 * for both show nothing. `ANDERS`: certainly this. `HANGT_AF_VAN`: on what the log does not hold.
 */
export type Naspel =
  | { readonly soort: 'GELIJK' }
  | { readonly soort: 'ANDERS'; readonly wordt: Wordt }
  | { readonly soort: 'HANGT_AF_VAN'; readonly voorwaarden: readonly string[] }

export const GELIJK: Naspel = Object.freeze({ soort: 'GELIJK' })
const WEG: Wordt = Object.freeze({ uitkomst: 'GEWEIGERD', getoond: false })

/** Whether every demand of the cell held: it was decided to show it, also where a mask then hid this field. */
export const isOpengegaan = ({ uitkomst, regel }: Beslissing): boolean =>
  (uitkomst === 'TOEGESTAAN' || uitkomst === 'GEMASKEERD') && regel !== null

/** Whether the field was shown, as it is or masked. */
export const isGetoond = ({ uitkomst, code }: Beslissing): boolean =>
  (uitkomst === 'TOEGESTAAN' || uitkomst === 'GEMASKEERD') && code === null

/** The new policy refuses, whatever the facts are. */
export const zekerGeweigerd = (beslissing: Beslissing): Naspel =>
  isGetoond(beslissing) || beslissing.uitkomst === 'OP_VERZOEK_BRON' ? { soort: 'ANDERS', wordt: WEG } : GELIJK

/** What the log does not hold; each condition once. */
export const hangtAf = (voorwaarden: readonly string[]): Naspel => ({
  soort: 'HANGT_AF_VAN',
  // Also a cell without any condition asks that the requester has no private relation with the family.
  voorwaarden:
    voorwaarden.length > 0 ? [...new Set(voorwaarden)].sort(compareVoorwaarden) : ['geen eigen relatie (H10)'],
})

const compareVoorwaarden = (a: string, b: string): number => a.localeCompare(b, 'nl', { numeric: true })
