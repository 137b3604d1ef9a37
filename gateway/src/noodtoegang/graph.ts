import { codelijst, Datum, Tijdstip, Veld } from '@gezinsbeeld/schema/graph'
import { ID, ObjectType } from 'type-graphql'

const lijst = (naam: string) => () => codelijst(naam).enum
const lijstVan = (naam: string) => () => [codelijst(naam).enum]

@ObjectType({ description: 'Een toets achteraf van een noodtoegang, door één van de twee paar ogen.' })
export class NoodtoegangToets {
  @Veld('Welk paar ogen.', [], { type: lijst('NoodtoegangToetsSoort') })
  soort?: string | null
  @Veld('Was openen terecht.', [], { type: lijst('NoodtoegangOordeel') })
  oordeel?: string | null
  @Veld('Wie toetste.', [])
  medewerker?: string | null
  @Veld('Wanneer.', [], { type: () => Tijdstip })
  op?: string | null
}

@ObjectType({ description: 'Een noodtoegang: acute dreiging, voor beperkte tijd, achteraf getoetst.' })
export class Noodtoegang {
  @Veld('Kenmerk van de noodtoegang.', [], { type: () => ID })
  noodtoegangId?: string | null
  @Veld('Hoe het ermee staat.', [], { type: lijst('NoodtoegangStand') })
  stand?: string | null
  @Veld('Kenmerk van het gezin; niet voor de privacyfunctionaris.', [], { type: () => ID })
  gezinId?: string | null
  @Veld('Meldingnummer bij Veilig Thuis; niet voor de privacyfunctionaris.', [])
  crisismelding?: string | null
  @Veld('Veilig Thuis bevestigde de crisismelding. Onwaar: Veilig Thuis was niet bereikbaar.', [], {
    type: () => Boolean,
  })
  geverifieerd?: boolean | null
  @Veld('De medewerker gaat zelf ter plaatse.', [], { type: () => Boolean })
  terPlaatse?: boolean | null
  @Veld('Wie opende.', [])
  medewerker?: string | null
  @Veld('In welke rol.', [])
  rol?: string | null
  @Veld('Waarom.', [])
  reden?: string | null
  @Veld('Sinds wanneer.', [], { type: () => Tijdstip })
  geopendOp?: string | null
  @Veld('Tot wanneer; vervalt dan vanzelf.', [], { type: () => Tijdstip })
  tot?: string | null
  @Veld('Is de ene verlenging gebruikt.', [], { type: () => Boolean })
  verlengd?: boolean | null
  @Veld('Wanneer beide toetsen er moeten zijn; daarna ziet het account alleen de eigen bron.', [], {
    type: () => Tijdstip,
  })
  toetsUiterlijk?: string | null
  @Veld('Laatste dag waarop het gezin wordt geïnformeerd.', [], { type: () => Datum })
  informerenUiterlijk?: string | null
  @Veld('Wat de toetsers moet opvallen.', [], { type: lijstVan('NoodtoegangAlarm') })
  alarmen?: string[] | null
  @Veld('De toetsen tot nu toe.', [], { type: () => [NoodtoegangToets] })
  toetsen?: NoodtoegangToets[] | null
  @Veld('Bronnen die van de laatste stand op de hoogte zijn.', [], { type: lijstVan('Bron') })
  ingelicht?: string[] | null
}

@ObjectType({ description: 'Een verzoek aan de crisisdienst om noodtoegang te openen; het opent zelf niets.' })
export class NoodtoegangAanvraag {
  @Veld('Kenmerk van het verzoek.', [], { type: () => ID })
  aanvraagId?: string | null
  @Veld('Kenmerk van het gezin.', [], { type: () => ID })
  gezinId?: string | null
  @Veld('Meldingnummer bij Veilig Thuis.', [])
  crisismelding?: string | null
  @Veld('Waarom.', [])
  reden?: string | null
  @Veld('Wie het vraagt.', [])
  medewerker?: string | null
  @Veld('OIN van de organisatie van wie het vraagt.', [])
  organisatie?: string | null
  @Veld('OIN van de gevraagde crisisdienst.', [])
  crisisdienst?: string | null
  @Veld('Wanneer gevraagd.', [], { type: () => Tijdstip })
  gevraagdOp?: string | null
  @Veld('Tot wanneer het verzoek staat.', [], { type: () => Tijdstip })
  tot?: string | null
  @Veld('Heeft de crisisdienst noodtoegang geopend.', [], { type: () => Boolean })
  opgevolgd?: boolean | null
}
