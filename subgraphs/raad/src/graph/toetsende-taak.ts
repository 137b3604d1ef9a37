import { type GraphContext, herkomstVan } from '@gezinsbeeld/runtime'
import { codelijst, Datum, Uitspraak, Veld } from '@gezinsbeeld/schema/graph'
import { Ctx, ObjectType } from 'type-graphql'
import type { Loaders } from '../loaders/index.js'
import { deel } from '../mapping/stuk.js'
import { Persoon } from './persoon.js'

type Context = GraphContext<Loaders>

/** A review of what the GI decided (BW 1:265j). */
@ObjectType({ description: 'Toetsende taak van de Raad: toets van een beslissing van de gecertificeerde instelling.' })
export class ToetsendeTaak {
  /** Number at the Raad; not a field of the graph. */
  toetsnr?: string

  @Veld('Waarom wordt getoetst.', ['PROC', 'MAATR'], {
    type: () => codelijst('ToetsendeTaakAanleiding').enum,
    noemtInstantie: true,
  })
  aanleiding?: string | null
  @Veld('Datum van ontvangst.', ['PROC'], { type: () => Datum })
  ontvangenOp?: string | null
  @Veld('Kind over wie de toets gaat.', ['ID'], { type: () => Persoon })
  jeugdige?: Persoon | null

  @Veld('Verslag van de gecertificeerde instelling.', ['PROC', 'OORD'], { type: () => Uitspraak, noemtInstantie: true })
  verslagGI(@Ctx() context: Context): Promise<Uitspraak | null> {
    return this.#deel(context, 'VERSLAG_GI')
  }

  @Veld('Oordeel van de Raad.', ['PROC', 'OORD'], { type: () => Uitspraak })
  oordeel(@Ctx() context: Context): Promise<Uitspraak | null> {
    return this.#deel(context, 'OORDEEL')
  }

  #deel({ loaders, vrijgave }: Context, onderdeel: 'VERSLAG_GI' | 'OORDEEL'): Promise<Uitspraak | null> {
    const stuk = { loader: loaders.toetsUitspraak, nummer: this.toetsnr, herkomst: herkomstVan(this), onderdeel }
    return deel(stuk, vrijgave, ['PROC', 'OORD'])
  }
}
