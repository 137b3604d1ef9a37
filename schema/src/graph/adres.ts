import { Directive, ObjectType } from 'type-graphql'
import { codelijst } from './codelijst.js'
import { Datum } from './scalars.js'
import { Veld } from './veld.js'

/** An address as a source holds it. The shielding flag itself is internal and never a field. */
@ObjectType({ description: 'Adres van een persoon of huishouden, zoals de bron het kent.' })
@Directive('@shareable')
export class Adres {
  @Veld('Soort adres.', ['ADR', 'STRAF'], { type: () => codelijst('SoortAdres').enum, perWaarde: true })
  soort?: string | null
  @Veld('Straatnaam.', ['ADR'])
  straat?: string | null
  @Veld('Huisnummer met toevoeging.', ['ADR'])
  huisnummer?: string | null
  @Veld('Postcode.', ['ADR'])
  postcode?: string | null
  @Veld('Woonplaats.', ['ADR'])
  woonplaats?: string | null
  @Veld('Gemeente.', ['ADR'])
  gemeente?: string | null
  @Veld('Eerste dag waarop het adres geldt.', ['ADR'], { type: () => Datum })
  geldigVan?: string | null
  @Veld('Laatste dag waarop het adres geldt.', ['ADR'], { type: () => Datum })
  geldigTot?: string | null
}
