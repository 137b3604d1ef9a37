import { type GraphContext, herkomstVan } from '@gezinsbeeld/runtime'
import { codelijst, Datum, Veld } from '@gezinsbeeld/schema/graph'
import { Ctx, ID, ObjectType } from 'type-graphql'
import type { Loaders } from '../loaders/index.js'
import { vtoInhoud } from '../mapping/vto-inhoud.js'
import { Persoon } from './persoon.js'
import { VtoInhoud } from './vto-inhoud.js'

@ObjectType({ description: 'Iemand met gezag, zoals de verzoeker hem opgaf.' })
export class VtoGezaghebbende {
  @Veld('Naam.', ['ID'])
  naam?: string | null
  @Veld('Telefoon, e-mail of adres.', ['ID', 'ADR'])
  contact?: string | null
  @Veld('Is deze persoon over het verzoek geïnformeerd.', ['ID'], { type: () => Boolean })
  geinformeerd?: boolean | null
  @Veld('Waarom deze persoon niet is geïnformeerd.', ['ID'])
  redenNietGeinformeerd?: string | null
}

@ObjectType({ description: 'Een ongeboren kind, aangewezen door de moeder en de uitgerekende datum.' })
export class Ongeboren {
  @Veld('Naam van de moeder.', ['ART9'])
  naamMoeder?: string | null
  @Veld('Uitgerekende datum.', ['ART9'], { type: () => Datum })
  uitgerekendeDatum?: string | null
}

/** A request for an investigation (Jw 3.1). */
@ObjectType({ description: 'Verzoek tot onderzoek aan de Raad voor de Kinderbescherming.' })
export class VerzoekTotOnderzoek {
  @Veld('Kenmerk bij de verzoeker.', ['PROC'], { inKennisgeving: true })
  kenmerkVerzoeker?: string | null
  @Veld('Kenmerk bij de Raad.', ['PROC'], { type: () => ID, inKennisgeving: true })
  kenmerkRaad?: string | null
  @Veld('Omschrijving.', ['PROC'])
  omschrijving?: string | null
  @Veld('Startdatum.', ['PROC'], { type: () => Datum })
  startdatum?: string | null
  @Veld('Datum waarop het verzoek is geregistreerd.', ['PROC'], { type: () => Datum, inKennisgeving: true })
  registratiedatum?: string | null
  @Veld('Is het verzoek met spoed gedaan.', ['PROC'], { type: () => Boolean })
  urgent?: boolean | null
  @Veld('Soort verzoeker.', ['PROC'], { type: () => codelijst('VtoVerzoeker').enum, noemtInstantie: true })
  verzoeker?: string | null
  @Veld('Kinderen om wie het gaat.', ['ID'], { type: () => [Persoon], inKennisgeving: true })
  jeugdigen?: Persoon[] | null
  @Veld('Wie gezag heeft.', ['ID'], { type: () => [VtoGezaghebbende] })
  gezaghebbenden?: VtoGezaghebbende[] | null
  @Veld('Gegevens van een ongeboren kind.', ['ART9'], { type: () => Ongeboren })
  ongeboren?: Ongeboren | null

  @Veld('Inhoud van het verzoek.', ['OORD', 'ART9'], { type: () => VtoInhoud })
  inhoud(@Ctx() context: GraphContext<Loaders>): Promise<VtoInhoud | null> {
    return vtoInhoud(context, this.kenmerkRaad ?? '', herkomstVan(this))
  }
}
