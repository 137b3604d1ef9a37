import { type GraphContext, herkomstVan } from '@gezinsbeeld/runtime'
import { codelijst, Datum, Uitspraak, Veld } from '@gezinsbeeld/schema/graph'
import { Ctx, ID, ObjectType } from 'type-graphql'
import type { Loaders } from '../loaders/index.js'
import * as rapport from '../mapping/rapport.js'
import { deel, delen } from '../mapping/stuk.js'
import { Persoon } from './persoon.js'
import { Kindgesprek, RaadInformant } from './rapport.js'

type Context = GraphContext<Loaders>

/** An investigation. Of kind STRAF it is STRAF as a whole, its existence included; enforcement reads `soort`. */
@ObjectType({ description: 'Onderzoek van de Raad voor de Kinderbescherming.' })
export class Raadsonderzoek {
  @Veld('Zaaknummer van het onderzoek.', ['PROC'], { type: () => ID, inKennisgeving: true })
  onderzoekId?: string | null
  @Veld('Soort onderzoek.', ['PROC', 'STRAF'], {
    type: () => codelijst('RaadsonderzoekSoort').enum,
    perWaarde: true,
    inKennisgeving: true,
  })
  soort?: string | null
  @Veld('Status.', ['PROC'], { type: () => codelijst('RaadsonderzoekStatus').enum, inKennisgeving: true })
  status?: string | null
  @Veld('Fase.', ['PROC'], { type: () => codelijst('RaadsonderzoekFase').enum, inKennisgeving: true })
  fase?: string | null
  @Veld('Uitkomst.', ['MAATR'], { type: () => codelijst('RaadsonderzoekUitkomst').enum, inKennisgeving: true })
  uitkomst?: string | null
  @Veld('Raadsonderzoeker.', ['PROC'])
  raadsonderzoeker?: string | null
  @Veld('Gedragsdeskundige.', ['PROC'])
  gedragsdeskundige?: string | null
  @Veld('Jurist.', ['PROC'])
  jurist?: string | null
  @Veld('Eerste dag van het onderzoek.', ['PROC'], { type: () => Datum, inKennisgeving: true })
  start?: string | null
  @Veld('Dag waarop het onderzoek uiterlijk klaar is.', ['PROC'], { type: () => Datum })
  uiterlijkOp?: string | null
  @Veld('Laatste dag van het onderzoek.', ['PROC'], { type: () => Datum, inKennisgeving: true })
  afgerond?: string | null
  @Veld('Kinderen over wie het onderzoek gaat.', ['ID'], { type: () => [Persoon], inKennisgeving: true })
  jeugdigen?: Persoon[] | null

  @Veld('Vraag van het onderzoek.', ['OORD'], { type: () => Uitspraak })
  onderzoeksvraag(@Ctx() context: Context): Promise<Uitspraak | null> {
    return deel(this.#stuk(context, 'VRAAG'), context.vrijgave, ['OORD'])
  }

  @Veld('Concrete bedreigingen in de ontwikkeling van het kind.', ['OORD'], { type: () => [Uitspraak] })
  concreteBedreigingen(@Ctx() context: Context): Promise<Uitspraak[]> {
    return delen(this.#stuk(context, 'BEDREIGING'))
  }

  @Veld('Advies van de Raad.', ['OORD'], { type: () => Uitspraak })
  advies(@Ctx() context: Context): Promise<Uitspraak | null> {
    return deel(this.#stuk(context, 'ADVIES'), context.vrijgave, ['OORD'])
  }

  @Veld('Informanten.', ['MELD', 'DERD', 'OORD'], { type: () => [RaadInformant] })
  informanten(@Ctx() context: Context): Promise<RaadInformant[]> {
    return rapport.informanten(context, this.onderzoekId)
  }

  @Veld('Gesprek met het kind.', ['KIND'], { type: () => Kindgesprek })
  kindgesprek(@Ctx() context: Context): Promise<Kindgesprek | null> {
    return rapport.kindgesprek(context, this.onderzoekId, herkomstVan(this))
  }

  @Veld('Reacties van de ouders.', ['OORD'], { type: () => [String] })
  reactieOuders(@Ctx() context: Context): Promise<string[]> {
    return rapport.reactieOuders(context, this.onderzoekId)
  }

  @Veld('Reactie van het kind.', ['OORD', 'KIND'])
  reactieKind(@Ctx() context: Context): Promise<string | null> {
    return rapport.reactieKind(context, this.onderzoekId, herkomstVan(this))
  }

  #stuk({ loaders }: Context, onderdeel: 'VRAAG' | 'BEDREIGING' | 'ADVIES') {
    return { loader: loaders.zaakUitspraak, nummer: this.onderzoekId, herkomst: herkomstVan(this), onderdeel }
  }
}
