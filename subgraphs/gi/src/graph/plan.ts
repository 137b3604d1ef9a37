import { Datum, Uitspraak, Veld } from '@gezinsbeeld/schema/graph'
import { ObjectType } from 'type-graphql'
import { Persoon } from './persoon.js'

/** See `PlanVanAanpak` in schema/velden.json. */
@ObjectType({ description: 'Plan van aanpak.' })
export class PlanVanAanpak {
  @Veld('Dag van vaststelling.', ['PLAN'], { type: () => Datum })
  vastgesteldOp?: string | null
  @Veld('Doelen.', ['PLAN'], { type: () => [String] })
  doelen?: string[] | null
  @Veld('Acties.', ['PLAN'], { type: () => [String] })
  acties?: string[] | null
  @Veld('Mening van het kind.', ['PLAN', 'KIND'])
  meningKind?: string | null
  @Veld('Mening van de ouders.', ['PLAN', 'OORD'], { type: () => Uitspraak })
  meningOuders?: Uitspraak | null
  @Veld('Is er een familiegroepsplan.', ['PLAN'], { type: () => Boolean })
  familiegroepsplan?: boolean | null
  @Veld('Jeugdige over wie het gaat.', ['ID'], { type: () => Persoon })
  jeugdige?: Persoon | null
}

/** See `Veiligheidsplan` in schema/velden.json. */
@ObjectType({ description: 'Veiligheidsplan.' })
export class Veiligheidsplan {
  @Veld('Afspraken.', ['VEIL'], { type: () => [String] })
  afspraken?: string[] | null
  @Veld('Signalen waarop wordt gelet.', ['VEIL'], { type: () => [String] })
  signalen?: string[] | null
  @Veld('Wie doet wat.', ['VEIL'], { type: () => [String] })
  wieDoetWat?: string[] | null
  @Veld('Dag tot wanneer het plan geldt.', ['VEIL'], { type: () => Datum })
  geldigTot?: string | null
  @Veld('Personen over wie het gaat.', ['ID'], { type: () => [Persoon] })
  betrokkenen?: Persoon[] | null
}

/** See `Contactjournaal` in schema/velden.json. */
@ObjectType({ description: 'Werkaantekening van de jeugdbeschermer.' })
export class Contactjournaal {
  @Veld('Datum.', ['WERK'], { type: () => Datum })
  datum?: string | null
  @Veld('Vorm.', ['WERK'])
  vorm?: string | null
  @Veld('Wie erbij waren.', ['WERK'], { type: () => [String] })
  deelnemers?: string[] | null
  @Veld('Tekst.', ['WERK'])
  tekst?: string | null
  @Veld('Personen over wie het gaat.', ['ID'], { type: () => [Persoon] })
  betrokkenen?: Persoon[] | null
}

/** See `VerloopVerslag` in schema/velden.json. */
@ObjectType({ description: 'Verslag over het verloop van de maatregel.' })
export class VerloopVerslag {
  @Veld('Periode als ISO-interval.', ['OORD'])
  periode?: string | null
  @Veld('Tekst.', ['OORD'], { type: () => Uitspraak })
  tekst?: Uitspraak | null
  @Veld('Reacties op het verslag.', ['OORD'], { type: () => [String] })
  reacties?: string[] | null
  @Veld('Jeugdige over wie het gaat.', ['ID'], { type: () => Persoon })
  jeugdige?: Persoon | null
}
