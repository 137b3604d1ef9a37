import { type GraphContext, herkomstVan } from '@gezinsbeeld/runtime'
import { codelijst, Datum, Tijdstip, Uitspraak, Veld } from '@gezinsbeeld/schema/graph'
import { Ctx, Int, ObjectType } from 'type-graphql'
import type { Loaders } from '../loaders/index.js'
import { delen } from '../mapping/stuk.js'
import { Persoon } from './persoon.js'

/** A petition for a child protection order. */
@ObjectType({ description: 'Verzoekschrift van de Raad aan de kinderrechter.' })
export class Verzoekschrift {
  /** Number at the Raad; not a field of the graph. */
  rekestnr?: string

  @Veld('Gevraagde maatregel.', ['MAATR'], { type: () => codelijst('MaatregelType').enum, inKennisgeving: true })
  maatregel?: string | null
  @Veld('Datum van indiening.', ['MAATR'], { type: () => Datum, inKennisgeving: true })
  ingediendOp?: string | null
  @Veld('Rechtbank.', ['MAATR'], { type: () => codelijst('Rechtbank').enum, inKennisgeving: true })
  rechtbank?: string | null
  @Veld('Zaaknummer bij de rechtbank.', ['MAATR'], { inKennisgeving: true })
  zaaknummer?: string | null
  @Veld('Gevraagde duur in maanden.', ['MAATR'], { type: () => Int, inKennisgeving: true })
  duur?: number | null
  @Veld('Is het verzoek met het kind besproken.', ['MAATR', 'KIND'], { type: () => Boolean })
  besprokenMetKind?: boolean | null
  @Veld('Reactie van het kind.', ['MAATR', 'OORD', 'KIND'])
  reactieKind?: string | null
  @Veld('Kinderen over wie het verzoek gaat.', ['ID'], { type: () => [Persoon], inKennisgeving: true })
  jeugdigen?: Persoon[] | null

  @Veld('Concrete bedreigingen waarop het verzoek rust.', ['MAATR', 'OORD'], { type: () => [Uitspraak] })
  bedreigingen(@Ctx() { loaders }: GraphContext<Loaders>): Promise<Uitspraak[]> {
    return delen({ loader: loaders.rekestGrond, nummer: this.rekestnr, herkomst: herkomstVan(this) })
  }
}

/** An urgent petition. */
@ObjectType({ description: 'Spoedverzoek van de Raad aan de kinderrechter.' })
export class SpoedVerzoek {
  @Veld('Gevraagde maatregel.', ['PROC', 'MAATR'], {
    type: () => codelijst('SpoedVerzoekSoort').enum,
    inKennisgeving: true,
  })
  soort?: string | null
  @Veld('Tijdstip van het verzoek.', ['PROC'], { type: () => Tijdstip, inKennisgeving: true })
  tijdstip?: string | null
  @Veld('Is het verzoek mondeling gedaan.', ['PROC'], { type: () => Boolean })
  mondeling?: boolean | null
  @Veld('Zaaknummer van de beschikking.', ['PROC', 'MAATR'], { inKennisgeving: true })
  beschikking?: string | null
  @Veld('Kinderen over wie het verzoek gaat.', ['ID'], { type: () => [Persoon], inKennisgeving: true })
  jeugdigen?: Persoon[] | null
}
