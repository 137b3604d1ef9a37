import { ObjectType } from 'type-graphql'
import type { Categorie } from '../codes.js'
import { codelijst } from './codelijst.js'
import { Datum } from './scalars.js'
import { Veld } from './veld.js'

/** Categories that a frame may rest on: voluntary help is PROC, a measure MAATR; which one is a value per row. */
export const KADER_CATEGORIEEN: readonly Categorie[] = ['PROC', 'MAATR']

const perRij = (omschrijving: string, type?: () => unknown) =>
  Veld(omschrijving, KADER_CATEGORIEEN, { perWaarde: true, inKennisgeving: true, ...(type ? { type } : {}) })

/**
 * The frame in which somebody is helped or protected (seed 2.1.2). Base class: every subgraph declares `Kader` by
 * extending it and adding `persoon: Persoon` with its own class (the field must be declared identically everywhere).
 */
@ObjectType()
export abstract class KaderVelden {
  @perRij('Vrijwillig of gedwongen; onbekend is nooit hetzelfde als vrijwillig.', () => codelijst('KaderSoort').enum)
  kader?: string | null
  @perRij('Waar het kader op rust: de maatregel of de hulp.')
  grond?: string | null
  @perRij('Soort maatregel.', () => codelijst('MaatregelType').enum)
  maatregeltype?: string | null
  @perRij('Eerste dag.', () => Datum)
  begin?: string | null
  @perRij('Laatste dag; telt mee tot middernacht, Nederlandse tijd.', () => Datum)
  eind?: string | null
  @perRij('Bron die dit meldt; leeg als geen bron het kon zeggen.', () => codelijst('Bron').enum)
  bron?: string | null
  @perRij('Wat dit betekent voor wie het leest.')
  toelichting?: string | null
}
