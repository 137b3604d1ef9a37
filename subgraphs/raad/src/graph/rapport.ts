import { Datum, Veld } from '@gezinsbeeld/schema/graph'
import { ObjectType } from 'type-graphql'

const beschermd = (omschrijving: string, type: () => unknown = () => String) =>
  Veld(omschrijving, ['MELD', 'DERD', 'OORD'], { type })

@ObjectType({ description: 'Informant in een raadsonderzoek.' })
export class RaadInformant {
  @beschermd('Naam van de informant.')
  naam?: string | null
  @beschermd('Functie van de informant.')
  functie?: string | null
  @beschermd('Wat de informant vertelde.')
  tekst?: string | null
  @beschermd('Heeft de informant de weergave geaccordeerd.', () => Boolean)
  geaccordeerd?: boolean | null
}

@ObjectType({ description: 'Gesprek van de Raad met het kind.' })
export class Kindgesprek {
  @Veld('Datum van het gesprek.', ['KIND'], { type: () => Datum })
  datum?: string | null
  @Veld('Is het kind gehoord.', ['KIND'], { type: () => Boolean })
  gehoord?: boolean | null
  @Veld('Mening van het kind.', ['KIND'])
  mening?: string | null
  @Veld('Vertrouwelijk deel: alleen het kind zelf en de Raad zien dit, ook na een vrijgave niemand anders.', ['KIND'])
  vertrouwelijkDeel?: string | null
}
