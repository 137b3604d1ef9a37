import { Adres, codelijst, Datum, Veld } from '@gezinsbeeld/schema/graph'
import { ObjectType } from 'type-graphql'
import { Persoon } from './persoon.js'

/** See `MachtigingUithuisplaatsing` in schema/velden.json. */
@ObjectType({ description: 'Machtiging van de rechter om een kind uit huis te plaatsen.' })
export class MachtigingUithuisplaatsing {
  @Veld('Soort verblijf.', ['MAATR'])
  soortVerblijf?: string | null
  @Veld('Eerste dag.', ['MAATR'], { type: () => Datum, inKennisgeving: true })
  begin?: string | null
  @Veld('Laatste dag; telt mee.', ['MAATR'], { type: () => Datum, inKennisgeving: true })
  eind?: string | null
  @Veld('Dag van tenuitvoerlegging.', ['MAATR'], { type: () => Datum })
  tenUitvoerGelegdOp?: string | null
  @Veld('Dag waarop de machtiging vervalt als zij niet is uitgevoerd.', ['MAATR'], { type: () => Datum })
  vervaltOp?: string | null
  @Veld('Dag van beëindiging.', ['MAATR'], { type: () => Datum })
  beeindigdOp?: string | null
  @Veld('Jeugdige over wie het gaat.', ['ID'], { type: () => Persoon, inKennisgeving: true })
  jeugdige?: Persoon | null
}

/** See `Plaatsing` in schema/velden.json. */
@ObjectType({ description: 'Verblijf van een kind buiten het gezin.' })
export class Plaatsing {
  @Veld('Vorm.', ['ADR'], { type: () => codelijst('PlaatsingVorm').enum })
  vorm?: string | null
  @Veld('Aanbieder van het verblijf.', ['ADR'])
  aanbieder?: string | null
  @Veld('Adres van het verblijf.', ['ADR'], { type: () => Adres })
  adres?: Adres | null
  @Veld('Eerste dag.', ['ADR'], { type: () => Datum })
  begin?: string | null
  @Veld('Laatste dag; telt mee.', ['ADR'], { type: () => Datum })
  eind?: string | null
  @Veld('Regeling voor contact.', ['ADR'])
  contactregeling?: string | null
  @Veld('Jeugdige over wie het gaat.', ['ID'], { type: () => Persoon })
  jeugdige?: Persoon | null
}
