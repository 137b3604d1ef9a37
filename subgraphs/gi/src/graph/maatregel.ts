import { codelijst, Datum, Uitspraak, Veld } from '@gezinsbeeld/schema/graph'
import { ID, Int, ObjectType } from 'type-graphql'
import { Persoon } from './persoon.js'

/** See `Beschikking` in schema/velden.json. */
@ObjectType({ description: 'Beschikking van de rechter over een maatregel.' })
export class Beschikking {
  @Veld('Zaaknummer.', ['MAATR'], { inKennisgeving: true })
  zaaknummer?: string | null
  @Veld('Nummer van de uitspraak (ECLI).', ['MAATR'])
  ecli?: string | null
  @Veld('Rechtbank.', ['MAATR'], { type: () => codelijst('Rechtbank').enum, inKennisgeving: true })
  rechtbank?: string | null
  @Veld('Dag van de uitspraak.', ['MAATR'], { type: () => Datum, inKennisgeving: true })
  datumUitspraak?: string | null
  @Veld('Is de beschikking uitvoerbaar bij voorraad.', ['MAATR'], { type: () => Boolean })
  uitvoerbaarBijVoorraad?: boolean | null
  @Veld('Concrete bedreigingen in de ontwikkeling.', ['OORD'], { type: () => [Uitspraak] })
  concreteBedreigingen?: Uitspraak[] | null
  @Veld('Duur in maanden.', ['MAATR'], { type: () => Int, inKennisgeving: true })
  duur?: number | null
}

/** See `SchriftelijkeAanwijzing` in schema/velden.json. */
@ObjectType({ description: 'Schriftelijke aanwijzing van de gecertificeerde instelling.' })
export class SchriftelijkeAanwijzing {
  @Veld('Datum.', ['MAATR'], { type: () => Datum })
  datum?: string | null
  @Veld('Aan wie de aanwijzing is gericht.', ['MAATR'], { type: () => [Persoon] })
  gerichtAan?: Persoon[] | null
  @Veld('Inhoud.', ['MAATR', 'OORD'], { type: () => Uitspraak })
  inhoud?: Uitspraak | null
  @Veld('Heeft de rechter haar bekrachtigd.', ['MAATR'], { type: () => Boolean })
  bekrachtigd?: boolean | null
  @Veld('Verzocht dwangmiddel.', ['MAATR'])
  dwangmiddel?: string | null
  @Veld('Is zij vervallen verklaard.', ['MAATR'], { type: () => Boolean })
  vervallenVerklaard?: boolean | null
  @Veld('Dag tot wanneer zij kan worden betwist.', ['MAATR'], { type: () => Datum })
  betwistbaarTot?: string | null
}

/** See `Contactbeperking` in schema/velden.json. */
@ObjectType({ description: 'Beperking van contact tussen ouder en kind.' })
export class Contactbeperking {
  @Veld('Wie het betreft.', ['MAATR'], { type: () => [Persoon] })
  betreft?: Persoon[] | null
  @Veld('Eerste dag.', ['MAATR'], { type: () => Datum })
  begin?: string | null
  @Veld('Laatste dag; telt mee.', ['MAATR'], { type: () => Datum })
  eind?: string | null
  @Veld('Inhoud.', ['MAATR'])
  inhoud?: string | null
}

/** See `GezagsoverhevelingDeels` in schema/velden.json. */
@ObjectType({ description: 'Gedeeltelijke overheveling van gezag.' })
export class GezagsoverhevelingDeels {
  @Veld('Onderdelen van het gezag.', ['MAATR'], { type: () => [codelijst('GezagsoverhevelingOnderdeel').enum] })
  onderdelen?: string[] | null
  @Veld('Eerste dag.', ['MAATR'], { type: () => Datum })
  begin?: string | null
  @Veld('Laatste dag; telt mee.', ['MAATR'], { type: () => Datum })
  eind?: string | null
}

/** See `Jeugdbeschermer` in schema/velden.json. */
@ObjectType({ description: 'Jeugdbeschermer op een maatregel.' })
export class Jeugdbeschermer {
  @Veld('Naam.', ['PROC'])
  naam?: string | null
  @Veld('Nummer in het kwaliteitsregister jeugd (SKJ).', ['PROC'])
  skjNummer?: string | null
  @Veld('Team.', ['PROC', 'ADR'])
  team?: string | null
  @Veld('Telefoonnummer.', ['PROC', 'ADR'])
  telefoon?: string | null
  @Veld('Eerste dag.', ['PROC'], { type: () => Datum })
  sinds?: string | null
  @Veld('Laatste dag.', ['PROC'], { type: () => Datum })
  tot?: string | null
}

/** See `Maatregel` in schema/velden.json. */
@ObjectType({ description: 'Kinderbeschermingsmaatregel.' })
export class Maatregel {
  @Veld('Kenmerk van de maatregel.', ['MAATR'], { type: () => ID, inKennisgeving: true })
  maatregelId?: string | null
  @Veld('Soort maatregel.', ['MAATR'], { type: () => codelijst('MaatregelType').enum, inKennisgeving: true })
  type?: string | null
  @Veld('Beschikking van de rechter.', ['MAATR'], { type: () => Beschikking, inKennisgeving: true })
  beschikking?: Beschikking | null
  @Veld('Eerste dag.', ['MAATR'], { type: () => Datum, inKennisgeving: true })
  begin?: string | null
  @Veld('Laatste dag; telt mee.', ['MAATR'], { type: () => Datum, inKennisgeving: true })
  eind?: string | null
  @Veld('Einddata na verlenging.', ['MAATR'], { type: () => [Datum], inKennisgeving: true })
  verlengingen?: string[] | null
  @Veld('Instelling die uitvoert.', ['MAATR'], { inKennisgeving: true })
  uitvoerendeGI?: string | null
  @Veld('Dag van het eerste contact.', ['MAATR'], { type: () => Datum })
  datumEersteContact?: string | null
  @Veld('Dag van overdracht aan een andere instelling.', ['MAATR'], { type: () => Datum })
  overgedragenOp?: string | null
  @Veld('Dag van overname van een andere instelling.', ['MAATR'], { type: () => Datum })
  overgenomenOp?: string | null
  @Veld('Reden van het einde.', ['MAATR'], { type: () => codelijst('RedenEindeMaatregel').enum })
  redenEinde?: string | null
  @Veld('Jeugdige over wie het gaat.', ['ID'], { type: () => Persoon, inKennisgeving: true })
  jeugdige?: Persoon | null
  @Veld('Schriftelijke aanwijzingen.', ['MAATR'], { type: () => [SchriftelijkeAanwijzing] })
  schriftelijkeAanwijzingen?: SchriftelijkeAanwijzing[] | null
  @Veld('Beperkingen van contact.', ['MAATR'], { type: () => [Contactbeperking] })
  contactbeperkingen?: Contactbeperking[] | null
  @Veld('Gedeeltelijke overhevelingen van gezag.', ['MAATR'], { type: () => [GezagsoverhevelingDeels] })
  gezagsoverhevelingen?: GezagsoverhevelingDeels[] | null
  @Veld('Jeugdbeschermers op deze maatregel.', ['PROC'], { type: () => [Jeugdbeschermer] })
  jeugdbeschermers?: Jeugdbeschermer[] | null
}
