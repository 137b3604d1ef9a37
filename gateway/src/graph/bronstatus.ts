import { codelijst, Tijdstip, Veld } from '@gezinsbeeld/schema/graph'
import { ObjectType } from 'type-graphql'

/** How one source stands in this answer; a function of policy, the requester's own facts and reachability only. */
@ObjectType({ description: 'Hoe één bron in dit antwoord staat. Zegt nooit of de bron iets heeft.' })
export class BronStatus {
  @Veld('De bron.', [], { type: () => codelijst('Bron').enum })
  bron?: string | null
  @Veld('Is de bron bevraagd, en zo niet, waarom niet.', [], { type: () => codelijst('BronStatusCode').enum })
  status?: string | null
  @Veld('Wanneer dit is vastgesteld.', [], { type: () => Tijdstip })
  tijdstip?: string | null
  @Veld('Wat dit betekent voor wie het gezinsbeeld leest.', [])
  toelichting?: string | null
}
