import { codelijst, Datum, Uitspraak, Veld } from '@gezinsbeeld/schema/graph'
import { ObjectType } from 'type-graphql'

/** See `Veiligheidsbeoordeling` in schema/velden.json. */
@ObjectType({ description: 'Veiligheidsbeoordeling (triage) van een melding.' })
export class Veiligheidsbeoordeling {
  @Veld('Dag van de start.', ['PROC'], { type: () => Datum })
  gestartOp?: string | null
  @Veld('Dag waarop het uiterlijk klaar is.', ['PROC'], { type: () => Datum })
  uiterlijkOp?: string | null
  @Veld('Dag van afronding.', ['PROC'], { type: () => Datum })
  afgerondOp?: string | null
  @Veld('Status.', ['PROC'], { type: () => codelijst('VtMeldingStatus').enum })
  status?: string | null
  @Veld('Uitkomst.', ['VEIL'], { type: () => codelijst('VtBeoordelingUitkomst').enum })
  uitkomst?: string | null
  @Veld('Is er acute onveiligheid.', ['VEIL'], { type: () => Boolean })
  acuteOnveiligheid?: boolean | null
  @Veld('Is er structurele onveiligheid.', ['VEIL'], { type: () => Boolean })
  structureleOnveiligheid?: boolean | null
  @Veld('Is de vertrouwensarts geraadpleegd.', ['PROC'], { type: () => Boolean })
  vertrouwensartsGeraadpleegd?: boolean | null
  @Veld('Toelichting.', ['OORD'], { type: () => Uitspraak })
  toelichting?: Uitspraak | null
}

/** See `VtDienst` in schema/velden.json. */
@ObjectType({ description: 'Dienst van Veilig Thuis.' })
export class VtDienst {
  @Veld('Soort.', ['PROC'], { type: () => codelijst('VtDienstSoort').enum })
  soort?: string | null
}

/** See `VtInformatieplicht` in schema/velden.json. */
@ObjectType({ description: 'Plicht om betrokkenen te informeren (Wmo 5.3.1).' })
export class VtInformatieplicht {
  @Veld('Dag van vastleggen.', ['PROC'], { type: () => Datum })
  vastgelegdOp?: string | null
  @Veld('Dag waarop het uiterlijk klaar is.', ['PROC'], { type: () => Datum })
  uiterlijkOp?: string | null
  @Veld('Verlengingen.', ['PROC'], { type: () => [Datum] })
  verlengingen?: string[] | null
  @Veld('Reden.', ['PROC'])
  reden?: string | null
}

/** See `VtVtoMelding` in schema/velden.json. */
@ObjectType({ description: 'Mededeling aan het college over een verzoek tot onderzoek.' })
export class VtVtoMelding {
  @Veld('Dag van de mededeling aan het college.', ['PROC'], {
    type: () => Datum,
    noemtInstantie: true,
    inKennisgeving: true,
  })
  aanCollegeOp?: string | null
}
