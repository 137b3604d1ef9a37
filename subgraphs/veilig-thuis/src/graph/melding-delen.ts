import { codelijst, Datum, Uitspraak, Veld } from '@gezinsbeeld/schema/graph'
import { Int, ObjectType } from 'type-graphql'
import { Persoon } from './persoon.js'

/** See `VtBetrokkene` in schema/velden.json. */
@ObjectType({ description: 'Betrokkene bij een melding.' })
export class VtBetrokkene {
  @Veld('De persoon.', ['VEIL', 'STRAF'], { type: () => Persoon })
  persoon?: Persoon | null
  @Veld('Rol in het gezin.', ['VEIL', 'STRAF'], { type: () => codelijst('JzrRol').enum })
  jzrRol?: string | null
  @Veld('Hoedanigheid.', ['VEIL', 'STRAF'], { type: () => codelijst('VtBetrokkeneHoedanigheid').enum })
  hoedanigheid?: string | null
}

/** See `VtIncident` in schema/velden.json. */
@ObjectType({ description: 'Incident in een melding.' })
export class VtIncident {
  @Veld('Datum.', ['VEIL'], { type: () => Datum })
  datum?: string | null
  @Veld('Plaats.', ['VEIL', 'ADR'])
  locatie?: string | null
  @Veld('Omschrijving.', ['VEIL'])
  omschrijving?: string | null
}

/** See `VtLeefgebied` in schema/velden.json. */
@ObjectType({ description: 'Leefgebied met zorgen.' })
export class VtLeefgebied {
  @Veld('Leefgebied.', ['OORD', 'ART9', 'FIN', 'STRAF'], { type: () => codelijst('Leefgebied').enum, perWaarde: true })
  leefgebied?: string | null
  @Veld('Tekst.', ['OORD', 'ART9', 'FIN', 'STRAF'], { type: () => Uitspraak, perWaarde: true })
  tekst?: Uitspraak | null
}

/** See `VtPolitie` in schema/velden.json. */
@ObjectType({ description: 'Gegevens van de politie bij een melding.' })
export class VtPolitie {
  @Veld('Is er een tijdelijk huisverbod.', ['STRAF'], { type: () => Boolean })
  tijdelijkHuisverbod?: boolean | null
  @Veld('Is er iemand aangehouden.', ['STRAF'], { type: () => Boolean })
  aanhouding?: boolean | null
  @Veld('Is er aangifte gedaan.', ['STRAF'], { type: () => Boolean })
  aangifte?: boolean | null
  @Veld('Is er eergerelateerd geweld.', ['STRAF'], { type: () => Boolean })
  eergerelateerdGeweld?: boolean | null
  @Veld('Relevante registraties.', ['STRAF'])
  relevanteRegistraties?: string | null
  @Veld('Wordt een kind onder de twaalf verdacht van een misdrijf.', ['STRAF'], { type: () => Boolean })
  twaalfMinnerVerdacht?: boolean | null
}

/** See `VtInformering` in schema/velden.json. */
@ObjectType({ description: 'Informering van een betrokkene.' })
export class VtInformering {
  @Veld('De persoon.', ['PROC'], { type: () => Persoon })
  persoon?: Persoon | null
  @Veld('Wijze van informeren.', ['PROC'], { type: () => codelijst('Informeringswijze').enum })
  wijze?: string | null
  @Veld('Datum.', ['PROC'], { type: () => Datum })
  datum?: string | null
  @Veld('Is er gereageerd.', ['PROC'], { type: () => Boolean })
  gereageerd?: boolean | null
  @Veld('Strekking van de reactie.', ['PROC', 'OORD'])
  strekkingReactie?: string | null
}

/** See `Melder` in schema/velden.json. */
@ObjectType({ description: 'Melder. Gaat nooit over de grens van Veilig Thuis.' })
export class Melder {
  @Veld('Hoedanigheid.', ['MELD'], { type: () => codelijst('MelderHoedanigheid').enum })
  hoedanigheid?: string | null
  @Veld('Meldde iemand beroepsmatig.', ['MELD'], { type: () => Boolean })
  beroepsmatig?: boolean | null
  @Veld('Naam.', ['MELD'])
  naam?: string | null
  @Veld('Organisatie.', ['MELD'])
  organisatie?: string | null
  @Veld('Contactgegevens.', ['MELD'])
  contact?: string | null
  @Veld('Is de melder bekend voor het gezin.', ['MELD'], { type: () => codelijst('MelderAnonimiteit').enum })
  anonimiteit?: string | null
  @Veld('Grond om de melder af te schermen.', ['MELD'], { type: () => codelijst('MelderAnonimiteitGrond').enum })
  grond?: string | null
}

/** See `VtMeldcode` in schema/velden.json. */
@ObjectType({ description: 'Stappen van de meldcode bij een melding.' })
export class VtMeldcode {
  @Veld('Doorlopen stappen.', ['OORD', 'MELD'], { type: () => [Int] })
  stappenDoorlopen?: number[] | null
  @Veld('Was melden noodzakelijk.', ['OORD', 'MELD'], { type: () => Boolean })
  meldenNoodzakelijk?: boolean | null
  @Veld('Was hulp ook mogelijk.', ['OORD', 'MELD'], { type: () => Boolean })
  hulpOokMogelijk?: boolean | null
  @Veld('Gebruikt afwegingskader.', ['OORD', 'MELD'])
  afwegingskader?: string | null
  @Veld('Aanleiding om te melden.', ['OORD', 'MELD'], { type: () => codelijst('AanleidingMelden').enum })
  aanleidingMelden?: string | null
}
