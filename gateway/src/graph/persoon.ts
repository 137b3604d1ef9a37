import { GEBEURTENIS_CATEGORIEEN, GebeurtenisVelden, PersoonVelden, Veld } from '@gezinsbeeld/schema/graph'
import { Directive, Field, ID, ObjectType } from 'type-graphql'

/** The person as shown: composed by the gateway from the versions of the sources, in the documented order. */
@ObjectType({ description: 'Een persoon, onder een betekenisloos kenmerk.' })
@Directive('@key(fields: "persoonId")')
export class Persoon extends PersoonVelden {
  @Field(() => ID, { description: 'Betekenisloos kenmerk van de persoon (pseudoniem).' })
  persoonId!: string
}

/** One event in the timeline; declared identically in every subgraph. */
@ObjectType({ description: 'Eén gebeurtenis in de tijdlijn van het gezin.' })
@Directive('@shareable')
export class Gebeurtenis extends GebeurtenisVelden {
  @Veld('Personen over wie de gebeurtenis gaat.', GEBEURTENIS_CATEGORIEEN, { type: () => [Persoon], perWaarde: true })
  betrokkenen?: Persoon[] | null
}
