import { codelijst, Tijdstip, Veld } from '@gezinsbeeld/schema/graph'
import { Int, ObjectType } from 'type-graphql'
import {
  StatistiekGezinnenRij,
  StatistiekHulpRij,
  StatistiekMaatregelenRij,
  StatistiekRaadsonderzoekenRij,
  StatistiekVoorzieningenRij,
  StatistiekVtMeldingenRij,
} from './rijen.js'

/** What every table says of itself. */
@ObjectType()
export abstract class StatistiekTabel {
  @Veld('Maand waarover geteld is, JJJJ-MM.', [])
  maand?: string | null
  @Veld('Hoeveel bronnen antwoord gaven.', [], { type: () => Int })
  bronnenGeteld?: number | null
  @Veld('Hoeveel bronnen de tabel nodig heeft.', [], { type: () => Int })
  bronnenVerwacht?: number | null
  @Veld('In woorden: bijvoorbeeld 3 van 4 bronnen.', [])
  bronnen?: string | null
  @Veld('Bronnen die geen antwoord gaven. Een bron die ontbreekt telt nooit als nul.', [], {
    type: () => [codelijst('Bron').enum],
  })
  ontbrekendeBronnen?: string[] | null
  @Veld('Wanneer de tabel is vastgesteld; daarna verandert hij niet meer. Leeg: nog niet vastgesteld.', [], {
    type: () => Tijdstip,
  })
  gepubliceerdOp?: string | null
  @Veld('Hoeveel getallen in de tabel onderdrukt zijn. Leeg: de tabel is nog niet vastgesteld.', [], {
    type: () => Int,
  })
  onderdrukt?: number | null
  @Veld('Wat dit betekent voor wie de tabel leest.', [])
  toelichting?: string | null
}

const rijen = 'Rijen van de tabel, elke maand dezelfde kenmerken. Leeg: de tabel is nog niet vastgesteld.'

@ObjectType({ description: 'Tabel 1: meldingen bij Veilig Thuis naar aard en uitkomst, met doorlooptijd.' })
export class StatistiekVtMeldingen extends StatistiekTabel {
  @Veld(rijen, [], { type: () => [StatistiekVtMeldingenRij] })
  rijen?: StatistiekVtMeldingenRij[] | null
}

@ObjectType({ description: 'Tabel 2: raadsonderzoeken naar soort en uitkomst, met doorlooptijd.' })
export class StatistiekRaadsonderzoeken extends StatistiekTabel {
  @Veld(rijen, [], { type: () => [StatistiekRaadsonderzoekenRij] })
  rijen?: StatistiekRaadsonderzoekenRij[] | null
}

@ObjectType({ description: 'Tabel 3: maatregelen naar type, met instroom, uitstroom en duur.' })
export class StatistiekMaatregelen extends StatistiekTabel {
  @Veld(rijen, [], { type: () => [StatistiekMaatregelenRij] })
  rijen?: StatistiekMaatregelenRij[] | null
}

@ObjectType({ description: 'Tabel 4: voorzieningen van de gemeente naar productcategorie en wet.' })
export class StatistiekVoorzieningen extends StatistiekTabel {
  @Veld('Rijen van de tabel: één voor elke wet, en één voor elke productcategorie die te noemen is.', [], {
    type: () => [StatistiekVoorzieningenRij],
  })
  rijen?: StatistiekVoorzieningenRij[] | null
}

@ObjectType({ description: 'Tabel 5: personen met hulp naar leeftijdsgroep en gemeente.' })
export class StatistiekHulp extends StatistiekTabel {
  @Veld(rijen, [], { type: () => [StatistiekHulpRij] })
  rijen?: StatistiekHulpRij[] | null
}

@ObjectType({ description: 'Tabel 6: gezinnen naar het aantal instanties waarbij zij bekend waren.' })
export class StatistiekGezinnen extends StatistiekTabel {
  @Veld(rijen, [], { type: () => [StatistiekGezinnenRij] })
  rijen?: StatistiekGezinnenRij[] | null
}
