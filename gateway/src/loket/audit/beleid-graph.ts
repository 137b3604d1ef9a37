import { Tijdstip, Veld } from '@gezinsbeeld/schema/graph'
import { Int, ObjectType } from 'type-graphql'

@ObjectType({ description: 'Eén regel van de matrix: wat onder een doel van een bron te zien is.' })
export class Toegangsregel {
  @Veld('Kenmerk van de regel, zoals het in antwoorden en in het log staat.', [])
  regel?: string | null
  @Veld('Code van het doel.', [])
  doel?: string | null
  @Veld('Code van de bron.', [])
  bron?: string | null
  @Veld('Code van de categorie.', [])
  categorie?: string | null
  @Veld('Wat te zien is, en onder welke voorwaarde.', [])
  wat?: string | null
  @Veld('Rollen die dit doel mogen kiezen.', [], { type: () => [String] })
  rollen?: string[] | null
}

@ObjectType({ description: 'Wie een veld voor een doel van een bron ziet, en op welke grond.' })
export class Veldtoegang {
  @Veld('Code van het doel.', [])
  doel?: string | null
  @Veld('Code van de bron.', [])
  bron?: string | null
  @Veld('Rollen die dit doel mogen kiezen.', [], { type: () => [String] })
  rollen?: string[] | null
  @Veld('Per categorie wat te zien is, en onder welke voorwaarde.', [], { type: () => [String] })
  wat?: string[] | null
  @Veld('De wet.', [])
  grond?: string | null
}

@ObjectType({ description: 'Alles over één veld van de graaf.' })
export class Velduitleg {
  @Veld('Het veld, als Type.veld.', [])
  veld?: string | null
  @Veld('Wat het veld betekent.', [])
  omschrijving?: string | null
  @Veld('Codes van de categorieën.', [], { type: () => [String] })
  categorieen?: string[] | null
  @Veld('Waarom die categorieën.', [], { type: () => [String] })
  waarom?: string[] | null
  @Veld('Wie het waarvoor ziet; een doel dat hier niet staat, opent het niet.', [], { type: () => [Veldtoegang] })
  toegang?: Veldtoegang[] | null
  @Veld('Sinds wanneer de toegang tot dit veld zeker niet is gewijzigd. Leeg: nog nooit beoordeeld.', [], {
    type: () => Tijdstip,
  })
  ongewijzigdSinds?: string | null
  @Veld('In hoeveel verzoeken van de eigen organisatie het de laatste dertig dagen is getoond.', [], {
    type: () => Int,
  })
  getoond?: number | null
}

@ObjectType({ description: 'Velden waarover gelijk wordt beslist, met de uitkomst.' })
export class Simulatieuitkomst {
  @Veld('Code van de bron.', [])
  bron?: string | null
  @Veld('Codes van de categorieën.', [], { type: () => [String] })
  categorieen?: string[] | null
  @Veld('De uitkomst.', [])
  uitkomst?: string | null
  @Veld('De regel van het beleid.', [])
  regel?: string | null
  @Veld('Waarom, in één zin.', [])
  reden?: string | null
  @Veld('De velden, als Type.veld.', [], { type: () => [String] })
  velden?: string[] | null
}

@ObjectType({ description: 'Wat zou worden beslist over een verzonnen persoon. Nooit gegevens.' })
export class Toegangssimulatie {
  @Veld('Of deze rol dit doel mag kiezen: JA, of waarom niet.', [])
  toelaatbaar?: string | null
  @Veld('De uitkomsten.', [], { type: () => [Simulatieuitkomst] })
  uitkomsten?: Simulatieuitkomst[] | null
}

@ObjectType({ description: 'Eén verschil in toegang tussen het geldende beleid en een voorstel.' })
export class Toegangsverschil {
  @Veld('Waarover het gaat, bijvoorbeeld cel VT.D10.MELD.', [])
  naam?: string | null
  @Veld('RUIMER: iemand ziet meer. STRENGER: iemand ziet minder. ANDERS: lees de zin.', [])
  richting?: string | null
  @Veld('Wat er verandert.', [])
  zin?: string | null
  @Veld('Rollen die het raakt.', [], { type: () => [String] })
  rollen?: string[] | null
  @Veld('Velden die het raakt.', [], { type: () => [String] })
  velden?: string[] | null
}

@ObjectType({ description: 'Een ondertekende beoordeling van een wijziging van de toegang.' })
export class Toegangsbeoordeling {
  @Veld('Wie beoordeelde.', [])
  wie?: string | null
  @Veld('In welke hoedanigheid.', [])
  hoedanigheid?: string | null
  @Veld('Wanneer.', [], { type: () => Tijdstip })
  op?: string | null
  @Veld('Het oordeel.', [])
  besluit?: string | null
  @Veld('Welke toegang daarvoor was goedgekeurd (hash); leeg bij de eerste.', [])
  van?: string | null
  @Veld('Over welke toegang dit gaat (hash).', [])
  naar?: string | null
  @Veld('De opmerking van de beoordelaar.', [])
  opmerking?: string | null
}
