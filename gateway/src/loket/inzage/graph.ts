import { Datum, Veld } from '@gezinsbeeld/schema/graph'
import { ObjectType } from 'type-graphql'

@ObjectType({
  description: 'Eén keer dat iemand gegevens over u of uw kind heeft gezien. Noemt geen medewerker en geen plaats.',
})
export class Inzageregel {
  @Veld('Dag waarop dit gebeurde.', [], { type: () => Datum })
  dag?: string | null
  @Veld('Wie keek: een soort instantie, of "een betrokken instantie" als u niet mag weten welke.', [])
  wie?: string | null
  @Veld('Waarom, in gewone taal.', [])
  waarom?: string | null
  @Veld('De wet waarop dit rust. Leeg als die zou verraden welke instantie keek.', [])
  grond?: string | null
  @Veld('Welke soorten gegevens zijn gezien; wat u zelf niet mag zien heet "andere gegevens".', [], {
    type: () => [String],
  })
  gegevens?: string[] | null
}
