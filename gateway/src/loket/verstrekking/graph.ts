import { codelijst, Datum, Tijdstip, Veld } from '@gezinsbeeld/schema/graph'
import { ID, ObjectType } from 'type-graphql'

const Status = () => codelijst('VerstrekkingStatus').enum
const Besluit = () => codelijst('VerstrekkingBesluit').enum
const Bron = () => codelijst('Bron').enum
const Categorieen = () => [codelijst('Categorie').enum]

@ObjectType({ description: 'Bevestiging. Gelijk voor elk verzoek, ook als de bron niets heeft.' })
export class VerstrekkingBevestiging {
  @Veld('Kenmerk van het verzoek.', [], { type: () => ID })
  verzoekId?: string | null
  @Veld('Wat er is gedaan.', [])
  melding?: string | null
}

@ObjectType({ description: 'Wat een bron heeft vrijgegeven.' })
export class VrijgegevenDeel {
  @Veld('Kenmerken van de personen.', [], { type: () => [ID] })
  personen?: readonly string[] | null
  @Veld('Categorieën.', [], { type: Categorieen })
  categorieen?: readonly string[] | null
}

@ObjectType({ description: 'Een eigen verzoek aan een bron.' })
export class Verstrekkingsverzoek {
  @Veld('Kenmerk van het verzoek.', [], { type: () => ID })
  verzoekId?: string | null
  @Veld('Aan welke bron.', [], { type: Bron })
  bron?: string | null
  @Veld('Kenmerken van de personen.', [], { type: () => [ID] })
  personen?: readonly string[] | null
  @Veld('Gevraagde categorieën.', [], { type: Categorieen })
  categorieen?: readonly string[] | null
  @Veld('Wanneer gevraagd.', [], { type: () => Tijdstip })
  gevraagdOp?: string | null
  @Veld('Hoe het verzoek staat.', [], { type: Status })
  status?: string | null
  @Veld('Wat nu is vrijgegeven.', [], { type: () => [VrijgegevenDeel] })
  toegewezen?: readonly VrijgegevenDeel[] | null
  @Veld('Laatste dag van de vrijgave of het uitstel; die dag telt mee.', [], { type: () => Datum })
  totEnMet?: string | null
}

@ObjectType({ description: 'Een verzoek waarover een medewerker van de bron beslist.' })
export class VerzoekBijBron {
  @Veld('Kenmerk van het verzoek.', [], { type: () => ID })
  verzoekId?: string | null
  @Veld('De eigen bron.', [], { type: Bron })
  bron?: string | null
  @Veld('Wie vraagt.', [])
  medewerker?: string | null
  @Veld('In welke rol.', [])
  rol?: string | null
  @Veld('Namens welke organisatie (OIN).', [])
  organisatie?: string | null
  @Veld('Kenmerk van wie om inzage of informatie vraagt; ga na wie dat is.', [], { type: () => ID })
  betrokkene?: string | null
  @Veld('Voor welk doel (code).', [])
  doel?: string | null
  @Veld('Kenmerken van de personen.', [], { type: () => [ID] })
  personen?: readonly string[] | null
  @Veld('Gevraagde categorieën.', [], { type: Categorieen })
  categorieen?: readonly string[] | null
  @Veld('Waarom gevraagd; leeg als de bewaartermijn voorbij is.', [])
  motivering?: string | null
  @Veld('Wanneer gevraagd.', [], { type: () => Tijdstip })
  gevraagdOp?: string | null
  @Veld('Beslis voor dit tijdstip; daarna geldt het verzoek als niet toegewezen.', [], { type: () => Tijdstip })
  beslisVoor?: string | null
  @Veld('Wat de eigen organisatie al besloot.', [], { type: Besluit })
  besluit?: string | null
  @Veld('Is de vrijgave ingetrokken.', [], { type: () => Boolean })
  ingetrokken?: boolean | null
  @Veld('Laatste dag van de vrijgave of het uitstel; die dag telt mee.', [], { type: () => Datum })
  totEnMet?: string | null
  @Veld('Weeg de levenssfeer van anderen en het belang van het onderzoek (voorwaarde 12).', [], { type: () => Boolean })
  wegingNodig?: boolean | null
  @Veld('Ga na of de aanvrager een relatie heeft met een (vermoedelijke) pleger (voorwaarde 13).', [], {
    type: () => Boolean,
  })
  plegerToetsNodig?: boolean | null
}
