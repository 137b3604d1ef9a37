import { GEBEURTENIS_CATEGORIEEN, GebeurtenisVelden, Veld } from '@gezinsbeeld/schema/graph'
import { Directive, ObjectType } from 'type-graphql'
import { Persoon } from './persoon.js'

/** One event in the timeline; declared identically in every subgraph. */
@ObjectType({ description: 'Eén gebeurtenis in de tijdlijn van het gezin.' })
@Directive('@shareable')
export class Gebeurtenis extends GebeurtenisVelden {
  @Veld('Personen over wie de gebeurtenis gaat.', GEBEURTENIS_CATEGORIEEN, { type: () => [Persoon], perWaarde: true })
  betrokkenen?: Persoon[] | null
}
