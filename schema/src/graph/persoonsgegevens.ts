import { Directive, Field, ID, ObjectType } from 'type-graphql'
import { Adres } from './adres.js'
import { codelijst } from './codelijst.js'
import { Datum, DatumOnvolledig } from './scalars.js'
import { Veld } from './veld.js'

/** Fields of a person (part A1). Used twice: as one source's version and, in the gateway, as the shown person. */
@ObjectType()
export abstract class PersoonVelden {
  @Veld('Burgerservicenummer.', ['BSN'])
  bsn?: string | null
  @Veld('Waarom er wel of geen BSN is.', ['ID'], { type: () => codelijst('BsnStatus').enum })
  bsnStatus?: string | null
  @Veld('Vreemdelingennummer.', ['BSN'])
  vreemdelingennummer?: string | null
  @Veld('Strafrechtsketennummer.', ['BSN', 'STRAF'], { getoondBijMasker: true })
  skn?: string | null
  @Veld('Voornamen.', ['ID'], { inKennisgeving: true })
  voornamen?: string | null
  @Veld('Voorvoegsel van de geslachtsnaam.', ['ID'], { inKennisgeving: true })
  voorvoegsel?: string | null
  @Veld('Geslachtsnaam.', ['ID'], { inKennisgeving: true })
  geslachtsnaam?: string | null
  @Veld('Roepnaam.', ['ID'])
  roepnaam?: string | null
  @Veld('Geboortedatum; dag en maand kunnen onbekend zijn.', ['ID'], {
    type: () => DatumOnvolledig,
    inKennisgeving: true,
  })
  geboortedatum?: string | null
  @Veld('Uitgerekende datum van een zwangerschap.', ['ART9'], { type: () => Datum })
  uitgerekendeDatum?: string | null
  @Veld('Geslacht.', ['ID'], { type: () => codelijst('Geslacht').enum, inKennisgeving: true })
  geslacht?: string | null
  @Veld('Datum van overlijden.', ['ID'], { type: () => Datum })
  overlijdensdatum?: string | null
  @Veld('Voorkeurstaal.', ['ID'])
  taal?: string | null
  @Veld('Nationaliteit.', ['ID', 'ART9'])
  nationaliteit?: string | null
  @Veld('Telefoonnummer.', ['ADR'])
  telefoon?: string | null
  @Veld('E-mailadres.', ['ADR'])
  email?: string | null
  @Veld('Hoe deze persoon veilig te benaderen is.', ['ADR', 'VEIL'])
  veiligContact?: string | null
  @Veld('Adressen.', ['ADR'], { type: () => [Adres] })
  adressen?: Adres[] | null
  @Veld('Heeft de persoon gevraagd zijn BRP-gegevens niet aan derden te verstrekken.', ['ADR'], { type: () => Boolean })
  verstrekkingsbeperkingBRP?: boolean | null
}

/** One source's version of a person; reached through hidden fields such as `Persoon.vtGegevens`. */
@ObjectType({ description: 'Gegevens van een persoon zoals één bron ze kent.' })
@Directive('@shareable')
@Directive('@inaccessible')
export class Persoonsgegevens extends PersoonVelden {}

/** Base of every subgraph's `Persoon`: the pseudonymous key. The subgraph adds its own hidden `<bron>Gegevens`. */
@ObjectType()
export abstract class PersoonSleutel {
  @Field(() => ID, { description: 'Betekenisloos kenmerk van de persoon (pseudoniem).' })
  persoonId!: string
}
