import { KaderVelden, Veld } from '@gezinsbeeld/schema/graph'
import { Directive, ObjectType } from 'type-graphql'
import { Persoon } from './persoon.js'

/** The frame of one person; declared identically in every subgraph. */
@ObjectType({ description: 'In welk kader iemand wordt geholpen of beschermd.' })
@Directive('@shareable')
export class Kader extends KaderVelden {
  @Veld('Persoon om wie het gaat.', ['ID'], { type: () => Persoon, inKennisgeving: true })
  persoon?: Persoon | null
}
