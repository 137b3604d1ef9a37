import { codelijst, Datum, Uitspraak, Veld } from '@gezinsbeeld/schema/graph'
import { ID, ObjectType } from 'type-graphql'
import { Veiligheidsbeoordeling, VtDienst, VtInformatieplicht, VtVtoMelding } from './beoordeling.js'
import {
  Melder,
  VtBetrokkene,
  VtIncident,
  VtInformering,
  VtLeefgebied,
  VtMeldcode,
  VtPolitie,
} from './melding-delen.js'

/** See `VtMelding` in schema/velden.json. */
@ObjectType({ description: 'Melding bij Veilig Thuis.' })
export class VtMelding {
  @Veld('Nummer van de melding.', ['PROC'], { type: () => ID, inKennisgeving: true })
  meldingnummer?: string | null
  @Veld('Referentie bij de bron van de melding.', ['PROC', 'MELD'])
  bronreferentie?: string | null
  @Veld('Dag van de melding.', ['PROC'], { type: () => Datum })
  datumMelding?: string | null
  @Veld('Dag van ontvangst.', ['PROC'], { type: () => Datum })
  datumOntvangst?: string | null
  @Veld('Kanaal waarlangs de melding kwam.', ['PROC', 'MELD'])
  kanaal?: string | null
  @Veld('Was er al eerder een melding.', ['BTR'], { type: () => Boolean })
  hermelding?: boolean | null
  @Veld('Aanleidingen.', ['VEIL'], { type: () => [codelijst('VtAanleiding').enum] })
  aanleiding?: string[] | null
  @Veld('Aard van het geweld.', ['VEIL', 'ART9'], { type: () => [codelijst('VtAard').enum] })
  aard?: string[] | null
  @Veld('Betrokkenen.', ['VEIL', 'STRAF'], { type: () => [VtBetrokkene] })
  betrokkenen?: VtBetrokkene[] | null
  @Veld('Het incident.', ['VEIL'], { type: () => VtIncident })
  incident?: VtIncident | null
  @Veld('De zorgelijke situatie.', ['OORD', 'ART9'], { type: () => Uitspraak })
  zorgelijkeSituatie?: Uitspraak | null
  @Veld('Leefgebieden met zorgen.', ['OORD', 'ART9', 'FIN', 'STRAF'], { type: () => [VtLeefgebied], perWaarde: true })
  leefgebieden?: VtLeefgebied[] | null
  @Veld('Gegevens van de politie.', ['STRAF'], { type: () => VtPolitie })
  politie?: VtPolitie | null
  @Veld('Ingeschat niveau volgens SASH.', ['OORD'], { type: () => codelijst('SashNiveau').enum })
  sashNiveau?: string | null
  @Veld('Wie is geïnformeerd.', ['PROC'], { type: () => [VtInformering] })
  informering?: VtInformering[] | null
  @Veld('Wie meldde.', ['MELD'], { type: () => Melder })
  melder?: Melder | null
  @Veld('Stappen van de meldcode.', ['OORD', 'MELD'], { type: () => VtMeldcode })
  meldcode?: VtMeldcode | null
  @Veld('Veiligheidsbeoordeling.', ['PROC'], { type: () => Veiligheidsbeoordeling })
  veiligheidsbeoordeling?: Veiligheidsbeoordeling | null
  @Veld('Diensten van Veilig Thuis.', ['PROC'], { type: () => [VtDienst] })
  diensten?: VtDienst[] | null
  @Veld('Plicht om betrokkenen te informeren.', ['PROC'], { type: () => VtInformatieplicht })
  informatieplicht?: VtInformatieplicht | null
  @Veld('Mededelingen aan het college over een verzoek tot onderzoek.', ['PROC'], {
    type: () => [VtVtoMelding],
    noemtInstantie: true,
    inKennisgeving: true,
  })
  vtoMeldingen?: VtVtoMelding[] | null
}
