import { codelijst, Datum, Veld } from '@gezinsbeeld/schema/graph'
import { Int, ObjectType } from 'type-graphql'
import { Persoon } from './persoon.js'

/** A goal; in a health area it is special data, per row. */
@ObjectType({ description: 'Een doel in een gezinsplan.' })
export class GezinsplanDoel {
  @Veld('Tekst van het doel.', ['PLAN', 'ART9'], { perWaarde: true })
  tekst?: string | null
  @Veld('Leefgebied.', ['PLAN', 'ART9'], { type: () => codelijst('Leefgebied').enum, perWaarde: true })
  leefgebied?: string | null
  @Veld('Wiens doel het is: rol of functie, geen naam.', ['PLAN', 'ART9'], { perWaarde: true })
  eigenaar?: string | null
  @Veld('Status van het doel.', ['PLAN', 'ART9'], { perWaarde: true })
  status?: string | null
}

/** An action in a plan. */
@ObjectType({ description: 'Een actie in een gezinsplan.' })
export class GezinsplanActie {
  @Veld('Wie het doet: rol of functie, geen naam.', ['PLAN'])
  wie?: string | null
  @Veld('Wat er gebeurt.', ['PLAN'])
  wat?: string | null
  @Veld('Wanneer het klaar is.', ['PLAN'], { type: () => Datum })
  wanneer?: string | null
}

/** A version of the plan of the family. */
@ObjectType({ description: 'Plan van het gezin met het lokaal team.' })
export class Gezinsplan {
  @Veld('Versie.', ['PLAN'], { type: () => Int })
  versie?: number | null
  @Veld('Met wie het plan is opgesteld.', ['PLAN'], { type: () => [Persoon] })
  opgesteldMet?: Persoon[] | null
  @Veld('Doelen.', ['PLAN', 'ART9'], { type: () => [GezinsplanDoel], perWaarde: true })
  doelen?: GezinsplanDoel[] | null
  @Veld('Acties.', ['PLAN'], { type: () => [GezinsplanActie] })
  acties?: GezinsplanActie[] | null
  @Veld('Dag van de evaluatie.', ['PLAN'], { type: () => Datum })
  evaluatieOp?: string | null
  @Veld('Wie het plan ondertekende.', ['PLAN'], { type: () => [Persoon] })
  ondertekendDoor?: Persoon[] | null
  @Veld('Personen over wie het plan gaat.', ['ID'], { type: () => [Persoon] })
  betrokkenen?: Persoon[] | null
}

/** A person in the network; under a mask only the relation is left. */
@ObjectType({ description: 'Iemand uit het netwerk van het gezin.' })
export class NetwerkPersoon {
  @Veld('Naam.', ['DERD'])
  naam?: string | null
  @Veld('Relatie tot het gezin.', ['DERD'], { getoondBijMasker: true })
  relatie?: string | null
  @Veld('Welke steun deze persoon geeft.', ['DERD'])
  steun?: string | null
  @Veld('Telefoon of e-mail.', ['DERD', 'ADR'])
  contact?: string | null
  @Veld('Vindt deze persoon goed dat hij in het dossier staat.', ['DERD'], { type: () => Boolean })
  akkoordVermelding?: boolean | null
}

/** A meeting of family and network. */
@ObjectType({ description: 'Gesprek van gezin en netwerk over wat er nodig is.' })
export class Netwerkberaad {
  @Veld('Datum.', ['PLAN'], { type: () => Datum })
  datum?: string | null
  @Veld('Wie erbij waren.', ['PLAN', 'DERD'], { type: () => [String] })
  deelnemers?: string[] | null
  @Veld('Maakte het gezin een eigen plan (familiegroepsplan).', ['PLAN'], { type: () => Boolean })
  familiegroepsplan?: boolean | null
  @Veld('Afspraken.', ['PLAN', 'DERD'], { type: () => [String] })
  afspraken?: string[] | null
}
