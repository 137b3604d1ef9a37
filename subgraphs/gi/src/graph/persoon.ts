import type { GraphContext } from '@gezinsbeeld/runtime'
import { PersoonSleutel, Persoonsgegevens, Veld } from '@gezinsbeeld/schema/graph'
import { Ctx, Directive, ObjectType } from 'type-graphql'
import type { Loaders } from '../loaders/index.js'
import { persoonsgegevens } from '../mapping/persoonsgegevens.js'

/** A person; what the GI knows of them hangs on one hidden field. */
@ObjectType({ description: 'Een persoon, onder een betekenisloos kenmerk.' })
@Directive('@key(fields: "persoonId")')
export class Persoon extends PersoonSleutel {
  @Veld('De persoon zoals de gecertificeerde instelling hem kent.', ['ID'], {
    type: () => Persoonsgegevens,
    verborgen: true,
    inKennisgeving: true,
  })
  giGegevens(@Ctx() context: GraphContext<Loaders>): Promise<Persoonsgegevens | null> {
    return persoonsgegevens(context, this.persoonId)
  }
}
