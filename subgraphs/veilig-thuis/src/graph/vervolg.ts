import { codelijst, Datum, Uitspraak, Veld } from '@gezinsbeeld/schema/graph'
import { ID, ObjectType } from 'type-graphql'
import { Persoon } from './persoon.js'

/** See `VtOnderzoek` in schema/velden.json. */
@ObjectType({ description: 'Onderzoek door Veilig Thuis.' })
export class VtOnderzoek {
  @Veld('Nummer van het onderzoek.', ['PROC'], { type: () => ID })
  nummer?: string | null
  @Veld('Eerste dag.', ['PROC'], { type: () => Datum })
  start?: string | null
  @Veld('Laatste dag.', ['PROC'], { type: () => Datum })
  afronding?: string | null
  @Veld('Uitkomst.', ['PROC', 'VEIL'], { type: () => [codelijst('VtOnderzoekUitkomst').enum] })
  uitkomst?: string[] | null
  @Veld('Vastgestelde aard van het geweld.', ['VEIL', 'ART9'], { type: () => [codelijst('VtAard').enum] })
  aardVastgesteld?: string[] | null
  @Veld('Vervolg.', ['PROC'], { type: () => [codelijst('VtVervolg').enum], noemtInstantie: true })
  vervolg?: string[] | null
  @Veld('Informanten.', ['MELD'], { type: () => [String] })
  informanten?: string[] | null
  @Veld('Conclusie.', ['OORD'], { type: () => Uitspraak })
  conclusie?: Uitspraak | null
  @Veld('Betrokkenen.', ['ID'], { type: () => [Persoon] })
  betrokkenen?: Persoon[] | null
}

/** See `Veiligheidsvoorwaarde` in schema/velden.json. */
@ObjectType({ description: 'Voorwaarde voor veiligheid.' })
export class Veiligheidsvoorwaarde {
  @Veld('Tekst.', ['VEIL'])
  tekst?: string | null
  @Veld('Voor wie de voorwaarde geldt.', ['VEIL'], { type: () => [Persoon] })
  geldtVoor?: Persoon[] | null
  @Veld('Status.', ['VEIL'])
  status?: string | null
  @Veld('Aan wie de voorwaarde is overgedragen.', ['VEIL'], { noemtInstantie: true })
  overgedragenAan?: string | null
  @Veld('Eerste dag.', ['VEIL'], { type: () => Datum })
  sinds?: string | null
}

/** See `VtMonitoring` in schema/velden.json. */
@ObjectType({ description: 'Contactmoment om de veiligheid te volgen.' })
export class VtMonitoring {
  @Veld('Contactmoment.', ['VEIL'])
  contactmoment?: string | null
  @Veld('Datum.', ['VEIL'], { type: () => Datum })
  datum?: string | null
  @Veld('Uitkomst.', ['VEIL'], { type: () => codelijst('VtMonitoringUitkomst').enum })
  uitkomst?: string | null
  @Veld('Vervolg.', ['VEIL'])
  vervolg?: string | null
  @Veld('Betrokkenen.', ['ID'], { type: () => [Persoon] })
  betrokkenen?: Persoon[] | null
}

/** See `VtOverdracht` in schema/velden.json. */
@ObjectType({ description: 'Overdracht van een zaak.' })
export class VtOverdracht {
  @Veld('Naar wie is overgedragen.', ['PROC'], { type: () => codelijst('VtVervolg').enum, noemtInstantie: true })
  naar?: string | null
  @Veld('Organisatie.', ['PROC', 'ADR'], { noemtInstantie: true })
  organisatie?: string | null
  @Veld('Datum.', ['PROC'], { type: () => Datum })
  datum?: string | null
  @Veld('Is de ontvangst bevestigd.', ['PROC'], { type: () => Boolean })
  ontvangstBevestigd?: boolean | null
  @Veld('Meegegeven veiligheidsvoorwaarden.', ['PROC', 'VEIL'], { type: () => [Veiligheidsvoorwaarde] })
  meegegevenVoorwaarden?: Veiligheidsvoorwaarde[] | null
  @Veld('Is de betrokkene geïnformeerd.', ['PROC'], { type: () => Boolean })
  betrokkeneGeinformeerd?: boolean | null
  @Veld('Betrokkenen.', ['ID'], { type: () => [Persoon] })
  betrokkenen?: Persoon[] | null
}
