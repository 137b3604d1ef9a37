import 'reflect-metadata'
import { Uitspraak, Veld } from '@gezinsbeeld/schema/graph'
import { Ctx, Directive, Field, ID, ObjectType } from 'type-graphql'
import type { GraphContext } from '../definition.js'

/** Rows per field of `Gezin`, as a test stamps them, and the names of the fields whose resolver ran. */
export interface MiniLoaders {
  readonly rijen: Readonly<Record<string, readonly object[]>>
  readonly gelopen: string[]
}
type Context = GraphContext<MiniLoaders>

const rijen = (context: Context, veld: string): object[] => [...(context.loaders.rijen[veld] ?? [])]

@ObjectType({ description: 'Persoonsgegevens.' })
export class Naam {
  @Veld('Geslachtsnaam.', ['ID'])
  geslachtsnaam?: string | null
}

@ObjectType({ description: 'Een mens.' })
@Directive('@key(fields: "persoonId")')
export class Persoon {
  @Field(() => ID, { description: 'Pseudoniem.' })
  persoonId!: string

  @Veld('Naam bij deze bron.', ['ID'], { type: () => Naam })
  naam?: Naam | null
}

@ObjectType({ description: 'Iemand uit het netwerk.' })
export class Netwerker {
  @Veld('Relatie.', ['DERD'], { getoondBijMasker: true })
  relatie?: string | null
  @Veld('Naam.', ['DERD'])
  naam?: string | null
}

// The names of this type and of ToetsendeTaak are in schema/velden.json too.
@ObjectType({ description: 'Een leefgebied; de waarde zegt welke categorieën de rij vraagt.' })
export class VtLeefgebied {
  @Veld('Leefgebied.', ['OORD', 'ART9', 'FIN'], { perWaarde: true })
  leefgebied?: string | null
}

@ObjectType({ description: 'Toetsende taak; haar verslag noemt de instelling.' })
export class ToetsendeTaak {
  @Veld('Verslag van de instelling.', ['PROC'], { type: () => Naam, noemtInstantie: true })
  verslagGI?: Naam | null
}

@ObjectType({ description: 'Een verslag over een of meer personen.' })
export class Verslag {
  @Veld('Inhoud.', ['PROC'])
  inhoud?: string | null

  @Veld('Werkaantekening.', ['WERK'])
  werk(@Ctx() context: Context): string {
    context.loaders.gelopen.push('Verslag.werk')
    return 'geheim'
  }

  @Veld('Verwijzing met een oordeel.', ['PROC', 'OORD'], { type: () => Uitspraak })
  oordeel?: Uitspraak | null

  @Veld('Over wie.', ['ID'], { type: () => [Persoon] })
  betrokkenen?: Persoon[] | null

  @Veld('Netwerk.', ['DERD'], { type: () => [Netwerker], getoondBijMasker: true })
  netwerk?: Netwerker[] | null

  @Veld('Waar.', ['ADR'])
  plaats?: string | null

  @Veld('Leefgebieden.', ['OORD', 'ART9', 'FIN'], { type: () => [VtLeefgebied], perWaarde: true })
  leefgebieden?: VtLeefgebied[] | null

  @Veld('Strekking; geen rij zegt welke categorie zij is.', ['PROC', 'STRAF'], { perWaarde: true })
  strekking?: string | null

  @Veld('Naam volgens de registratie.', ['ID'], { type: () => Naam, bron: 'BRP' })
  registratie?: Naam | null
}

// The names of these two are in schema/velden.json: their rows carry categories or name an agency by value.
@ObjectType({ description: 'Onderzoek van de Raad.' })
export class Raadsonderzoek {
  @Veld('Soort.', ['PROC', 'STRAF'], { perWaarde: true })
  soort?: string | null
  @Veld('Fase.', ['PROC'])
  fase?: string | null
}

@ObjectType({ description: 'Overdracht aan een andere instantie.' })
export class VtOverdracht {
  @Veld('Aan wie.', ['PROC'], { noemtInstantie: true })
  naar?: string | null
  @Veld('Reden.', ['PROC'])
  organisatie?: string | null
}

@ObjectType({ description: 'Iets dat gebeurde; de rij zelf zegt van welke categorie zij is.' })
export class Gebeurtenis {
  @Veld('Categorie.', ['PROC', 'STRAF'], { perWaarde: true })
  categorie?: string | null
  @Veld('Titel.', ['PROC', 'STRAF'], { perWaarde: true })
  titel?: string | null
  @Veld('Over wie.', ['PROC', 'STRAF'], { type: () => [Persoon], perWaarde: true })
  betrokkenen?: Persoon[] | null
}

@ObjectType({ description: 'Een gezin.' })
@Directive('@key(fields: "gezinId")')
export class Gezin {
  @Field(() => ID, { description: 'Kenmerk.' })
  gezinId!: string

  @Field(() => [ID], { nullable: true, description: 'Leden; alleen voor de planning.' })
  ledenIds?: string[] | null

  @Veld('Verslagen.', ['BTR'], { type: () => [Verslag] })
  verslagen(@Ctx() context: Context): object[] {
    return rijen(context, 'verslagen')
  }

  @Veld('Waar zij zijn.', ['ADR'], { type: () => [Verslag] })
  plaatsen(@Ctx() context: Context): object[] {
    return rijen(context, 'plaatsen')
  }

  @Veld('Kinderen.', ['ID'], { type: () => [Persoon] })
  kinderen(@Ctx() context: Context): object[] {
    return rijen(context, 'kinderen')
  }

  @Veld('Onderzoeken.', ['PROC', 'STRAF'], { type: () => [Raadsonderzoek], perWaarde: true })
  onderzoeken(@Ctx() context: Context): object[] {
    return rijen(context, 'onderzoeken')
  }

  @Veld('Onderzoeken, als lijst van gewone rijen.', ['PROC'], { type: () => [Raadsonderzoek] })
  dossiers(@Ctx() context: Context): object[] {
    return rijen(context, 'dossiers')
  }

  @Veld('Toetsende taken.', ['PROC'], { type: () => [ToetsendeTaak] })
  toetsingen(@Ctx() context: Context): object[] {
    return rijen(context, 'toetsingen')
  }

  @Veld('Overdrachten.', ['PROC'], { type: () => [VtOverdracht] })
  overdrachten(@Ctx() context: Context): object[] {
    return rijen(context, 'overdrachten')
  }

  @Veld('Tijdlijn.', ['PROC', 'STRAF'], { type: () => [Gebeurtenis], perWaarde: true })
  tijdlijn(@Ctx() context: Context): object[] {
    return rijen(context, 'tijdlijn')
  }

  @Veld('Aantal verslagen.', ['BTR'], { type: () => String })
  aantal(): string {
    return '3'
  }
}
