import type { GraphContext } from '@gezinsbeeld/runtime'
import { PersoonSleutel, Persoonsgegevens, Veld } from '@gezinsbeeld/schema/graph'
import { Ctx, Directive, ObjectType } from 'type-graphql'
import type { Loaders } from '../loaders/index.js'
import { brpGegevens, ltGegevens } from '../mapping/persoonsgegevens.js'

/** A person; what the municipality knows of them hangs on two hidden fields, one per source. */
@ObjectType({ description: 'Een persoon, onder een betekenisloos kenmerk.' })
@Directive('@key(fields: "persoonId")')
export class Persoon extends PersoonSleutel {
  @Veld('De persoon zoals het lokaal team hem kent.', ['ID'], {
    type: () => Persoonsgegevens,
    verborgen: true,
    bron: 'LT',
  })
  ltGegevens(@Ctx() context: GraphContext<Loaders>): Promise<Persoonsgegevens | null> {
    return ltGegevens(context, this.persoonId)
  }

  @Veld('De persoon zoals de Basisregistratie Personen hem kent.', ['ID'], {
    type: () => Persoonsgegevens,
    verborgen: true,
    bron: 'BRP',
  })
  brpGegevens(@Ctx() context: GraphContext<Loaders>): Promise<Persoonsgegevens | null> {
    return brpGegevens(context, this.persoonId)
  }
}
