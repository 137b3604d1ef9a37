import { Tijdstip, Veld } from '@gezinsbeeld/schema/graph'
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'

@InputType({ description: 'Waarop het log wordt doorzocht; alles wat is ingevuld moet kloppen.' })
export class Logfilter {
  @Field(() => ID, { nullable: true, description: 'Logpseudoniem van een betrokkene.' })
  betrokkene?: string
  @Field(() => ID, {
    nullable: true,
    description: 'Kenmerk van een persoon in de graaf; in plaats van een pseudoniem.',
  })
  persoon?: string
  @Field(() => String, { nullable: true, description: 'Medewerker die vroeg.' })
  medewerker?: string
  @Field(() => String, { nullable: true, description: 'Rol.' })
  rol?: string
  @Field(() => String, { nullable: true, description: 'Code van het doel.' })
  doel?: string
  @Field(() => String, { nullable: true, description: 'Veld, als Type.veld.' })
  veld?: string
  @Field(() => String, { nullable: true, description: 'Code van de bron.' })
  bron?: string
  @Field(() => String, { nullable: true, description: 'Code van de categorie.' })
  categorie?: string
  @Field(() => String, { nullable: true, description: 'Uitkomst van een veld.' })
  uitkomst?: string
  @Field(() => String, { nullable: true, description: 'Code van een geweigerd verzoek of veld.' })
  code?: string
  @Field(() => Tijdstip, { nullable: true, description: 'Vanaf; standaard dertig dagen geleden.' })
  van?: string
  @Field(() => Tijdstip, { nullable: true, description: 'Tot; standaard nu.' })
  tot?: string
}

@ObjectType({ description: 'Wat er met één veld in een verzoek gebeurde. Nooit een waarde.' })
export class Logveld {
  @Veld('Het veld, als Type.veld.', [])
  veld?: string | null
  @Veld('Code van de bron.', [])
  bron?: string | null
  @Veld('Codes van de categorieën.', [], { type: () => [String] })
  categorieen?: readonly string[] | null
  @Veld('Getoond, gemaskeerd of waarom niet.', [])
  uitkomst?: string | null
  @Veld('Code van de weigering.', [])
  code?: string | null
  @Veld('De regel van het beleid.', [])
  regel?: string | null
  @Veld('Hoe vaak.', [], { type: () => Int })
  aantal?: number | null
  @Veld('Van wie: logpseudoniemen.', [], { type: () => [ID] })
  betrokkenen?: readonly string[] | null
}

@ObjectType({ description: 'Eén beantwoord verzoek van de eigen organisatie.' })
export class Logregel {
  @Veld('Trace van het verzoek.', [], { type: () => ID })
  trace?: string | null
  @Veld('Wanneer.', [], { type: () => Tijdstip })
  op?: string | null
  @Veld('Wie vroeg.', [])
  medewerker?: string | null
  @Veld('Het systeem dat het beslispunt over deze medewerker vroeg en geen gegevens kreeg; leeg: hij vroeg zelf.', [])
  systeem?: string | null
  @Veld('In welke rol.', [])
  rol?: string | null
  @Veld('Waarvoor: code van het doel.', [])
  doel?: string | null
  @Veld('Versie van het beleid.', [])
  beleid?: string | null
  @Veld('HTTP-status van het antwoord.', [], { type: () => Int })
  status?: number | null
  @Veld('Code als het hele verzoek is geweigerd.', [])
  code?: string | null
  @Veld('Over wie: logpseudoniemen.', [], { type: () => [ID] })
  betrokkenen?: readonly string[] | null
  @Veld('Wat er per veld gebeurde; een weigering die op afwezigheid moet lijken, staat er niet bij.', [], {
    type: () => [Logveld],
  })
  velden?: Logveld[] | null
}

@ObjectType({ description: 'Hoe vaak iets voorkwam.' })
export class Logtelling {
  @Veld('De waarde; leeg als die ontbrak.', [])
  waarde?: string | null
  @Veld('In hoeveel verzoeken.', [], { type: () => Int })
  aantal?: number | null
}

@ObjectType({
  description: 'Iets in het log waar een mens naar moet kijken. Een alarm weigert niets en bewijst niets.',
})
export class Logafwijking {
  @Veld('Welke regel.', [])
  soort?: string | null
  @Veld('Wat de regel zegt.', [])
  uitleg?: string | null
  @Veld('Bij wie.', [])
  medewerker?: string | null
  @Veld('De eerste keer.', [], { type: () => Tijdstip })
  eerste?: string | null
  @Veld('De laatste keer.', [], { type: () => Tijdstip })
  laatste?: string | null
  @Veld('Hoe vaak.', [], { type: () => Int })
  aantal?: number | null
  @Veld('De verzoeken, de nieuwste eerst; hoogstens twintig.', [], { type: () => [ID] })
  traces?: readonly string[] | null
}

@ObjectType({ description: 'Wat één medewerker van één soort gegevens zag.' })
export class Lekregel {
  @Veld('Wie het zag.', [])
  medewerker?: string | null
  @Veld('In welke rol.', [])
  rol?: string | null
  @Veld('Waarvoor: code van het doel.', [])
  doel?: string | null
  @Veld('Code van de bron; leeg bij een veld van het loket.', [])
  bron?: string | null
  @Veld('Soort gegevens: categorieën, of het veld van het loket.', [])
  soort?: string | null
  @Veld('De velden, als Type.veld.', [], { type: () => [String] })
  velden?: readonly string[] | null
  @Veld('In hoeveel verzoeken.', [], { type: () => Int })
  verzoeken?: number | null
  @Veld('Van wie: logpseudoniemen.', [], { type: () => [ID] })
  betrokkenen?: readonly string[] | null
  @Veld('De eerste keer.', [], { type: () => Tijdstip })
  eerste?: string | null
  @Veld('De laatste keer.', [], { type: () => Tijdstip })
  laatste?: string | null
}

@ObjectType({ description: 'Wat in één verzoek van een veld van de eigen bron werd gevraagd en vrijgegeven.' })
export class Bronveld {
  @Veld('Het veld, als Type.veld.', [])
  veld?: string | null
  @Veld('Code van de bron.', [])
  bron?: string | null
  @Veld('Codes van de categorieën.', [], { type: () => [String] })
  categorieen?: readonly string[] | null
  @Veld('Hoe vaak gevraagd.', [], { type: () => Int })
  gevraagd?: number | null
  @Veld('Hoe vaak vrijgegeven, gewoon of gemaskeerd.', [], { type: () => Int })
  vrijgegeven?: number | null
}

@ObjectType({ description: 'Eén verzoek van wie dan ook aan de eigen bron; niets over andere bronnen.' })
export class Bronvraag {
  @Veld('Trace van het verzoek.', [], { type: () => ID })
  trace?: string | null
  @Veld('Wanneer.', [], { type: () => Tijdstip })
  op?: string | null
  @Veld('OIN van de organisatie die vroeg.', [])
  organisatie?: string | null
  @Veld('Wie vroeg.', [])
  medewerker?: string | null
  @Veld('In welke rol.', [])
  rol?: string | null
  @Veld('Waarvoor: code van het doel.', [])
  doel?: string | null
  @Veld('Over hoeveel betrokkenen iets is vrijgegeven.', [], { type: () => Int })
  betrokkenen?: number | null
  @Veld('Wat werd gevraagd en vrijgegeven.', [], { type: () => [Bronveld] })
  velden?: Bronveld[] | null
}
