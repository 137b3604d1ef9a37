import { Veld } from '@gezinsbeeld/schema/graph'
import { ID, Int, ObjectType } from 'type-graphql'

@ObjectType({
  description: 'Wie verantwoordelijk is voor de verwerkingen van deze installatie (AVG 30 lid 1 onder a).',
})
export class Verwerkingsverantwoordelijke {
  @Veld('Of dit een verzonnen verantwoordelijke is, van een demonstratie.', [], { type: () => Boolean })
  fictief?: boolean | null
  @Veld('Naam.', [])
  naam?: string | null
  @Veld('Hoe de verantwoordelijke te bereiken is.', [])
  contact?: string | null
  @Veld('Met wie samen.', [], { type: () => [String] })
  gezamenlijkMet?: readonly string[] | null
  @Veld('Naam van de functionaris gegevensbescherming.', [])
  functionaris?: string | null
  @Veld('Hoe de functionaris te bereiken is.', [])
  functionarisContact?: string | null
  @Veld('Landen buiten de EER waarheen wordt doorgegeven; leeg: geen.', [], { type: () => [String] })
  doorgifteDerdeLanden?: readonly string[] | null
  @Veld('Hoeveel hele maanden het log wordt bewaard, naast de lopende.', [], { type: () => Int })
  bewaartermijnLogMaanden?: number | null
}

@ObjectType({ description: 'Een rol die onder een verwerking gegevens kan ontvangen.' })
export class Verwerkingsontvanger {
  @Veld('Code van de rol.', [])
  rol?: string | null
  @Veld('Wie dat is.', [])
  omschrijving?: string | null
  @Veld('Hoe: zelf, alleen aanvragen, of alleen namens een instantie.', [])
  hoe?: string | null
}

@ObjectType({ description: 'Een soort gegevens die onder een verwerking kan worden getoond.' })
export class Verwerkingsgegeven {
  @Veld('Kenmerk van de regel, zoals het in antwoorden en in het log staat.', [])
  regel?: string | null
  @Veld('Code van de bron.', [])
  bron?: string | null
  @Veld('Code van de categorie.', [])
  categorie?: string | null
  @Veld('Naam van de categorie.', [])
  naam?: string | null
  @Veld('TE_ZIEN, GEMASKEERD, of OP_VERZOEK: na een besluit van de bron.', [])
  hoe?: string | null
  @Veld('Wat te zien is, en onder welke voorwaarde.', [])
  wat?: string | null
}

@ObjectType({ description: 'Eén verwerkingsactiviteit: een doel, met zijn grond, termijn, betrokkenen en ontvangers.' })
export class Verwerkingsactiviteit {
  @Veld('Kenmerk, zoals het in het log en in de uitvoer voor het Logboek Dataverwerkingen staat.', [], {
    type: () => ID,
  })
  id?: string | null
  @Veld('Code van het doel.', [])
  code?: string | null
  @Veld('Naam van het doel.', [])
  naam?: string | null
  @Veld('De wettelijke taak.', [])
  wettelijkeTaak?: string | null
  @Veld('De grondslag in AVG 6.', [])
  avg6?: string | null
  @Veld('De uitzondering voor bijzondere en strafrechtelijke gegevens (AVG 9 en 10).', [])
  avg9of10?: string | null
  @Veld('Of toestemming nodig is.', [])
  toestemming?: string | null
  @Veld('Of de wetstekst nog moet worden nagelezen.', [], { type: () => Boolean })
  nalezen?: boolean | null
  @Veld('Tot wanneer het doel duurt.', [])
  termijn?: string | null
  @Veld('Over wie.', [], { type: () => [String] })
  betrokkenen?: readonly string[] | null
  @Veld('Wie het doel mag kiezen of aanvragen.', [], { type: () => [Verwerkingsontvanger] })
  ontvangers?: readonly Verwerkingsontvanger[] | null
  @Veld('Welke soorten gegevens, van welke bron.', [], { type: () => [Verwerkingsgegeven] })
  gegevens?: readonly Verwerkingsgegeven[] | null
}

@ObjectType({ description: 'Het register van verwerkingsactiviteiten (AVG 30 lid 1), van het beleid dat nu geldt.' })
export class Verwerkingsregister {
  @Veld('Versie van het beleid.', [])
  beleid?: string | null
  @Veld('De toegang die nu geldt (hash), zoals in de beoordeling.', [])
  toegang?: string | null
  @Veld('Wie verantwoordelijk is.', [], { type: () => Verwerkingsverantwoordelijke })
  verantwoordelijke?: Verwerkingsverantwoordelijke | null
  @Veld('De verwerkingen, op code.', [], { type: () => [Verwerkingsactiviteit] })
  verwerkingen?: readonly Verwerkingsactiviteit[] | null
  @Veld('Bewaartermijnen.', [], { type: () => [String] })
  bewaring?: readonly string[] | null
  @Veld('Maatregelen van beveiliging.', [], { type: () => [String] })
  maatregelen?: readonly string[] | null
}
