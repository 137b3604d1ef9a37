import { bool, date, maybe, text, textlist } from '@gezinsbeeld/runtime'
import { codelijst } from '@gezinsbeeld/schema/graph'

/**
 * Columns of every table of statements: facts and opinions are kept apart, each with its source and the reaction of
 * the person concerned (Jw 3.3, 7.3.8 lid 2).
 */
export const uitspraakKolommen = {
  volgnr: text('Volgnummer binnen het stuk, vaste breedte, bijvoorbeeld 01'),
  over: textlist('Persoonnummers over wie deze zin gaat; leeg: over alle personen van het stuk'),
  tekst: text('Tekst'),
  feit_of_mening: text('Feit, mening of interpretatie', codelijst('FeitOfMening').codes),
  bron: text('Wie dit zegt'),
  bron_soort: text('Soort bron, in woorden'),
  geaccordeerd: maybe(bool('Heeft de bron de weergave geaccordeerd')),
  reactie_geregistreerd: bool('Is een reactie van de betrokkene geregistreerd'),
  reactie_tekst: maybe(text('Tekst van die reactie')),
  datum: maybe(date('Datum')),
} as const
