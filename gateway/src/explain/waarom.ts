import type { Bron, Categorie } from '@gezinsbeeld/schema'

/** What happened to a field, as far as may be said. `STIL`: given or not is not said, as silent as the answer itself. */
export type WaaromUitkomst =
  | 'TOEGESTAAN'
  | 'GEMASKEERD'
  | 'GEWEIGERD'
  | 'OP_VERZOEK_BRON'
  | 'FEIT_ONBEKEND'
  | 'BRON_NIET_BEREIKBAAR'
  | 'NIET_BESCHIKBAAR'
  | 'STIL'

/** One condition of the policy line. `onbekend`: it could not be established, or it is not said. */
export interface WaaromVoorwaarde {
  readonly nr: string
  readonly omschrijving: string
  readonly vervuld: 'ja' | 'nee' | 'onbekend'
  readonly toelichting?: string
}

/** Why one field of the answer is as it is; about the whole family, never about one person. */
export interface Waarom {
  /** Response keys from the root, without list indexes. */
  readonly pad: string
  readonly veld: string
  readonly bron: Bron | null
  readonly categorieen: readonly Categorie[]
  readonly uitkomst: WaaromUitkomst
  readonly code: string | null
  readonly regel: string | null
  readonly grondslag: {
    readonly doel: string
    readonly wettelijkeTaak: string
    readonly avg6: string
    readonly avg9of10: string
  }
  readonly voorwaarden: readonly WaaromVoorwaarde[]
  readonly uitleg: string
  readonly uitweg: string
}
