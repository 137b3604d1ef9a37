import { Adres, codelijst, Datum, Veld } from '@gezinsbeeld/schema/graph'
import { ObjectType } from 'type-graphql'
import { Persoon } from './persoon.js'

/** A facility, with the law it is given under (Wmo 5.1.1 lid 4). */
@ObjectType({ description: 'Hulp of ondersteuning die is ingezet.' })
export class IngezetteVoorziening {
  @Veld('Wet waaronder de voorziening is gegeven.', ['PLAN', 'ART9'], { type: () => codelijst('BronWet').enum })
  bronWet?: string | null
  @Veld('Voor wie.', ['PLAN', 'ART9'], { type: () => Persoon })
  voor?: Persoon | null
  @Veld('Productcategorie.', ['PLAN', 'ART9'])
  productcategorie?: string | null
  @Veld('Aanbieder.', ['PLAN', 'ART9', 'ADR'])
  aanbieder?: string | null
  @Veld('Eerste dag.', ['PLAN', 'ART9'], { type: () => Datum })
  start?: string | null
  @Veld('Laatste dag.', ['PLAN', 'ART9'], { type: () => Datum })
  eind?: string | null
  @Veld('In natura of met een persoonsgebonden budget.', ['PLAN', 'ART9'], {
    type: () => codelijst('Leveringsvorm').enum,
  })
  leveringsvorm?: string | null
  @Veld('Vorm van de hulp.', ['PLAN', 'ART9'], { type: () => codelijst('Hulpvorm').enum })
  hulpvorm?: string | null
  @Veld('Perspectief van de hulp.', ['PLAN', 'ART9'], { type: () => codelijst('Perspectief').enum })
  perspectief?: string | null
  @Veld('Wie verwees.', ['PLAN', 'ART9'], { type: () => codelijst('Verwijzer').enum, noemtInstantie: true })
  verwijzer?: string | null
  @Veld('Reden van het einde.', ['PLAN', 'ART9'], { type: () => codelijst('RedenEindeJeugdhulp').enum })
  redenEinde?: string | null
}

/** Financial position of one person. */
@ObjectType({ description: 'Bestaanszekerheid van een persoon.' })
export class Bestaanszekerheid {
  @Veld('Uitkering.', ['FIN'])
  uitkering?: string | null
  @Veld('Zijn er tekenen van schulden.', ['FIN'], { type: () => Boolean })
  schuldenIndicatie?: boolean | null
  @Veld('Is er huurachterstand.', ['FIN'], { type: () => Boolean })
  huurachterstand?: boolean | null
  @Veld('Is er bewind.', ['FIN'], { type: () => Boolean })
  bewind?: boolean | null
  @Veld('Over wie het gaat.', ['ID'], { type: () => Persoon })
  persoon?: Persoon | null
}

/** Debt counselling, under the law on municipal debt counselling. */
@ObjectType({ description: 'Traject van schuldhulpverlening.' })
export class Schuldhulptraject {
  @Veld('Status.', ['FIN'])
  status?: string | null
  @Veld('Eerste dag.', ['FIN'], { type: () => Datum })
  start?: string | null
  @Veld('Laatste dag.', ['FIN'], { type: () => Datum })
  eind?: string | null
  @Veld('Wet waaronder het traject loopt.', ['FIN'], { type: () => codelijst('BronWet').enum })
  bronWet?: string | null
  @Veld('Over wie het gaat.', ['ID'], { type: () => Persoon })
  persoon?: Persoon | null
}

/** A place in a shelter or crisis home: always secret. */
@ObjectType({ description: 'Plaats in een vrouwenopvang of crisisopvang.' })
export class Opvangplaats {
  @Veld('Aanbieder.', ['ADR', 'GEHEIM'])
  aanbieder?: string | null
  @Veld('Adres van de plaats.', ['ADR', 'GEHEIM'], { type: () => Adres })
  adres?: Adres | null
  @Veld('Wie er verblijft.', ['ADR', 'GEHEIM'], { type: () => [Persoon] })
  betrokkenen?: Persoon[] | null
}
