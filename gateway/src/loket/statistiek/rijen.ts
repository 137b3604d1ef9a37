import { codelijst, Veld } from '@gezinsbeeld/schema/graph'
import { Int, ObjectType } from 'type-graphql'

/** A number of a table. */
@ObjectType({ description: 'Een getal in een tabel: een aantal of een mediaan, afgerond op vijf.' })
export class StatistiekGetal {
  @Veld('Het getal, afgerond op een vijftal. Leeg als het onderdrukt is: dat is geen nul.', [], { type: () => Int })
  waarde?: number | null
  @Veld(
    'Waar: er liggen minder dan tien gevallen of minder dan tien personen aan ten grondslag, ook als het er geen zijn.',
    [],
    {
      type: () => Boolean,
    },
  )
  onderdrukt?: boolean | null
}

const getal = { type: () => StatistiekGetal }

@ObjectType({ description: 'Meldingen van één aard met één uitkomst.' })
export class StatistiekVtMeldingenRij {
  @Veld('Aard van de melding; leeg: geen aard vastgelegd.', [], { type: () => codelijst('VtAard').enum })
  aard?: string | null
  @Veld('Uitkomst van de veiligheidsbeoordeling; leeg: afgerond zonder uitkomst.', [], {
    type: () => codelijst('VtBeoordelingUitkomst').enum,
  })
  uitkomst?: string | null
  @Veld('Meldingen waarvan de veiligheidsbeoordeling in de maand is afgerond.', [], getal)
  meldingen?: StatistiekGetal | null
  @Veld('Mediaan van de dagen van ontvangst tot afronding.', [], getal)
  doorlooptijd?: StatistiekGetal | null
}

@ObjectType({ description: 'Raadsonderzoeken van één soort met één uitkomst.' })
export class StatistiekRaadsonderzoekenRij {
  @Veld('Soort onderzoek.', [], { type: () => codelijst('RaadsonderzoekSoort').enum })
  soort?: string | null
  @Veld('Uitkomst; leeg: afgerond zonder uitkomst.', [], { type: () => codelijst('RaadsonderzoekUitkomst').enum })
  uitkomst?: string | null
  @Veld('Onderzoeken die in de maand zijn afgerond.', [], getal)
  onderzoeken?: StatistiekGetal | null
  @Veld('Mediaan van de dagen van begin tot afronding.', [], getal)
  doorlooptijd?: StatistiekGetal | null
}

@ObjectType({ description: 'Maatregelen van één type.' })
export class StatistiekMaatregelenRij {
  @Veld('Type maatregel.', [], { type: () => codelijst('MaatregelType').enum })
  type?: string | null
  @Veld('Maatregelen die in de maand begonnen; overname van een andere instelling telt niet.', [], getal)
  instroom?: StatistiekGetal | null
  @Veld('Maatregelen die in de maand eindigden; overdracht aan een andere instelling telt niet.', [], getal)
  uitstroom?: StatistiekGetal | null
  @Veld('Mediaan van de duur in dagen van de maatregelen die eindigden.', [], getal)
  duur?: StatistiekGetal | null
}

@ObjectType({ description: 'Voorzieningen onder één wet in één productcategorie.' })
export class StatistiekVoorzieningenRij {
  @Veld('Wet waaronder de voorziening valt.', [], { type: () => codelijst('BronWet').enum })
  wet?: string | null
  @Veld('Productcategorie; leeg: alle categorieën onder deze wet die te klein zijn om te noemen, samen.', [])
  productcategorie?: string | null
  @Veld('Voorzieningen die in de maand liepen.', [], getal)
  voorzieningen?: StatistiekGetal | null
}

@ObjectType({ description: 'Personen met hulp in één leeftijdsgroep en één gemeente.' })
export class StatistiekHulpRij {
  @Veld('Gemeente van het lokale team; leeg: afgeschermde personen, zonder gemeente geteld.', [])
  gemeente?: string | null
  @Veld('Leeftijd op de laatste dag van de maand: 0-3, 4-11, 12-15, 16-17, 18-22, 23-64 of 65+; leeg: onbekend.', [])
  leeftijdsgroep?: string | null
  @Veld('Personen met een voorziening die in de maand liep.', [], getal)
  personen?: StatistiekGetal | null
}

@ObjectType({ description: 'Gezinnen die bij een aantal instanties bekend waren.' })
export class StatistiekGezinnenRij {
  @Veld('Bij hoeveel van de vier instanties.', [], { type: () => Int })
  instanties?: number | null
  @Veld('Gezinnen waarvan een of meer leden in de maand bij precies zoveel instanties bekend waren.', [], getal)
  gezinnen?: StatistiekGetal | null
}
