import { codelijst, Tijdstip, Veld } from '@gezinsbeeld/schema/graph'
import { ID, ObjectType } from 'type-graphql'

@ObjectType({
  description: 'Waarom een categorie is gevraagd (voorwaarde 5). Zonder het gezin of de persoon waarover het ging.',
})
export class Veldmotivering {
  @Veld('Kenmerk, zoals het log het noemt.', [], { type: () => ID })
  kenmerk?: string | null
  @Veld('Voor welke categorie.', [], { type: () => codelijst('Categorie').enum })
  categorie?: string | null
  @Veld('De tekst, zoals gegeven; alleen bij `veldmotivering`.', [])
  tekst?: string | null
  @Veld('Wie haar gaf.', [])
  medewerker?: string | null
  @Veld('Het verzoek waarbij zij hoort: de trace uit het antwoord en het log.', [], { type: () => ID })
  verzoek?: string | null
  @Veld('Wanneer.', [], { type: () => Tijdstip })
  gegevenOp?: string | null
}
