import { codelijst, Datum, Veld } from '@gezinsbeeld/schema/graph'
import { ObjectType } from 'type-graphql'
import { Persoon } from './persoon.js'

/** See `Jeugdreclassering` in schema/velden.json. */
@ObjectType({ description: 'Jeugdreclassering door de gecertificeerde instelling.' })
export class Jeugdreclassering {
  @Veld('Soort jeugdreclassering.', ['STRAF'], { type: () => codelijst('JeugdreclasseringType').enum })
  type?: string | null
  @Veld('Strafrechtsketennummer.', ['STRAF', 'BSN'], { getoondBijMasker: true })
  skn?: string | null
  @Veld('Parketnummer.', ['STRAF'])
  parketnummer?: string | null
  @Veld('Eerste dag.', ['STRAF'], { type: () => Datum })
  begin?: string | null
  @Veld('Laatste dag; telt mee.', ['STRAF'], { type: () => Datum })
  eind?: string | null
  @Veld('Reden van het einde.', ['STRAF'], { type: () => codelijst('RedenEindeJeugdreclassering').enum })
  redenEinde?: string | null
  @Veld('Voorwaarden.', ['STRAF'], { type: () => [String] })
  voorwaarden?: string[] | null
  @Veld('Erkende interventie.', ['STRAF'])
  erkendeInterventie?: string | null
  @Veld('Jeugdige over wie het gaat.', ['ID'], { type: () => Persoon })
  jeugdige?: Persoon | null
}
