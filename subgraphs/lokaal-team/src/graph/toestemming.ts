import { codelijst, Datum, Tijdstip, Veld } from '@gezinsbeeld/schema/graph'
import { ID, Int, ObjectType } from 'type-graphql'
import { Persoon } from './persoon.js'

/** What was explained before consent was given (domain E3: informed). */
@ObjectType({ description: 'Wat bij een toestemming is uitgelegd.' })
export class ToestemmingInformed {
  @Veld('Is de reden uitgelegd.', ['PROC'], { type: () => Boolean })
  redenUitgelegd?: boolean | null
  @Veld('Is het doel uitgelegd.', ['PROC'], { type: () => Boolean })
  doelUitgelegd?: boolean | null
  @Veld('Zijn de gevolgen van weigeren uitgelegd.', ['PROC'], { type: () => Boolean })
  gevolgenWeigeringUitgelegd?: boolean | null
}

/** A consent: specific, informed, by the right persons (domain E3). */
@ObjectType({ description: 'Een toestemming, voor één doel, met ontvangers en categorieën.' })
export class Toestemming {
  @Veld('Kenmerk van de toestemming.', ['PROC'], { type: () => ID })
  toestemmingId?: string | null
  @Veld('Soort toestemming.', ['PROC'], { type: () => codelijst('ToestemmingSoort').enum })
  soort?: string | null
  @Veld('Wie de toestemming gaf.', ['PROC'], { type: () => Persoon })
  gever?: Persoon | null
  @Veld('Namens wie.', ['PROC'], { type: () => Persoon })
  namens?: Persoon | null
  @Veld('Leeftijd van de gever in jaren, op de dag van geven.', ['PROC'], { type: () => Int })
  leeftijdGever?: number | null
  @Veld('Wie mee tekende.', ['PROC'], { type: () => [Persoon] })
  medeTekenaars?: Persoon[] | null
  @Veld('Naam van het doel.', ['PROC'])
  doel?: string | null
  @Veld('Organisaties die mogen ontvangen (OIN).', ['PROC', 'ADR'], { type: () => [String], noemtInstantie: true })
  ontvangers?: string[] | null
  @Veld('Categorieën waarvoor de toestemming geldt.', ['PROC'], { type: () => [codelijst('Categorie').enum] })
  categorieen?: string[] | null
  @Veld('Eerste dag.', ['PROC'], { type: () => Datum })
  van?: string | null
  @Veld('Laatste dag.', ['PROC'], { type: () => Datum })
  tot?: string | null
  @Veld('Tijdstip van intrekking; werkt direct voor nieuwe verzoeken.', ['PROC'], { type: () => Tijdstip })
  ingetrokkenOp?: string | null
  @Veld(
    'Waarom deze toestemming naar haar eigen datums niets opent. Leeg zegt niet dat zij geldt: dat hangt ook af van leeftijd, gezag en uitleg.',
    ['PROC'],
    { type: () => codelijst('ToestemmingReden').enum },
  )
  redenNietGeldig?: string | null
  @Veld('Hoe de toestemming is gegeven.', ['PROC'])
  wijze?: string | null
  @Veld('Wat is uitgelegd.', ['PROC'], { type: () => ToestemmingInformed })
  informed?: ToestemmingInformed | null
}
