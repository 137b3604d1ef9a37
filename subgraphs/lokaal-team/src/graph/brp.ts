import { Adres, codelijst, Datum, Veld } from '@gezinsbeeld/schema/graph'
import { ID, ObjectType } from 'type-graphql'
import { Persoon } from './persoon.js'

/** A household: who lives together, and where. */
@ObjectType({ description: 'Mensen die samen op één adres wonen.' })
export class Huishouden {
  @Veld('Kenmerk van het huishouden.', ['ID'], { type: () => ID })
  huishoudenId?: string | null
  @Veld('Naam van het huishouden, zonder plaatsaanduiding.', ['ID'])
  naam?: string | null
  @Veld('Bewoners.', ['ID'], { type: () => [Persoon] })
  leden?: Persoon[] | null
  @Veld('Adres waar het huishouden is ingeschreven.', ['ADR'], { type: () => Adres })
  adres?: Adres | null
}

/** A member of a family. */
@ObjectType({ description: 'Een persoon in een gezin, met rol, huishouden en periode.' })
export class Gezinslid {
  @Veld('De persoon.', ['ID'], { type: () => Persoon })
  persoon?: Persoon | null
  @Veld('Rol in het gezin.', ['ID'], { type: () => codelijst('JzrRol').enum })
  rol?: string | null
  @Veld('Huishouden waarin het lid woont.', ['ID'], { type: () => Huishouden })
  huishouden?: Huishouden | null
  @Veld('Eerste dag als lid van het gezin.', ['ID'], { type: () => Datum })
  vanaf?: string | null
  @Veld('Laatste dag als lid van het gezin.', ['ID'], { type: () => Datum })
  tot?: string | null
}

/** Who has which authority over which child (BW 1:244-245). */
@ObjectType({ description: 'Wie over welk kind welk gezag heeft.' })
export class Gezagsrelatie {
  @Veld('Het kind.', ['ID'], { type: () => Persoon })
  kind?: Persoon | null
  @Veld('Wie het gezag draagt; leeg bij een instelling.', ['ID'], { type: () => Persoon })
  drager?: Persoon | null
  @Veld('Soort gezag.', ['ID'], { type: () => codelijst('GezagSoort').enum, noemtInstantie: true })
  soort?: string | null
  @Veld('Eerste dag van het gezag.', ['ID'], { type: () => Datum })
  begin?: string | null
  @Veld('Laatste dag van het gezag.', ['ID'], { type: () => Datum })
  eind?: string | null
  @Veld('Waaruit het gezag blijkt.', ['ID'], { type: () => codelijst('GezagBron').enum })
  bron?: string | null
  @Veld('Beperking van het gezag.', ['ID'])
  beperking?: string | null
}
