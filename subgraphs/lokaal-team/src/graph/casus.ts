import { codelijst, Datum, Uitspraak, Veld } from '@gezinsbeeld/schema/graph'
import { ID, ObjectType } from 'type-graphql'
import { Persoon } from './persoon.js'

/** A file of a local team. */
@ObjectType({ description: 'Een casus van het lokaal team.' })
export class LtCasus {
  @Veld('Kenmerk van de casus.', ['PROC'], { type: () => ID })
  casusId?: string | null
  @Veld('Status van de casus.', ['PROC'])
  status?: string | null
  @Veld('Eerste dag van de casus.', ['PROC'], { type: () => Datum })
  start?: string | null
  @Veld('Laatste dag van de casus.', ['PROC'], { type: () => Datum })
  eind?: string | null
  @Veld('Team dat de casus heeft.', ['PROC', 'ADR'])
  team?: string | null
  @Veld('Gemeente van het team.', ['PROC', 'ADR'])
  gemeente?: string | null
  @Veld('Wie de regie heeft.', ['PROC'], { type: () => codelijst('LtRegie').enum, noemtInstantie: true })
  regie?: string | null
  @Veld('Personen over wie de casus gaat.', ['ID'], { type: () => [Persoon] })
  betrokkenen?: Persoon[] | null
}

/** The steady professional of a family, or the replacement. */
@ObjectType({ description: 'De vaste professional van het lokaal team, of de vervanger.' })
export class VastGezicht {
  @Veld('Naam.', ['PROC'])
  naam?: string | null
  @Veld('Functie.', ['PROC'])
  functie?: string | null
  @Veld('Nummer in het kwaliteitsregister jeugd (SKJ).', ['PROC'])
  skjNummer?: string | null
  @Veld('Telefoonnummer.', ['PROC', 'ADR'])
  telefoon?: string | null
  @Veld('Eerste dag.', ['PROC'], { type: () => Datum })
  sinds?: string | null
  @Veld('Laatste dag.', ['PROC'], { type: () => Datum })
  tot?: string | null
}

/** First investigation: opinions, so always with their source and reply (H8). */
@ObjectType({ description: 'Eerste onderzoek van vraag, feiten en zorgen.' })
export class EersteOnderzoek {
  @Veld('De vraag.', ['OORD'], { type: () => Uitspraak })
  vraag?: Uitspraak | null
  @Veld('Feiten.', ['OORD'], { type: () => [Uitspraak] })
  feiten?: Uitspraak[] | null
  @Veld('Zorgen.', ['OORD'], { type: () => [Uitspraak] })
  zorgen?: Uitspraak[] | null
  @Veld('Wat erop volgt.', ['OORD'], { type: () => codelijst('EersteOnderzoekVervolg').enum })
  vervolg?: string | null
  @Veld('Personen over wie het onderzoek gaat.', ['ID'], { type: () => [Persoon] })
  betrokkenen?: Persoon[] | null
}

/** Working notes; never cross the boundary of the organisation (H5). */
@ObjectType({ description: 'Werkaantekening van het lokaal team.' })
export class LtJournaal {
  @Veld('Datum.', ['WERK'], { type: () => Datum })
  datum?: string | null
  @Veld('Vorm van het contact.', ['WERK'])
  vorm?: string | null
  @Veld('Wie erbij waren.', ['WERK'], { type: () => [String] })
  deelnemers?: string[] | null
  @Veld('Tekst.', ['WERK'])
  tekst?: string | null
  @Veld('Personen over wie de aantekening gaat.', ['ID'], { type: () => [Persoon] })
  betrokkenen?: Persoon[] | null
}
